import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { anyStory } from '../../../tests/support/arbitrary-story.ts';
import { documentSchema, plainText } from '../../core/document/document.ts';
import { textSections } from '../../core/story/story.ts';
import { offsetAt, positionAt } from './text-positions.ts';

test('property: the words between two positions are those between their offsets', () => {
  fc.assert(
    fc.property(anyStory(), fc.nat(80), fc.nat(20), (story, start, length) => {
      for (const { content } of textSections(story)) {
        const doc = ProseMirrorNode.fromJSON(documentSchema, content);
        const text = plainText(content);
        const from = Math.min(start, text.length);
        const to = Math.min(from + length, text.length);
        const begin = positionAt(doc, from, 'start');
        const end = positionAt(doc, to, 'end');
        expect(offsetAt(doc, begin)).toBe(from);
        expect(offsetAt(doc, end)).toBe(to);
        // Of no words the end may stand before the beginning: a citation is in between.
        const words =
          from === to
            ? ''
            : doc.textBetween(begin, end, '\n', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : ''));
        expect(words).toBe(text.slice(from, to));
      }
    }),
  );
});
