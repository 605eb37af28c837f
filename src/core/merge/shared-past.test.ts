import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { aSource, aStory, text } from '../../../tests/support/stories.ts';
import { plainText, type Block, type DocumentJson } from '../document/document.ts';
import { patchRecord } from '../story-doc/records.ts';
import { createStoryDoc, parts, readStoryDoc, readText, writeText } from '../story-doc/story-doc.ts';
import { mergeSharedPast } from './shared-past.ts';
import { signWriter } from './writers.ts';

const section = 'whats-happened';

/** A copy of a document as another laptop has it. */
function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** Two laptops with the same story of these paragraphs. */
function twoLaptops(...paragraphs: readonly string[]): readonly [Y.Doc, Y.Doc] {
  const doc = createStoryDoc(
    aStory({
      sections: { [section]: text(...paragraphs) },
      sources: [aSource('s1', { title: 'The wall', outlet: 'The Harbour Times' })],
    }),
    'one past',
  );
  return [copyOf(doc), copyOf(doc)];
}

const write = (doc: Y.Doc, ...paragraphs: readonly string[]) => writeText(doc, section, text(...paragraphs));
const wordsIn = (doc: Y.Doc) => plainText(readText(doc, section));
const same = (a: Y.Doc, b: Y.Doc) => {
  expect(readStoryDoc(a)).toEqual(readStoryDoc(b));
  expect(Buffer.from(Y.encodeStateAsUpdate(a)).equals(Y.encodeStateAsUpdate(b))).toBe(true);
};

describe('two laptops that wrote in different paragraphs', () => {
  test('have both edits, and nothing to look at', () => {
    const [ours, theirs] = twoLaptops('The wall is old.', 'The gate is new.');
    write(ours, 'The wall is very old.', 'The gate is new.');
    write(theirs, 'The wall is old.', 'The gate is quite new.');
    const merged = mergeSharedPast(ours, theirs);
    expect(wordsIn(merged.doc)).toBe('The wall is very old.\nThe gate is quite new.');
    expect(merged.review).toEqual([]);
  });
});

describe('a paragraph that both changed', () => {
  test('is shown with both versions and what became of it', () => {
    const [ours, theirs] = twoLaptops('The wall is nine metres high.', 'The end.');
    write(ours, 'The wall is ten metres high.', 'The end.');
    write(theirs, 'The wall is nine metres high and leaks.', 'The end.');
    const { doc, review } = mergeSharedPast(ours, theirs);
    expect(wordsIn(doc)).toBe('The wall is ten metres high and leaks.\nThe end.');
    expect(review).toEqual([
      expect.objectContaining({
        kind: 'both-changed',
        section,
        shown: text('The wall is ten metres high and leaks.').content,
        ours: text('The wall is ten metres high.').content[0],
        theirs: text('The wall is nine metres high and leaks.').content[0],
      }),
    ]);
  });

  test('alike is nothing to look at', () => {
    const [ours, theirs] = twoLaptops('The wall is nine metres high.');
    write(ours, 'The wall is nine metres.');
    write(theirs, 'The wall is nine metres.');
    const { doc, review } = mergeSharedPast(ours, theirs);
    expect(wordsIn(doc)).toBe('The wall is nine metres.');
    expect(review).toEqual([]);
  });
});

describe('a paragraph that one side took out while the other wrote in it', () => {
  test.each([
    ['ours', 'theirs'],
    ['theirs', 'ours'],
  ] as const)('(%s) is put back where it stood', (remover, writer) => {
    const [a, b] = twoLaptops('One.', 'Two.', 'Three.');
    const docs = { [remover]: a, [writer]: b } as Record<'ours' | 'theirs', Y.Doc>;
    write(a, 'One.', 'Three.');
    write(b, 'One.', 'Two and a half.', 'Three.');
    const { doc, review } = mergeSharedPast(docs.ours, docs.theirs);
    expect(wordsIn(doc)).toBe('One.\nTwo and a half.\nThree.');
    expect(review).toEqual([
      expect.objectContaining({
        kind: 'put-back',
        shown: text('Two and a half.').content,
        [writer]: text('Two and a half.').content[0],
        [remover]: null,
      }),
    ]);
  });

  test('stays out where nothing was written in it', () => {
    const [ours, theirs] = twoLaptops('One.', 'Two.', 'Three.');
    write(ours, 'One.', 'Three.');
    write(theirs, 'One.', 'Two.', 'Three and more.');
    const { doc, review } = mergeSharedPast(ours, theirs);
    expect(wordsIn(doc)).toBe('One.\nThree and more.');
    expect(review).toEqual([]);
  });

  test('several of them, in a list that is gone, stand in their order', () => {
    const item = (words: string): Block => ({
      type: 'bulletList',
      content: words.split(', ').map((one) => ({ type: 'listItem', content: [...text(one).content] })),
    });
    const [ours, theirs] = twoLaptops('Before.', 'After.');
    const withList = (words: string): DocumentJson => ({
      type: 'doc',
      content: [...text('Before.').content, item(words), ...text('After.').content],
    });
    writeText(ours, section, withList('one, two, three'));
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ours));
    write(ours, 'Before.', 'After.');
    writeText(theirs, section, withList('one more, two, three more'));
    const { doc } = mergeSharedPast(ours, theirs);
    expect(wordsIn(doc)).toBe('Before.\none more\nthree more\nAfter.');
  });
});

describe('a value that both sides set', () => {
  test('is shown with both values, who set them and when', () => {
    const [ours, theirs] = twoLaptops('One.');
    signWriter(ours, { name: 'Ana', at: '2026-11-23T09:00:00Z' });
    signWriter(theirs, { name: 'Ben', at: '2026-11-23T10:00:00Z' });
    parts.fields(ours).set('headline', 'Wall leaks');
    parts.fields(theirs).set('headline', 'Wall is leaking');
    patchRecord(parts.sources(ours), 's1', { title: 'The great wall' });
    patchRecord(parts.sources(theirs), 's1', { outlet: 'Harbour Times' });
    const { doc, review } = mergeSharedPast(ours, theirs);
    const { headline, sources } = readStoryDoc(doc);
    expect(review).toEqual([
      {
        kind: 'field',
        id: 'f-story--headline',
        part: 'story',
        record: '',
        field: 'headline',
        ours: { value: 'Wall leaks', who: 'Ana', when: '2026-11-23T09:00:00Z' },
        theirs: { value: 'Wall is leaking', who: 'Ben', when: '2026-11-23T10:00:00Z' },
        kept: headline === 'Wall leaks' ? 'ours' : 'theirs',
      },
    ]);
    expect(sources[0]).toMatchObject({ title: 'The great wall', outlet: 'Harbour Times' });
  });
});

test('a source that one side deleted and the other changed is back', () => {
  const [ours, theirs] = twoLaptops('One.');
  parts.sources(ours).delete('s1');
  patchRecord(parts.sources(theirs), 's1', { title: 'The great wall' });
  const { doc, review } = mergeSharedPast(ours, theirs);
  expect(readStoryDoc(doc).sources).toEqual([
    aSource('s1', { title: 'The great wall', outlet: 'The Harbour Times' }),
  ]);
  expect(review).toEqual([
    expect.objectContaining({ kind: 'record', part: 'sources', record: 's1', from: 'theirs' }),
  ]);
});

/** Something that a person does to a text of paragraphs. Every word that is written is a new one. */
type Edit = { readonly kind: 'add' | 'delete' | 'word' | 'split' | 'join' | 'quote'; readonly at: number };
const anyEdit = fc.record({
  kind: fc.constantFrom<Edit['kind']>('add', 'delete', 'word', 'word', 'split', 'join', 'quote'),
  at: fc.nat(20),
});

function applyEdit(doc: Y.Doc, { kind, at }: Edit, word: string): void {
  const blocks = [...readText(doc, section).content];
  const index = at % blocks.length;
  const block = blocks[index];
  const words = block === undefined ? '' : plainText({ type: 'doc', content: [block] });
  const half = words.indexOf(' ') === -1 ? words.length : words.indexOf(' ');
  const replace = (count: number, ...with_: readonly Block[]) =>
    writeText(doc, section, { type: 'doc', content: blocks.toSpliced(index, count, ...with_) });
  const next = blocks[index + 1];
  switch (kind) {
    case 'add':
      return replace(0, ...text(word).content);
    case 'delete':
      return blocks.length > 1 ? replace(1) : undefined;
    case 'word':
      return replace(1, ...text(`${words.slice(0, half)} ${word}${words.slice(half)}`).content);
    case 'split':
      return replace(1, ...text(words.slice(0, half), words.slice(half)).content);
    case 'join':
      return next === undefined
        ? undefined
        : replace(2, ...text(`${words} ${plainText({ type: 'doc', content: [next] })}`).content);
    case 'quote':
      return block === undefined || block.type === 'blockquote'
        ? undefined
        : replace(1, { type: 'blockquote', content: [block] });
  }
}

test('whatever two laptops write: order does not matter, twice is once, and no word is lost', () => {
  fc.assert(
    fc.property(
      fc.array(anyEdit, { maxLength: 12 }),
      fc.array(anyEdit, { maxLength: 12 }),
      (ourEdits, theirEdits) => {
        const [ours, theirs] = twoLaptops('The wall stands', 'A gate opens', 'Some water comes');
        const known = new Set(wordsIn(ours).split(/\s+/));
        ourEdits.forEach((edit, index) => applyEdit(ours, edit, `ours${index}x`));
        theirEdits.forEach((edit, index) => applyEdit(theirs, edit, `theirs${index}x`));
        const merged = mergeSharedPast(ours, theirs);
        same(merged.doc, mergeSharedPast(theirs, ours).doc);
        same(merged.doc, copyOf(merged.doc));
        for (const side of [ours, theirs]) {
          const again = mergeSharedPast(merged.doc, side);
          same(again.doc, merged.doc);
          expect(again.review).toEqual([]);
        }
        const seen = `${wordsIn(merged.doc)} ${JSON.stringify(merged.review)}`;
        const written = `${wordsIn(ours)} ${wordsIn(theirs)}`.split(/\s+/).filter((word) => !known.has(word));
        expect(written.filter((word) => !seen.includes(word))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
