import { classes } from './classes.ts';
import styles from './word-diff.module.css';

const css = classes(styles);

type Part = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string };

/** Two texts in one: what only the first has is struck through, what only the second has is underlined. */
export function WordDiff({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <span dir="auto" className={css('diff')}>
      {parts.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        return kind === 'gone' ? (
          <del key={index} className={css('gone')}>
            {text}
          </del>
        ) : (
          <ins key={index} className={css('new')}>
            {text}
          </ins>
        );
      })}
    </span>
  );
}
