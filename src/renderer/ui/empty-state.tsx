import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './empty-state.module.css';

const css = classes(styles);

/** What stands where there is nothing: what it is, and what to do next. */
export function EmptyState({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={css('empty')}>
      <h2 className={css('title')}>{title}</h2>
      {children}
    </div>
  );
}
