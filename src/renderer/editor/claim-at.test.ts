import { EditorState, TextSelection } from '@tiptap/pm/state';
import { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { documentSchema, type Inline } from '../../core/document/document.ts';
import { claimAt, plainTextOf, wordsToClaim } from './claim-at.ts';

function docOf(...lines: readonly (readonly Inline[])[]): ProseMirrorNode {
  const content = lines.map((line) => ({ type: 'paragraph', content: line }));
  return ProseMirrorNode.fromJSON(documentSchema, { type: 'doc', content });
}

function text(words: string, ...claims: readonly string[]): Inline {
  const marks = claims.map((id) => ({ type: 'claim', attrs: { id } }) as const);
  return { type: 'text', text: words, ...(marks.length > 0 ? { marks } : {}) };
}

describe('the claim at a position', () => {
  const doc = docOf([text('No. '), text('One two ', 'long'), text('three', 'long', 'short'), text(' four.')]);

  test.each([
    [1, null],
    [6, 'long'],
    // At the border the claim ahead counts, and at the very end the one behind.
    [5, 'long'],
    [13, 'short'],
    [18, 'short'],
    [20, null],
  ])('%i: %s', (position, claim) => expect(claimAt(doc, position)).toBe(claim));

  test('an id that is none is no claim', () => {
    expect(claimAt(docOf([text('words', 'x"y z')]), 3)).toBeNull();
  });
});

describe('the words to claim', () => {
  const doc = docOf(
    [text('It began at 6 a.m. on Monday. Nobody was hurt.')],
    [
      { type: 'citation', attrs: { source: 's1' } },
      text('Is it over?  '),
      { type: 'hardBreak' },
      text('Not yet.'),
    ],
    [],
    [text('انتهى الإضراب. عادت السفن.')],
  );
  const state = (from: number, to = from) =>
    EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });
  const words = (from: number, to = from) => {
    const found = wordsToClaim(state(from, to), 'en');
    return found === null ? null : plainTextOf(doc).slice(found.from, found.to);
  };

  test('without a selection: the sentence at the caret', () => {
    expect(words(1)).toBe('It began at 6 a.m. on Monday.');
    expect(words(29)).toBe('It began at 6 a.m. on Monday.');
    expect(words(31)).toBe('Nobody was hurt.');
    expect(words(47)).toBe('Nobody was hurt.');
    expect(words(51)).toBe('Is it over?');
    expect(words(doc.content.size - 2)).toBe('عادت السفن.');
  });

  test('a selection without the space around it, a citation in it or not', () => {
    expect(words(3, 10)).toBe('began');
    expect(words(49, 63)).toBe('Is it over?');
    expect(words(30, 56)).toBe('Nobody was hurt.\nIs it');
  });

  test('no words, no claim', () => {
    expect(words(61, 63)).toBeNull();
    const empty = docOf([]);
    expect(wordsToClaim(EditorState.create({ doc: empty }), 'en')).toBeNull();
  });
});
