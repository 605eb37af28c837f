import { sameJson } from '../story-doc/records.ts';
import type { checkingParts } from '../story-doc/story-doc.ts';
import {
  storyContent,
  storyFields,
  type Story,
  type StoryContent,
  type StoryFields,
} from '../story/story.ts';
import { mergeSections } from './merge-sections.ts';
import type { ReviewItem } from './review.ts';
import { chosen, inOrder, turned, type Pair } from './two-sides.ts';
import { unionById } from './union-by-id.ts';

/** A merged story, and what a person should look at in it. */
export type MergedContent = { readonly content: StoryContent; readonly review: readonly ReviewItem[] };

/**
 * Merges two states of one story that share no past: all that either has is kept. What both set differently is as in
 * the one that was written last; both values are in the review. The result does not depend on which side is ours, and
 * merging it with either again changes nothing.
 */
export function mergeWithoutPast(ours: Story, theirs: Story): MergedContent {
  const pair = inOrder(ours, theirs);
  const merged = mergeInOrder(pair);
  if (!pair.isTie || says(pair.first, merged.content)) return merged;
  // A merged story is as old as the later of its sides: it stays as it is, whichever of the two comes first.
  const other = mergeInOrder(turned(pair));
  return says(pair.second, other.content) ? other : merged;
}

function says(story: Story, content: StoryContent): boolean {
  const names = Object.keys(storyContent.shape) as (keyof StoryContent)[];
  return names.every((name) => sameJson(story[name], content[name]));
}

function mergeInOrder(pair: Pair): MergedContent {
  const { first, second } = pair;
  const fields = mergeFields(pair);
  const { sections, review: inSections } = mergeSections(pair);
  const review: ReviewItem[] = [...fields.review, ...inSections];
  const merged = <T extends { readonly id: string }>(part: string, a: readonly T[], b: readonly T[]): T[] => {
    const records = mergeRecords(pair, part, a, b);
    review.push(...records.review);
    return [...records.records];
  };
  return {
    content: {
      ...fields.values,
      sections: [...sections],
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

function mergeFields(pair: Pair): { readonly values: StoryFields; readonly review: readonly ReviewItem[] } {
  const names = Object.keys(storyFields.shape) as (keyof StoryFields)[];
  const fields = names.map((field) => {
    const values = [pair.first[field], pair.second[field]] as const;
    return { field, ...chosen(pair, { part: 'story', record: '', field }, values) };
  });
  return {
    values: storyFields.parse(Object.fromEntries(fields.map(({ field, value }) => [field, value]))),
    review: fields.flatMap(({ review }) => review),
  };
}

/** Records of both, each once; where both have one with other values, those of the story that was written last. */
function mergeRecords<T extends { readonly id: string }>(
  pair: Pair,
  part: string,
  a: readonly T[],
  b: readonly T[],
): { readonly records: readonly T[]; readonly review: readonly ReviewItem[] } {
  const others = new Map(b.map((record) => [record.id, record]));
  const review: ReviewItem[] = [];
  const records = a.map((record): T => {
    const other = others.get(record.id);
    if (other === undefined) return record;
    const fields = (Object.keys(record) as (keyof T & string)[]).map((field) => {
      const values = [record[field], other[field]] as const;
      const { value, review: shown } = chosen(pair, { part, record: record.id, field }, values);
      review.push(...shown);
      return [field, value] as const;
    });
    return { ...record, ...Object.fromEntries(fields) };
  });
  return { records: unionById(records, b), review };
}
