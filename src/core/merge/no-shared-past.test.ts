import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyStory } from '../../../tests/support/arbitrary-story.ts';
import { aClaim, aSource, aStory, text } from '../../../tests/support/stories.ts';
import { plainText } from '../document/document.ts';
import { withClaim } from '../document/mark-claim.ts';
import { textSections, type Story } from '../story/story.ts';
import { mergeWithoutPast } from './no-shared-past.ts';

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

test('whatever two stories say: order does not matter, twice is once, and no block is lost', () => {
  const anyTime = fc.constantFrom(early, late);
  fc.assert(
    fc.property(anyStory(), anyStory(), anyTime, anyTime, (a, b, at, then) => {
      const ours = { ...a, updatedAt: at };
      const theirs = { ...b, id: a.id, updatedAt: then };
      const { content } = mergeWithoutPast(ours, theirs);
      expect(mergeWithoutPast(theirs, ours).content).toEqual(content);
      const updatedAt = at === late || then === late ? late : early;
      for (const side of [ours, theirs]) {
        const again = mergeWithoutPast({ ...content, id: a.id, updatedAt }, side).content;
        expect(again.sections).toEqual(content.sections);
        expect(again.sources.map(({ id }) => id)).toEqual(content.sources.map(({ id }) => id));
        for (const { id, content: words } of textSections(side)) {
          const merged = textSections(content).find((one) => one.id === id);
          const kept = new Set(plainText(merged?.content ?? text('')).split('\n'));
          const lines = plainText(words)
            .split('\n')
            .filter((line) => line.trim() !== '');
          expect(lines.filter((line) => !kept.has(line))).toEqual([]);
        }
      }
    }),
    { numRuns: 100 },
  );
});
