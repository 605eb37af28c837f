import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyStory } from '../../../tests/support/arbitrary-story.ts';
import { textBlocks, inlineText } from '../document/document.ts';
import { sectionId } from '../ids.ts';
import { createStoryDoc, readStoryDoc } from '../story-doc/story-doc.ts';
import type { Section } from '../story/section.ts';
import { textSections, type Story, type StoryContent } from '../story/story.ts';
import { mergeWithoutPast } from './no-shared-past.ts';
import { placeInReview } from './review-place.ts';
import { reviewItem, type ReviewItem } from './review.ts';
import { settle } from './settle.ts';

const early = '2026-11-23T08:00:00Z';
const late = '2026-11-23T09:00:00Z';

/** So few words that two stories often have the same paragraphs, and often nearly the same. */
const fewWords = fc.constantFrom(
  'The wall is old.',
  'The wall is new.',
  'The wall is old and grey.',
  'A gate',
  '港の壁は高い。',
  '港の壁は低い。',
  ' ',
);

type Two = { readonly ours: Story; readonly theirs: Story };

/** Two stories of one id; here and there a section of text is the place of the cards on one side. */
function twoStories(text?: fc.Arbitrary<string>): fc.Arbitrary<Two> {
  const moment = fc.constantFrom(early, late);
  const cards = fc.subarray(['go-deeper', 'an-own-one'], { maxLength: 1 });
  const side = fc
    .tuple(anyStory(text), moment, fc.option(cards, { freq: 3 }))
    .map(([story, updatedAt, places]): Story => ({
      ...story,
      updatedAt,
      sections: story.sections.map((section): Section => {
        if (places?.includes(section.id) !== true) return section;
        return { id: sectionId.parse(section.id), kind: 'topics', heading: section.heading };
      }),
    }));
  return fc.tuple(side, side).map(([ours, theirs]) => ({ ours, theirs: { ...theirs, id: ours.id } }));
}

const merged = ({ ours, theirs }: Two): Story => ({
  ...ours,
  ...mergeWithoutPast(ours, theirs).content,
  updatedAt: ours.updatedAt === late || theirs.updatedAt === late ? late : early,
});

const texts = [fewWords, undefined] as const;

test.each(texts)('the result and the review are the same from either side', (text) => {
  fc.assert(
    fc.property(twoStories(text), ({ ours, theirs }) => {
      const here = mergeWithoutPast(ours, theirs);
      const there = mergeWithoutPast(theirs, ours);
      expect(there.content).toEqual(here.content);
      expect(byId(there.review.map(turned))).toEqual(byId(here.review));
    }),
    { numRuns: 50 },
  );
});

test.each(texts)('merging again with either side changes nothing', (text) => {
  fc.assert(
    fc.property(twoStories(text), (two) => {
      const story = merged(two);
      for (const side of [two.ours, two.theirs]) {
        expect(mergeWithoutPast(story, side).content).toEqual(mergeWithoutPast(two.ours, two.theirs).content);
        expect(mergeWithoutPast(side, story).content).toEqual(mergeWithoutPast(two.ours, two.theirs).content);
      }
    }),
    { numRuns: 50 },
  );
});

test.each(texts)(
  'every line is there as often as on either side, and every value there or in the review',
  (text) => {
    fc.assert(
      fc.property(twoStories(text), (two) => {
        const result = mergeWithoutPast(two.ours, two.theirs);
        const found = new Set(strings(result));
        for (const side of [two.ours, two.theirs]) {
          const { id: _, updatedAt: __, sections, ...values } = side;
          const headings = sections.map(({ heading }) => heading);
          const marks = sections.map((section) => attributes(section));
          expect(strings([values, headings, marks]).filter((value) => !found.has(value))).toEqual([]);
          for (const section of textSections(side)) {
            const lines = linesIn(result.content, section.id);
            for (const [line, count] of linesIn(side, section.id))
              expect(lines.get(line) ?? 0).toBeGreaterThanOrEqual(count);
          }
        }
      }),
      { numRuns: 50 },
    );
  },
);

test.each(texts)(
  'everything in the review has a name of its own, a place, and can be settled either way',
  (text) => {
    fc.assert(
      fc.property(
        twoStories(text),
        fc.infiniteStream(fc.constantFrom('ours', 'theirs', 'both')),
        (two, choices) => {
          const { content, review } = mergeWithoutPast(two.ours, two.theirs);
          expect(new Set(review.map(({ id }) => id)).size).toBe(review.length);
          const doc = createStoryDoc(content, 'merged');
          for (const item of review) {
            expect(reviewItem.parse(item)).toEqual(item);
            expect(placeOf(item, readStoryDoc(doc))).not.toBeNull();
            const [choice = 'both'] = choices;
            expect(settle(doc, item, choice)).toEqual({ ok: true, value: null });
          }
        },
      ),
      { numRuns: 50 },
    );
  },
);

/** Where a paragraph of the review stands; what is no paragraph stands nowhere in particular. */
function placeOf(item: ReviewItem, content: StoryContent): unknown {
  if (item.kind !== 'both-changed' && item.kind !== 'put-back') return 'nowhere';
  const section = textSections(content).find(({ id }) => id === item.section);
  return section === undefined ? null : placeInReview(section.content, item);
}

function byId(review: readonly ReviewItem[]): readonly ReviewItem[] {
  return review.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The item as the other side has it. */
function turned(item: ReviewItem): ReviewItem {
  const other = (side: 'ours' | 'theirs') => (side === 'ours' ? 'theirs' : 'ours');
  switch (item.kind) {
    case 'both-changed':
    case 'put-back':
      return { ...item, ours: item.theirs, theirs: item.ours };
    case 'two-verdicts':
      return { ...item, ours: item.theirs, theirs: item.ours, kept: other(item.kept) };
    case 'field':
      return { ...item, ours: item.theirs, theirs: item.ours, kept: other(item.kept) };
    case 'record':
      return { ...item, from: other(item.from) };
    case 'verdict':
      return item;
  }
}

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** What the links, citations and claims of a text lead to. */
function attributes(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (name === 'attrs' ? [part] : attributes(part)));
}

function linesIn(content: Pick<StoryContent, 'sections'>, section: string): ReadonlyMap<string, number> {
  const found = textSections(content).find(({ id }) => id === section);
  const lines = textBlocks(found?.content.content ?? []).map(inlineText);
  const counts = new Map<string, number>();
  for (const line of lines) if (line !== '') counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}
