import { diffWords } from '../../core/text/word-diff.ts';
import { classes } from '../ui/classes.ts';
import styles from './near-words.module.css';

const css = classes(styles);

type Props = {
  /** The words that were marked. */
  readonly before: string;
  /** The words that stand there in this copy. */
  readonly now: string;
  readonly language: string;
};

/** How the words of an annotation differ from those that stand in its place now. */
export function NearWords({ before, now, language }: Props) {
  return (
    <p className={css('words')} dir="auto">
      {diffWords(before, now, language).map(({ kind, text }, index) => {
        // The parts of a difference never change places.
        const key = `${index} ${text}`;
        if (kind === 'gone')
          return (
            <del key={key} className={css('gone')}>
              {text}
            </del>
          );
        return kind === 'new' ? (
          <ins key={key} className={css('new')}>
            {text}
          </ins>
        ) : (
          <span key={key}>{text}</span>
        );
      })}
    </p>
  );
}
