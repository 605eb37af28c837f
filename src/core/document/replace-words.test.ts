import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyStory } from '../../../tests/support/arbitrary-story.ts';
import { text } from '../../../tests/support/stories.ts';
import { textSections } from '../story/story.ts';
import { citedSources, parseDocument, plainText, type DocumentJson, type Inline } from './document.ts';
import { replaceWords } from './replace-words.ts';

const line = (...content: readonly Inline[]): DocumentJson => ({
  type: 'doc',
  content: [{ type: 'paragraph', content }],
});

describe('words in the place of others', () => {
  test.each([
    ['at the beginning', 'Kiev and Lviv', { from: 0, to: 4 }, 'Kiev', 'Kyiv', 'Kyiv and Lviv'],
    ['at the end', 'Lviv and Kiev', { from: 9, to: 13 }, 'Kiev', 'Kyiv', 'Lviv and Kyiv'],
    ['longer ones', 'a b c', { from: 2, to: 3 }, 'b', 'much more', 'a much more c'],
    ['none', 'a b c', { from: 1, to: 3 }, ' b', '', 'a c'],
    ['from right to left', 'قال رياص إن', { from: 4, to: 8 }, 'رياص', 'رياض', 'قال رياض إن'],
    ['behind letters of two units', '🧑‍🚒 Kiev', { from: 6, to: 10 }, 'Kiev', 'Kyiv', '🧑‍🚒 Kyiv'],
    [
      'that moved',
      'Well then: Kiev and Lviv',
      { from: 0, to: 4 },
      'Kiev',
      'Kyiv',
      'Well then: Kyiv and Lviv',
    ],
    [
      'that moved, beside a longer word',
      'So Kievan Kiev',
      { from: 0, to: 4 },
      'Kiev',
      'Kyiv',
      'So Kievan Kyiv',
    ],
    ['past the end of the text', 'Kiev', { from: 90, to: 94 }, 'Kiev', 'Kyiv', 'Kyiv'],
  ])('%s', (_where, words, stretch, before, after, expected) => {
    const replaced = replaceWords(text(words), stretch, { before, after });
    expect(replaced === null ? null : plainText(replaced)).toBe(expected);
  });

  test.each([
    ['other words stand there', 'Lviv and Odesa', { from: 0, to: 4 }, 'Kiev', 'Kyiv'],
    ['they moved and stand there twice', 'On Kiev, in Kiev', { from: 0, to: 4 }, 'Kiev', 'Kyiv'],
    ['they are only part of a word now', 'The Kievan port', { from: 0, to: 4 }, 'Kiev', 'Kyiv'],
    ['there are none', 'words', { from: 2, to: 2 }, '', 'more'],
    ['the text is empty', '', { from: 0, to: 4 }, 'Kiev', 'Kyiv'],
    ['the new ones have a line end', 'Kiev', { from: 0, to: 4 }, 'Kiev', 'Ky\niv'],
  ])('are not put where %s', (_why, words, stretch, before, after) => {
    expect(replaceWords(text(words), stretch, { before, after })).toBeNull();
  });

  test('are not put over the end of a line', () => {
    expect(
      replaceWords(text('one', 'two'), { from: 0, to: 7 }, { before: 'one\ntwo', after: 'x' }),
    ).toBeNull();
  });

  test('carry the marks of the first that they replace; citations stay, behind them', () => {
    const bold = [{ type: 'bold' }] as const;
    const italic = [{ type: 'italic' }] as const;
    const cite = { type: 'citation', attrs: { source: 's1' } } as const;
    const before = line(
      { type: 'text', text: 'the ' },
      { type: 'text', text: 'old har', marks: bold },
      cite,
      { type: 'text', text: 'bour wall', marks: italic },
    );
    expect(replaceWords(before, { from: 8, to: 15 }, { before: 'harbour', after: 'quay' })).toEqual(
      line({ type: 'text', text: 'the ' }, { type: 'text', text: 'old quay', marks: bold }, cite, {
        type: 'text',
        text: ' wall',
        marks: italic,
      }),
    );
  });

  test('property: change the plain text there and nowhere else, in any text, and leave it valid', () => {
    const anyPlace = fc.record({
      story: anyStory(),
      section: fc.nat({ max: 2 }),
      lineAt: fc.nat(),
      from: fc.nat(),
      length: fc.nat(),
      after: fc.oneof(
        fc.constantFrom('', 'new words', 'كلمات'),
        fc.string({ unit: 'grapheme', maxLength: 6 }),
      ),
    });
    let replacements = 0;
    fc.assert(
      fc.property(anyPlace, ({ story, section, lineAt, from, length, after }) => {
        const document = textSections(story)[section]?.content ?? text('');
        const whole = plainText(document);
        const lines = [...whole.matchAll(/[^\n\r]+/g)];
        const chosen = lines[lines.length === 0 ? 0 : lineAt % lines.length];
        fc.pre(chosen !== undefined && !/[\n\r]/u.test(after));
        const start = chosen.index + (from % chosen[0].length);
        const end = start + 1 + (length % (chosen.index + chosen[0].length - start));
        const replaced = replaceWords(
          document,
          { from: start, to: end },
          { before: whole.slice(start, end), after },
        );
        expect(replaced).not.toBeNull();
        if (replaced === null) return;
        replacements++;
        expect(plainText(replaced)).toBe(whole.slice(0, start) + after + whole.slice(end));
        expect(citedSources(replaced)).toEqual(citedSources(document));
        expect(parseDocument(replaced).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(replacements).toBeGreaterThan(100);
  });
});
