import { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { documentSchema } from '../../../core/document/document.ts';
import { claimsInSlice, claimWords, renameClaims } from './claim-slice.ts';

const doc = ProseMirrorNode.fromJSON(documentSchema, {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'Before. ' }, piece('Ferries ', 'a'), piece('stopped', 'a', 'b')],
    },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: 'new ' }, piece('on Monday', 'a')] },
          ],
        },
      ],
    },
  ],
});

function piece(text: string, ...ids: readonly string[]) {
  return {
    type: 'text',
    text,
    marks: [{ type: 'bold' }, ...ids.map((id) => ({ type: 'claim', attrs: { id } }))],
  };
}

test('claims are found in every depth, each once', () => {
  expect(claimsInSlice(doc.slice(0, doc.content.size))).toEqual(['a', 'b']);
  expect(claimsInSlice(doc.slice(1, 6))).toEqual([]);
});

test('a claim gets another id, another is taken off; all else stays, also where the piece is cut open', () => {
  const slice = doc.slice(4, doc.content.size - 8);
  const renamed = renameClaims(
    slice,
    new Map([
      ['a', 'new'],
      ['b', null],
    ]),
  );
  expect(claimsInSlice(renamed)).toEqual(['new']);
  expect([renamed.openStart, renamed.openEnd]).toEqual([slice.openStart, slice.openEnd]);
  expect(renamed.content.textBetween(0, renamed.content.size, '|')).toBe(
    slice.content.textBetween(0, slice.content.size, '|'),
  );
  // Pieces that are now alike are one.
  expect(JSON.stringify(renamed).match(/"bold"/g)).toHaveLength(2);
});

test('what keeps its name is not made anew', () => {
  const slice = doc.slice(0, doc.content.size);
  expect(renameClaims(slice, new Map([['a', 'a']]))).toBe(slice);
});

test('a claim says all from its first to its last marked character', () => {
  expect(claimWords(doc, 'a')).toBe('Ferries stopped\nnew on Monday');
  expect(claimWords(doc, 'b')).toBe('stopped');
  expect(claimWords(doc, 'nobody')).toBe('');
});
