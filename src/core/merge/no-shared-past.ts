import { sameJson } from '../story-doc/records.ts';
import type { checkingParts } from '../story-doc/story-doc.ts';
import type { Section } from '../story/section.ts';
import { blankFields, storyFields, type Story, type StoryContent, type StoryFields } from '../story/story.ts';
import { mergeBlocks } from './merge-blocks.ts';
import type { FieldReview, ParagraphReview, ReviewItem } from './review.ts';

/** A merged story, and what a person should look at in it. */
export type MergedContent = { readonly content: StoryContent; readonly review: readonly ReviewItem[] };

type Side = 'ours' | 'theirs';

/** Two states of a story in an order that does not depend on who asks: the one that was written last comes first. */
type Pair = {
  readonly first: Story;
  readonly second: Story;
  readonly firstIs: Side;
  /** Whether both were written at the same moment, so that the values themselves have to decide. */
  readonly isTie: boolean;
};

/**
 * Merges two states of one story that share no past: all that either has is kept. What both set differently is as in
 * the one that was written last; both values are in the review. The result does not depend on which side is ours, and
 * merging it with either again changes nothing.
 */
export function mergeWithoutPast(ours: Story, theirs: Story): MergedContent {
  const pair = inOrder(ours, theirs);
  const review: ReviewItem[] = [];
  const fields = mergeFields(pair, review);
  const { first, second } = pair;
  const merged = <T extends { readonly id: string }>(part: string, a: readonly T[], b: readonly T[]): T[] =>
    mergeRecords(pair, part, a, b, review);
  return {
    content: {
      ...fields,
      sections: mergeSections(pair, review),
      sources: merged('sources', first.sources, second.sources),
      topics: merged('topics', first.topics, second.topics),
      captures: merged('captures', first.captures, second.captures),
      annotations: merged('annotations', first.annotations, second.annotations),
      claims: merged('claims', first.claims, second.claims),
      judgements: merged('judgements', first.judgements, second.judgements),
      evidence: merged('evidence', first.evidence, second.evidence),
      signoffs: merged('signoffs', first.signoffs, second.signoffs),
      dismissed: [...new Set([...first.dismissed, ...second.dismissed])].toSorted(),
    } satisfies Record<(typeof checkingParts)[number], unknown> & StoryContent,
    review,
  };
}

function inOrder(ours: Story, theirs: Story): Pair {
  const later = Date.parse(ours.updatedAt) - Date.parse(theirs.updatedAt);
  const isTie = later === 0;
  const oursFirst = isTie ? isLarger(ours, theirs) : later > 0;
  return oursFirst
    ? { first: ours, second: theirs, firstIs: 'ours', isTie }
    : { first: theirs, second: ours, firstIs: 'theirs', isTie };
}

/** Some order of values that is the same on every machine. */
function isLarger(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) > JSON.stringify(b);
}

/** Which of two different values stays. */
function staysFirst({ isTie }: Pair, a: unknown, b: unknown): boolean {
  return !isTie || isLarger(a, b);
}

function mergeFields(pair: Pair, review: ReviewItem[]): StoryFields {
  const { first, second } = pair;
  const names = Object.keys(storyFields.shape) as (keyof StoryFields)[];
  const chosen = names.map((field) => {
    const [a, b] = [first[field], second[field]];
    // Nobody set a value that is blank: the other one is not in question.
    if (sameJson(a, b) || sameJson(b, blankFields[field])) return [field, a] as const;
    if (sameJson(a, blankFields[field])) return [field, b] as const;
    review.push(fieldItem({ part: 'story', record: '', field }, { ...pair, a, b }));
    return [field, staysFirst(pair, a, b) ? a : b] as const;
  });
  return storyFields.parse(Object.fromEntries(chosen));
}

type TwoValues = Pair & { readonly a: unknown; readonly b: unknown };

function fieldItem(
  place: Pick<FieldReview, 'part' | 'record' | 'field'>,
  { a, b, ...pair }: TwoValues,
): FieldReview {
  const { first, second, firstIs } = pair;
  const side = (value: unknown, story: Story) => ({
    value: value as FieldReview['ours']['value'],
    who: '',
    when: story.updatedAt,
  });
  const [own, other] =
    firstIs === 'ours' ? [side(a, first), side(b, second)] : [side(b, second), side(a, first)];
  const { part, record, field } = place;
  const otherIs: Side = firstIs === 'ours' ? 'theirs' : 'ours';
  const kept = staysFirst(pair, a, b) ? firstIs : otherIs;
  return { kind: 'field', id: `f-${part}-${record}-${field}`, ...place, ours: own, theirs: other, kept };
}

function mergeSections(pair: Pair, review: ReviewItem[]): Section[] {
  const { first, second, firstIs } = pair;
  return unionById(first.sections, second.sections).map((section): Section => {
    const other = second.sections.find(({ id }) => id === section.id);
    if (other === undefined) return section;
    const heading = staysFirst(pair, section.heading, other.heading) ? section.heading : other.heading;
    if (section.kind !== 'text' || other.kind !== 'text') return { ...section, heading };
    const { text, both } = mergeBlocks(section.content, other.content);
    both.forEach(({ first: a, second: b }, index) => {
      const [own, their] = firstIs === 'ours' ? [a, b] : [b, a];
      const item: ParagraphReview = {
        kind: 'both-changed',
        id: `p-${section.id}-${index}`,
        section: section.id,
        shown: [a, b],
        ours: own,
        theirs: their,
      };
      review.push(item);
    });
    return { ...section, heading, content: text };
  });
}

/** Records of both, each once; where both have one with other values, those of the story that was written last. */
function mergeRecords<T extends { readonly id: string }>(
  pair: Pair,
  part: string,
  a: readonly T[],
  b: readonly T[],
  review: ReviewItem[],
): T[] {
  const others = new Map(b.map((record) => [record.id, record]));
  const mine = a.map((record): T => {
    const other = others.get(record.id);
    if (other === undefined) return record;
    const changed = (Object.keys(record) as (keyof T & string)[]).filter(
      (field) => !sameJson(record[field], other[field]),
    );
    for (const field of changed)
      review.push(
        fieldItem({ part, record: record.id, field }, { ...pair, a: record[field], b: other[field] }),
      );
    const theirs = changed.filter((field) => !staysFirst(pair, record[field], other[field]));
    return { ...record, ...Object.fromEntries(theirs.map((field) => [field, other[field]])) };
  });
  return unionById(mine, b);
}

/** The items of both lists, each once: those of the first, and each that only the second has behind what precedes it. */
function unionById<T extends { readonly id: string }>(first: readonly T[], second: readonly T[]): T[] {
  const merged = [...first];
  let after = -1;
  for (const item of second) {
    const at = merged.findIndex(({ id }) => id === item.id);
    if (at === -1) merged.splice(++after, 0, item);
    else after = Math.max(after, at);
  }
  return merged;
}
