import type { ReactNode } from 'react';
import { classes } from '../ui/classes.ts';
import styles from './sides.module.css';

const css = classes(styles);

type Side = {
  readonly content: ReactNode;
  /** Who it is from, and when; empty where nobody knows. */
  readonly by: string;
  /** Whether the text has this one at present. */
  readonly isInText: boolean;
};

/** What each of two sides has, side by side; below each other where there is no room. */
export function Sides({ ours, theirs }: { readonly ours: Side; readonly theirs: Side }) {
  return (
    <div className={css('sides')}>
      <SideBox label="Yours" {...ours} />
      <SideBox label="Theirs" {...theirs} />
    </div>
  );
}

function SideBox({ label, content, by, isInText }: Side & { readonly label: string }) {
  return (
    <div className={css('side')} role="group" aria-label={label}>
      <p className={css('head')}>
        <span className={css('label')}>{label}</span>
        {isInText ? <span className={css('now')}>in the story now</span> : null}
        {by === '' ? null : (
          <span className={css('by')} dir="auto">
            {by}
          </span>
        )}
      </p>
      <div className={css('content')} dir="auto">
        {content}
      </div>
    </div>
  );
}
