import { useMemo } from 'react';
import type { FieldReview, ReviewItem, TwoVerdictsReview, VerdictReview } from '../../core/merge/review.ts';
import { kindOf, valueInWords } from '../../core/merge/review-words.ts';
import { verdictWord } from '../../core/render/verdict-words.ts';
import { diffWords } from '../../core/text/word-diff.ts';
import { openClaim } from '../desk/window-state.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { momentInFull } from '../ui/times.ts';
import { WordDiff } from '../ui/word-diff.tsx';
import { ParagraphSides } from './paragraph-sides.tsx';
import styles from './review-body.module.css';
import { setByInWords } from './review-words.ts';
import { Sides } from './sides.tsx';

const css = classes(styles);

type Props = {
  readonly item: ReviewItem;
  readonly language: string;
  /** Whether the paragraph no longer stands in the text as the merge left it. */
  readonly isGone: boolean;
};

/** What each side had of a thing, or what happened to it. */
export function ReviewBody({ item, language, isGone }: Props) {
  switch (item.kind) {
    case 'both-changed':
    case 'put-back':
      return (
        <>
          <ParagraphSides item={item} language={language} />
          {isGone ? (
            <p className={css('note')}>
              Somebody has gone on writing here since the merge. Mend the paragraph by hand, if it needs it.
            </p>
          ) : null}
        </>
      );
    case 'field':
      return <FieldSides item={item} />;
    case 'record':
      return (
        <p>
          Nothing that somebody worked on is thrown away, so{' '}
          {item.label === '' ? `the ${kindOf(item.part)}` : <bdi className={css('name')}>{item.label}</bdi>}{' '}
          is in the story again.
        </p>
      );
    case 'verdict':
      return <StaleVerdict item={item} language={language} />;
    case 'two-verdicts':
      return <VerdictSides item={item} />;
  }
}

function FieldSides({ item }: { readonly item: FieldReview }) {
  const side = (which: 'ours' | 'theirs') => ({
    content: valueInWords(item[which].value) || 'Nothing',
    by: setByInWords(item[which]),
    isInText: item.kept === which,
  });
  return <Sides ours={side('ours')} theirs={side('theirs')} />;
}

function VerdictSides({ item }: { readonly item: TwoVerdictsReview }) {
  const side = (which: 'ours' | 'theirs') => {
    const { verdict, why, author, at } = item[which];
    const word = verdictWord(verdict, 'en');
    return {
      content: why === '' ? word : `${word}: ${why}`,
      by: [author, momentInFull(at)].filter((part) => part !== '').join(', '),
      isInText: item.kept === which,
    };
  };
  return (
    <div className={css('verdict')}>
      <p className={css('words')} dir="auto">
        {item.words}
      </p>
      <Sides ours={side('ours')} theirs={side('theirs')} />
      <Button onPress={() => openClaim(item.claim)}>Show the claim</Button>
    </div>
  );
}

function StaleVerdict({ item, language }: { readonly item: VerdictReview; readonly language: string }) {
  const { given, now, verdict, claim } = item;
  const parts = useMemo(() => diffWords(given, now, language), [given, now, language]);
  return (
    <div className={css('verdict')}>
      <p>
        {verdictWord(verdict, 'en')} was the verdict on{now === '' ? '' : ' what is struck through'}:{' '}
        <span className={css('words')}>
          <WordDiff parts={parts} />
        </span>
      </p>
      <Button onPress={() => openClaim(claim)}>Show the claim</Button>
    </div>
  );
}
