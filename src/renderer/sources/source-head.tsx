import { FileCheck } from 'lucide-react';
import { sourceLabel, type Source } from '../../core/story/source.ts';
import { classes } from '../ui/classes.ts';
import styles from './source-head.module.css';
import { sourceDetails } from './source-words.ts';

const css = classes(styles);

type Props = {
  readonly source: Source;
  /** Its number on the page; undefined while no text cites it. */
  readonly number: number | undefined;
  readonly storyLanguage: string;
  /** Whether a copy of it is saved. */
  readonly isSaved: boolean;
};

/** A source in a few lines: its number, outlet, title, and what else is known of it. */
export function SourceHead({ source, number, storyLanguage, isSaved }: Props) {
  const title = source.title || (source.outlet === '' ? sourceLabel(source) : '');
  return (
    <span className={css('head')}>
      {number === undefined ? null : (
        <span className={css('number')}>
          <span className="visually-hidden">Source </span>
          {number}
        </span>
      )}
      <span className={css('words')}>
        {source.outlet === '' ? null : (
          <span className={css('outlet')} dir="auto">
            {source.outlet}
          </span>
        )}
        {title === '' ? null : (
          <span className={css('title')} dir="auto">
            {title}
          </span>
        )}
        <span className={css('details')}>
          {sourceDetails(source, storyLanguage).map((detail) => (
            <span key={detail} className={css('detail')}>
              <bdi>{detail}</bdi>
            </span>
          ))}
          {isSaved ? (
            <span className={css('detail', 'saved')} title="A copy is saved">
              <FileCheck size={12} aria-hidden />
              <span className="visually-hidden">a copy is saved</span>
            </span>
          ) : null}
          {number === undefined ? <span className={css('detail', 'uncited')}>not cited</span> : null}
        </span>
      </span>
    </span>
  );
}
