import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyStory } from '../../../tests/support/arbitrary-story.ts';
import { textSections } from '../story/story.ts';
import { placeClaims } from '../claims/claim-places.ts';
import { sectionId } from '../ids.ts';
import { parseDocument, plainText, type DocumentJson } from './document.ts';
import { withClaim, withoutClaim } from './mark-claim.ts';
import { textLines } from './text-lines.ts';

const section = sectionId.parse('go-deeper');
const placesIn = (document: DocumentJson) => placeClaims([{ section, lines: textLines(document) }]);

/** The text in the form that the schema gives it: neighbours with the same marks joined. */
function tidy(document: DocumentJson): DocumentJson {
  const parsed = parseDocument(document);
  if (!parsed.ok) throw new Error(parsed.refusal);
  return parsed.value;
}

const paragraphs: DocumentJson = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Ferries ' },
        { type: 'text', text: 'stopped', marks: [{ type: 'bold' }] },
        { type: 'citation', attrs: { source: 'aa1' } },
        { type: 'text', text: ' on Monday.' },
      ],
    },
    { type: 'paragraph', content: [{ type: 'text', text: 'They run again.' }] },
  ],
};

describe('a claim on words', () => {
  test('runs through formats, citations and paragraph ends', () => {
    const text = plainText(paragraphs);
    const from = text.indexOf('stopped');
    const to = text.indexOf(' run');
    const place = placesIn(withClaim(paragraphs, { from, to }, 'c9')).get('c9');
    expect(place).toEqual({ places: [{ section, from, to }], words: 'stopped on Monday.\nThey' });
  });

  test('stands beside another on the same words', () => {
    const both = withClaim(withClaim(paragraphs, { from: 0, to: 15 }, 'c1'), { from: 8, to: 22 }, 'c2');
    const places = placesIn(tidy(both));
    expect(places.get('c1')?.words).toBe('Ferries stopped');
    expect(places.get('c2')?.words).toBe('stopped on Mon');
    expect(placesIn(withoutClaim(both, 'c1')).has('c1')).toBe(false);
    expect(placesIn(withoutClaim(both, 'c1')).get('c2')?.words).toBe('stopped on Mon');
  });

  test('of no words marks nothing', () => {
    expect(withClaim(paragraphs, { from: 5, to: 5 }, 'c1')).toEqual(paragraphs);
  });
});

test('property: marking and unmarking any stretch of any text leaves the text as it was, and finds the stretch', () => {
  fc.assert(
    fc.property(anyStory(), fc.nat(60), fc.integer({ min: 1, max: 60 }), (story, from, length) => {
      for (const { content } of textSections(story)) {
        const text = plainText(content);
        const to = Math.min(text.length, from + length);
        const marked = withClaim(content, { from, to }, 'zz9');
        expect(plainText(marked)).toBe(text);
        expect(tidy(withoutClaim(marked, 'zz9'))).toEqual(content);
        const place = placesIn(marked).get('zz9');
        // Line ends carry no mark, so the words begin and end at a character.
        const words = text.slice(from, to);
        if (words.trim() === '') continue;
        expect(place?.words.trim()).toBe(words.trim());
      }
    }),
  );
});
