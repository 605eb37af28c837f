import type { ParagraphReview, ReviewChoice, ReviewItem } from '../../core/merge/review.ts';
import { sameJson } from '../../core/story-doc/records.ts';

/** A button that settles a thing. Its key is its place in the row, from 1. */
export type ChoiceButton = {
  readonly choice: ReviewChoice;
  readonly label: string;
  /** What was done, for who does not see it. */
  readonly done: string;
};

const keepYours: ChoiceButton = { choice: 'ours', label: 'Keep yours', done: 'Yours is kept.' };
const keepTheirs: ChoiceButton = { choice: 'theirs', label: 'Keep theirs', done: 'Theirs is kept.' };
const keepBoth: ChoiceButton = { choice: 'both', label: 'Keep both', done: 'Both are kept.' };
const leaveIt: ChoiceButton = { choice: 'as-is', label: 'Leave it as it is now', done: 'Left as it is.' };
const keepIt: ChoiceButton = { choice: 'as-is', label: 'Keep it', done: 'Kept.' };
const seen: ChoiceButton = { choice: 'as-is', label: 'Seen', done: 'Seen.' };

/** What can be done about a thing. `isGone` says that its paragraph no longer stands as the merge left it. */
export function choicesFor(item: ReviewItem, isGone: boolean): readonly ChoiceButton[] {
  switch (item.kind) {
    case 'both-changed':
      if (isGone) return [seen];
      return [keepYours, keepTheirs, keepBoth, ...(isOneOfTheForms(item) ? [] : [leaveIt])];
    case 'put-back': {
      if (isGone) return [seen];
      const without = item.ours === null ? 'ours' : 'theirs';
      return [keepIt, { choice: without, label: 'Take it out again', done: 'It is taken out again.' }];
    }
    case 'field':
      return [keepYours, keepTheirs];
    case 'record': {
      const without = item.from === 'ours' ? 'theirs' : 'ours';
      return [keepIt, { choice: without, label: 'Delete it again', done: 'It is deleted again.' }];
    }
    case 'verdict':
    case 'two-verdicts':
      return [seen];
  }
}

/** Whether the text has a paragraph as one side or both had it: “as it is” is one of the other choices then. */
export function isOneOfTheForms({ shown, ours, theirs }: ParagraphReview): boolean {
  const forms = [[ours], [theirs], [ours, theirs], [theirs, ours]];
  return forms.some((form) => sameJson(form, shown));
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key does in the review: choose the nth choice, go to a neighbour, close it; null where it does nothing. */
export type ReviewKey =
  | { readonly kind: 'choose'; readonly nth: number }
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'close' };

export function reviewKey({ key, code, ctrlKey, metaKey, altKey }: Pressed): ReviewKey | null {
  if (ctrlKey || metaKey || altKey) return null;
  // Keyboards of other scripts, and the French one, have the digits in their places all the same.
  const digit = /^[1-4]$/.test(key) ? key : (/^(?:Digit|Numpad)([1-4])$/.exec(code)?.[1] ?? null);
  if (digit !== null) return { kind: 'choose', nth: Number(digit) - 1 };
  if (key === 'j' || key === 'ArrowRight') return { kind: 'move', by: 1 };
  if (key === 'k' || key === 'ArrowLeft') return { kind: 'move', by: -1 };
  return key === 'Escape' ? { kind: 'close' } : null;
}
