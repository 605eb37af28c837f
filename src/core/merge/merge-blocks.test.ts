import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { text } from '../../../tests/support/stories.ts';
import { plainText, type Block, type DocumentJson, type ListItem } from '../document/document.ts';
import { withClaim } from '../document/mark-claim.ts';
import { mergeBlocks } from './merge-blocks.ts';

const doc = (...content: readonly Block[]): DocumentJson => ({ type: 'doc', content });
const paragraphs = (...lines: readonly string[]) => text(...lines).content;
const item = (...content: readonly Block[]): ListItem => ({ type: 'listItem', content });
const list = (...lines: readonly string[]): Block => ({
  type: 'bulletList',
  content: lines.map((line) => item(...paragraphs(line))),
});
const quote = (...lines: readonly string[]): Block => ({ type: 'blockquote', content: paragraphs(...lines) });
const heading = (words: string): Block => ({
  type: 'heading',
  attrs: { level: 3 },
  content: [{ type: 'text', text: words }],
});
const [nine, ten] = ['The wall is nine metres high.', 'The wall is ten metres high.'] as const;

describe('paragraphs', () => {
  test('that were moved stand once, where the first has them', () => {
    const merged = mergeBlocks(text('A.', 'B.', 'C.', 'New.'), text('C.', 'A.', 'Other.', 'B.'));
    expect(merged).toEqual({ text: text('A.', 'Other.', 'B.', 'C.', 'New.'), forms: [] });
  });

  test('that say the same are as many as where there are more of them', () => {
    const merged = mergeBlocks(text('Yes.', 'A.', 'Yes.'), text('Yes.', 'Yes.', 'A.', 'Yes.', 'Yes.'));
    expect(plainText(merged.text).split('\n').toSorted()).toEqual(['A.', 'Yes.', 'Yes.', 'Yes.', 'Yes.']);
  });

  test('that say the same keep each its own claims', () => {
    const marked = (id: string, at: number) =>
      withClaim(text('Yes.', 'Yes.', 'A.'), { from: 5 * at, to: 5 * at + 3 }, id);
    const { text: both } = mergeBlocks(marked('c1', 0), marked('c2', 1));
    expect(both).toEqual(withClaim(marked('c1', 0), { from: 5, to: 8 }, 'c2'));
    expect(mergeBlocks(both, marked('c2', 1)).text).toBe(both);
  });

  test('that are alike stand side by side, the most alike together', () => {
    const first = text('Start.', 'The gate is old and green.', nine, 'End.');
    const second = text('Start.', ten, 'The gate is old and red.', 'End.');
    const { text: both, forms } = mergeBlocks(first, second);
    expect(plainText(both).split('\n')).toEqual([
      'Start.',
      'The gate is old and green.',
      'The gate is old and red.',
      nine,
      ten,
      'End.',
    ]);
    expect(forms).toHaveLength(2);
  });

  test.each([
    ['Japanese', '港の壁は高さ九メートルである。', '港の壁は高さ十メートルである。'],
    ['Chinese', '港口的墙有九米高，非常古老。', '港口的墙有十米高，非常古老。'],
    ['Thai', 'กำแพงท่าเรือสูงเก้าเมตรและเก่ามาก', 'กำแพงท่าเรือสูงสิบเมตรและเก่ามาก'],
  ])('are alike in %s, too', (_, first, second) => {
    expect(mergeBlocks(text(first), text(second)).forms).toHaveLength(1);
  });

  test('that share few words are not alike in any script', () => {
    expect(mergeBlocks(text('港の壁は高い。'), text('市長は辞任しました。')).forms).toEqual([]);
  });

  test('are forms of a sub-heading with the same words', () => {
    const { text: both, forms } = mergeBlocks(doc(heading(nine)), text(nine));
    expect(both).toEqual(doc(heading(nine), ...paragraphs(nine)));
    expect(forms).toEqual([{ first: heading(nine), second: paragraphs(nine)[0] }]);
  });

  test('of which the other side made a quotation are shown beside it', () => {
    const { text: both, forms } = mergeBlocks(doc(quote(nine)), text(nine));
    expect(both).toEqual(doc(quote(nine), ...paragraphs(nine)));
    expect(forms).toEqual([{ first: null, second: paragraphs(nine)[0] }]);
  });
});

describe('lists and quotations', () => {
  test('that are alike are one, with both forms of what differs', () => {
    const first = doc(list('One point', 'The second point of the plan', 'Third'));
    const second = doc(list('One point', 'The second point of that plan', 'Third', 'Fourth'));
    const both = ['The second point of the plan', 'The second point of that plan'];
    expect(mergeBlocks(first, second)).toEqual({
      text: doc({
        type: 'bulletList',
        content: [
          item(...paragraphs('One point')),
          item(...paragraphs(...both)),
          item(...paragraphs('Third')),
          item(...paragraphs('Fourth')),
        ],
      }),
      forms: [{ first: paragraphs(both[0] ?? '')[0], second: paragraphs(both[1] ?? '')[0] }],
    });
    expect(mergeBlocks(doc(quote(nine)), doc(quote(ten))).text).toEqual(doc(quote(nine, ten)));
  });

  test('that hold all of another one stand for it, wherever it stands', () => {
    const first = doc(list('One', 'Two', 'A third point of many words'), ...paragraphs('A.', 'B.'));
    const second = doc(...paragraphs('A.', 'B.'), list('One', 'Two'));
    expect(mergeBlocks(first, second).text).toBe(first);
  });

  test('of different kinds, and lists that begin at different numbers, both stay', () => {
    const numbered = (start: number): Block => ({
      type: 'orderedList',
      attrs: { start },
      content: [item(...paragraphs(nine))],
    });
    for (const other of [list(nine), numbered(3)])
      expect(mergeBlocks(doc(numbered(1)), doc(other)).text).toEqual(doc(numbered(1), other));
  });

  test('get the claims of those that say the same', () => {
    const marked = (id: string, from: number) =>
      withClaim(doc(list('One point')), { from, to: from + 3 }, id);
    const { text: both } = mergeBlocks(marked('c1', 0), marked('c2', 4));
    expect(both).toEqual(withClaim(marked('c1', 0), { from: 4, to: 7 }, 'c2'));
  });

  test('that stand in each other a thousand times are kept, and merged again', () => {
    const deep = (words: string) => {
      let block: Block = { type: 'blockquote', content: paragraphs(words) };
      for (let level = 1; level < 900; level++) block = { type: 'blockquote', content: [block] };
      return doc(block);
    };
    const { text: both } = mergeBlocks(deep(nine), deep(ten));
    expect(plainText(both)).toBe(`${nine}\n${ten}`);
    for (const side of [deep(nine), deep(ten)]) expect(mergeBlocks(both, side).text).toBe(both);
  });
});

/** So few lines that nearly all of them stand on both sides, and in several places. */
const anyLine = fc
  .tuple(
    fc.constantFrom('', 'a b c d', 'a b c e', 'a b x y', 'f'),
    fc.option(fc.constantFrom('c1', 'c2', 'c3'), { freq: 3 }),
    fc.nat(2),
  )
  .map(([words, claim, from]): Block => {
    const marked = claim === null ? text(words) : withClaim(text(words), { from, to: from + 2 }, claim);
    return marked.content[0] ?? { type: 'paragraph' };
  });
const { blocks: anyBlocks } = fc.letrec<{ blocks: Block[]; block: Block; item: ListItem }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4, depthIdentifier: 'text' }),
  item: tie('blocks').map((content) => item(...content)),
  block: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'text' },
    anyLine,
    tie('blocks').map((content): Block => ({ type: 'blockquote', content })),
    fc
      .array(tie('item'), { minLength: 1, maxLength: 4 })
      .map((content): Block => ({ type: 'bulletList', content })),
  ),
}));

test('whatever two texts say: merging either into the merged one adds nothing', () => {
  fc.assert(
    fc.property(anyBlocks, anyBlocks, (first, second) => {
      const { text: both } = mergeBlocks(doc(...first), doc(...second));
      expect(mergeBlocks(both, doc(...first)).text).toEqual(both);
      expect(mergeBlocks(both, doc(...second)).text).toEqual(both);
    }),
    { numRuns: 1_000 },
  );
});
