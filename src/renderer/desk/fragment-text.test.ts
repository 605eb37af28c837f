import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyStory } from '../../../tests/support/arbitrary-story.ts';
import { textLines, type TextLine } from '../../core/document/text-lines.ts';
import { createStoryDoc, parts } from '../../core/story-doc/story-doc.ts';
import { textSections } from '../../core/story/story.ts';
import { linesOf } from './fragment-text.ts';

test('property: the lines straight from the document are those of its JSON', () => {
  fc.assert(
    fc.property(anyStory(), (story) => {
      const doc = createStoryDoc(story, 'a');
      for (const { id, content } of textSections(story)) {
        const fragment = parts.text(doc, id);
        // A section that was never written in has no lines in the document yet.
        const lines = fragment.length === 0 ? [] : textLines(content);
        expect(linesOf(fragment).map(inOrder)).toEqual(lines.map(inOrder));
      }
    }),
  );
});

/** Claims on the same words come in any order. */
function inOrder({ claims, ...line }: TextLine) {
  return { ...line, claims: claims.toSorted((a, b) => a.from - b.from || (a.claim < b.claim ? -1 : 1)) };
}
