import { sameJson } from '../story-doc/records.ts';
import type { Story } from '../story/story.ts';
import type { FieldReview } from './review.ts';
import { otherSide, type SideName } from './sides.ts';

/** Two states of a story in an order that does not depend on who asks: the one that was written last comes first. */
export type Pair = {
  readonly first: Story;
  readonly second: Story;
  readonly firstIs: SideName;
  /** Whether both were written at the same moment, so that the values themselves have to decide. */
  readonly isTie: boolean;
};

/** The two states in that order. */
export function inOrder(ours: Story, theirs: Story): Pair {
  const later = Date.parse(ours.updatedAt) - Date.parse(theirs.updatedAt);
  const isTie = later === 0;
  const oursFirst = isTie ? isLarger(said(ours), said(theirs)) : later > 0;
  return oursFirst
    ? { first: ours, second: theirs, firstIs: 'ours', isTie }
    : { first: theirs, second: ours, firstIs: 'theirs', isTie };
}

/** The same two, the other one first. */
export function turned({ first, second, firstIs, isTie }: Pair): Pair {
  return { first: second, second: first, firstIs: otherSide(firstIs), isTie };
}

/** What a story says: the moment has decided nothing, and can be written in several ways. */
function said(story: Story): unknown {
  return { ...story, updatedAt: '' };
}

/** Some order of values that is the same on every machine. */
function isLarger(a: unknown, b: unknown): boolean {
  return canonical(a) > canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** The value that stays of two, and what is to be shown of them. */
export type Chosen<T> = { readonly value: T; readonly review: readonly FieldReview[] };

/**
 * Which of two values of a field stays: the one that was written last. An empty value is nothing that anybody wrote,
 * so the other one is not in question; of any others that differ both are shown.
 */
export function chosen<T>(
  pair: Pair,
  place: Pick<FieldReview, 'part' | 'record' | 'field'>,
  [a, b]: readonly [T, T],
): Chosen<T> {
  if (sameJson(a, b) || isEmpty(b)) return { value: a, review: [] };
  if (isEmpty(a)) return { value: b, review: [] };
  const firstStays = !pair.isTie || isLarger(a, b);
  const { first, second, firstIs } = pair;
  const side = (value: T, story: Story) => ({
    value: value as FieldReview['ours']['value'],
    who: '',
    when: story.updatedAt,
  });
  const [own, other] =
    firstIs === 'ours' ? [side(a, first), side(b, second)] : [side(b, second), side(a, first)];
  const { part, record, field } = place;
  return {
    value: firstStays ? a : b,
    review: [
      {
        kind: 'field',
        id: `f-${part}-${record}-${field}`,
        ...place,
        ours: own,
        theirs: other,
        kept: firstStays ? firstIs : otherSide(firstIs),
      },
    ],
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
