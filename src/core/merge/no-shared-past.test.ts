import { describe, expect, test } from 'vitest';
import { aClaim, aSource, aStory, text } from '../../../tests/support/stories.ts';
import { plainText } from '../document/document.ts';
import { withClaim } from '../document/mark-claim.ts';
import type { Section } from '../story/section.ts';
import { createStoryDoc, readStoryDoc } from '../story-doc/story-doc.ts';
import { textSections, type Story } from '../story/story.ts';
import { mergeWithoutPast } from './no-shared-past.ts';
import { settle } from './settle.ts';

const section = 'whats-happened';
const early = '2026-11-23T08:00:00Z';
const late = '2026-11-23T09:00:00Z';
const wordsIn = (content: Pick<Story, 'sections'>) =>
  plainText(textSections(content)[0]?.content ?? text(''));
const storyOf = (paragraphs: readonly string[], values: Parameters<typeof aStory>[0] = {}) =>
  aStory({ sections: { [section]: text(...paragraphs) }, ...values });

describe('texts that share no past', () => {
  test('hold what both have once, and all that only one has', () => {
    const ours = storyOf(['One.', 'Two.', 'Three.'], { updatedAt: late });
    const theirs = storyOf(['One.', 'Another.', 'Three.', 'Four.'], { updatedAt: early });
    const { content, review } = mergeWithoutPast(ours, theirs);
    expect(wordsIn(content)).toBe('One.\nTwo.\nAnother.\nThree.\nFour.');
    expect(review).toEqual([]);
  });

  test('keep both forms of a paragraph, side by side, and show them', () => {
    const ours = storyOf(['The wall is nine metres high.', 'End.'], { updatedAt: early });
    const theirs = storyOf(['The wall is ten metres high.', 'End.'], { updatedAt: late });
    const { content, review } = mergeWithoutPast(ours, theirs);
    expect(wordsIn(content)).toBe('The wall is ten metres high.\nThe wall is nine metres high.\nEnd.');
    expect(review).toEqual([
      expect.objectContaining({
        kind: 'both-changed',
        ours: text('The wall is nine metres high.').content[0],
        theirs: text('The wall is ten metres high.').content[0],
      }),
    ]);
  });

  test('that differ by marked claims alone are one text with all claims', () => {
    const marked = (id: string, from: number, to: number) =>
      withClaim(text('The wall is old.'), { from, to }, id);
    const ours = aStory({ sections: { [section]: marked('c1', 0, 8) }, claims: [aClaim('c1')] });
    const theirs = aStory({ sections: { [section]: marked('c2', 4, 11) }, claims: [aClaim('c2')] });
    const { content, review } = mergeWithoutPast(ours, theirs);
    expect(wordsIn(content)).toBe('The wall is old.');
    expect(JSON.stringify(content.sections)).toContain('"c1"');
    expect(JSON.stringify(content.sections)).toContain('"c2"');
    expect(review).toEqual([]);
  });
});

describe('values that both have', () => {
  test('are those of the story that was written last, and both are shown', () => {
    const ours = storyOf(['One.'], { updatedAt: early, headline: 'Old', slug: 'ours' });
    const theirs = storyOf(['One.'], { updatedAt: late, headline: 'New' });
    const { content, review } = mergeWithoutPast(ours, theirs);
    expect(content).toMatchObject({ headline: 'New', slug: 'ours' });
    expect(review).toEqual([
      {
        kind: 'field',
        id: 'f-story--headline',
        part: 'story',
        record: '',
        field: 'headline',
        ours: { value: 'Old', who: '', when: early },
        theirs: { value: 'New', who: '', when: late },
        kept: 'theirs',
      },
    ]);
  });

  test('of records are, too', () => {
    const ours = storyOf(['One.'], {
      updatedAt: late,
      sources: [aSource('s1', { title: 'A' }), aSource('s2')],
    });
    const theirs = storyOf(['One.'], {
      updatedAt: early,
      sources: [aSource('s1', { title: 'B' }), aSource('s3')],
    });
    const { content, review } = mergeWithoutPast(ours, theirs);
    expect(content.sources.map(({ id, title }) => `${id}${title}`)).toEqual(['s1A', 's3', 's2']);
    expect(review).toEqual([expect.objectContaining({ part: 'sources', record: 's1', field: 'title' })]);
  });
});

describe('values that are the usual ones', () => {
  test.each([
    ['status', 'draft', 'published'],
    ['language', 'en', 'de'],
  ] as const)('are values: a %s that is %s stays, and both are shown', (field, ours, theirs) => {
    const { content, review } = mergeWithoutPast(
      storyOf(['One.'], { updatedAt: late, [field]: ours }),
      storyOf(['One.'], { updatedAt: early, [field]: theirs }),
    );
    expect(content[field]).toBe(ours);
    expect(review).toEqual([
      expect.objectContaining({ id: `f-story--${field}`, kept: 'ours', theirs: expect.anything() }),
    ]);
  });

  test('are not in question where they are empty, in a story and in a record', () => {
    const { content, review } = mergeWithoutPast(
      storyOf(['One.'], { updatedAt: late, sources: [aSource('s1')] }),
      storyOf(['One.'], {
        updatedAt: early,
        bylines: ['A. Writer'],
        deadline: early,
        sources: [aSource('s1', { title: 'The Wall' })],
      }),
    );
    expect(content).toMatchObject({ bylines: ['A. Writer'], deadline: early });
    expect(content.sources[0]?.title).toBe('The Wall');
    expect(review).toEqual([]);
  });
});

describe('sections', () => {
  test('with two headings have that of the story that was written last, and both are shown', () => {
    const headed = (heading: string, updatedAt: string): Story => {
      const story = storyOf(['One.'], { updatedAt });
      return {
        ...story,
        sections: story.sections.map((one) => (one.id === section ? { ...one, heading } : one)),
      };
    };
    const { content, review } = mergeWithoutPast(headed('Old', early), headed('New', late));
    expect(content.sections[0]?.heading).toBe('New');
    expect(review).toEqual([
      expect.objectContaining({
        id: `f-sections-${section}-heading`,
        part: 'sections',
        record: section,
        ours: expect.objectContaining({ value: 'Old' }),
        theirs: expect.objectContaining({ value: 'New' }),
        kept: 'theirs',
      }),
    ]);
    const doc = createStoryDoc(content, 'merged');
    expect(review.map((item) => settle(doc, item, 'ours').ok)).toEqual([true]);
    expect(readStoryDoc(doc).sections[0]?.heading).toBe('Old');
  });

  test('of two kinds are both there: the text as it was, the cards beside it', () => {
    const cards = (updatedAt: string): Story => {
      const story = storyOf([], { updatedAt });
      return {
        ...story,
        sections: story.sections.map((one): Section =>
          one.id === section ? { id: one.id, kind: 'topics', heading: one.heading } : one,
        ),
      };
    };
    for (const [one, other] of [
      [early, late],
      [late, early],
      [late, late],
    ] as const) {
      const [ours, theirs] = [cards(one), storyOf(['One.'], { updatedAt: other })];
      const { content, review } = mergeWithoutPast(ours, theirs);
      expect(wordsIn(content)).toBe('One.');
      expect(content.sections.map(({ id, kind }) => `${id} ${kind}`)).toEqual(
        expect.arrayContaining([`${section} text`, `${section}-topics topics`]),
      );
      expect(review).toEqual([
        expect.objectContaining({ kind: 'record', record: `${section}-topics`, from: 'ours' }),
      ]);
      const merged = { ...ours, ...content, updatedAt: late };
      for (const side of [ours, theirs]) expect(mergeWithoutPast(merged, side).content).toEqual(content);

      const doc = createStoryDoc(content, 'merged');
      expect(review.map((item) => settle(doc, item, 'theirs').ok)).toEqual([true]);
      expect(readStoryDoc(doc).sections.map(({ id }) => id)).not.toContain(`${section}-topics`);
    }
  });
});

describe('a paragraph that both changed inside a list', () => {
  const listed = (words: string, updatedAt: string) =>
    aStory({
      updatedAt,
      sections: {
        [section]: {
          type: 'doc',
          content: [
            {
              type: 'bulletList',
              content: ['First point.', words, 'Third point.'].map((line) => ({
                type: 'listItem',
                content: text(line).content,
              })),
            },
          ],
        },
      },
    });
  const [ours, theirs] = ['The second point of the plan.', 'The second point of that plan.'] as const;

  test.each([
    ['ours', ours],
    ['theirs', theirs],
    ['both', `${theirs}\n${ours}`],
    ['as-is', `${theirs}\n${ours}`],
  ] as const)('is settled as %s', (choice, words) => {
    const { content, review } = mergeWithoutPast(listed(ours, early), listed(theirs, late));
    expect(wordsIn(content)).toBe(`First point.\n${theirs}\n${ours}\nThird point.`);
    const doc = createStoryDoc(content, 'merged');
    expect(review.map((item) => settle(doc, item, choice).ok)).toEqual([true]);
    expect(wordsIn(readStoryDoc(doc))).toBe(`First point.\n${words}\nThird point.`);
  });
});

test('a paragraph that one side made a quotation can be taken out beside it', () => {
  const quoted = aStory({
    updatedAt: late,
    sections: {
      [section]: {
        type: 'doc',
        content: [{ type: 'blockquote', content: text('The wall is old.').content }],
      },
    },
  });
  const plain = storyOf(['The wall is old.'], { updatedAt: early });
  const { content, review } = mergeWithoutPast(plain, quoted);
  expect(wordsIn(content)).toBe('The wall is old.\nThe wall is old.');
  expect(review).toEqual([expect.objectContaining({ kind: 'put-back', theirs: null })]);
  const doc = createStoryDoc(content, 'merged');
  expect(review.map((item) => settle(doc, item, 'theirs').ok)).toEqual([true]);
  expect(readStoryDoc(doc).sections[0]).toEqual(quoted.sections[0]);
});
