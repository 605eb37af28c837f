import { useMemo } from 'react';
import type { Judgement } from '../../core/story/claim.ts';
import { diffWords } from '../../core/text/word-diff.ts';
import { classes } from '../ui/classes.ts';
import { verdictInWords } from './claim-words.ts';
import styles from './given-for.module.css';

const css = classes(styles);

type Props = { readonly judgement: Judgement; readonly words: string; readonly language: string };

/** What a stale verdict was given for, and what has changed in the words since. */
export function GivenFor({ judgement, words, language }: Props) {
  const parts = useMemo(
    () => diffWords(judgement.words, words, language),
    [judgement.words, words, language],
  );
  return (
    <div className={css('box')}>
      <p className={css('title')}>“{verdictInWords[judgement.verdict]}” was given for:</p>
      <p className={css('words')} dir="auto">
        {parts.map(({ kind, text }, index) => {
          if (kind === 'gone')
            return (
              <del key={index} className={css('gone')}>
                {text}
              </del>
            );
          if (kind === 'new')
            return (
              <ins key={index} className={css('new')}>
                {text}
              </ins>
            );
          return <span key={index}>{text}</span>;
        })}
      </p>
    </div>
  );
}
