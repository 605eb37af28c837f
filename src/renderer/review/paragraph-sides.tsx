import { useMemo } from 'react';
import type { ParagraphReview } from '../../core/merge/review.ts';
import { blockWords } from '../../core/merge/review-words.ts';
import { diffWords } from '../../core/text/word-diff.ts';
import { classes } from '../ui/classes.ts';
import styles from './paragraph-sides.module.css';
import { isOneOfTheForms } from './review-choices.ts';
import { Sides } from './sides.tsx';

const css = classes(styles);

type Props = { readonly item: ParagraphReview; readonly language: string };

/** A paragraph as each side has it, with the words marked that the other one has not. */
export function ParagraphSides({ item, language }: Props) {
  const { ours, theirs, shown } = item;
  const [own, other] = [blockWords(ours), blockWords(theirs)];
  const parts = useMemo(() => diffWords(own, other, language), [own, other, language]);
  const marked = (only: 'gone' | 'new') =>
    parts.map(({ kind, text }, index) =>
      kind === 'same' ? (
        <span key={index}>{text}</span>
      ) : kind === only ? (
        <mark key={index} className={css('only')}>
          {text}
        </mark>
      ) : null,
    );
  const gone = <span className={css('none')}>Taken out.</span>;
  const side = (block: ParagraphReview['ours'], only: 'gone' | 'new') => ({
    content: block === null ? gone : ours === null || theirs === null ? blockWords(block) : marked(only),
    by: '',
    isInText: false,
  });
  return (
    <>
      <Sides ours={side(ours, 'gone')} theirs={side(theirs, 'new')} />
      {ours !== null && theirs !== null && own === other ? (
        <p className={css('note')}>The words are the same; emphasis, links or citations differ.</p>
      ) : null}
      {item.kind === 'both-changed' && !isOneOfTheForms(item) ? (
        <p className={css('note')}>
          The merge kept what both wrote:{' '}
          <q className={css('shown')} dir="auto">
            {shown.map(blockWords).join('\n')}
          </q>
        </p>
      ) : null}
    </>
  );
}
