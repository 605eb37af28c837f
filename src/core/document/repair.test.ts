import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citedSources, emptyDocument, inlineText, parseDocument, textBlocks } from './document.ts';
import { repairDocument } from './repair.ts';

const words = (text: string) => ({ type: 'text', text });
const doc = (...content: readonly unknown[]) => ({ type: 'doc', content });
const paragraph = (text: string) => ({ type: 'paragraph', content: [words(text)] });

type Nonsense = Readonly<Record<string, unknown>>;

const names = fc.constantFrom(
  'doc',
  'paragraph',
  'heading',
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
  'hardBreak',
  'citation',
  'image',
  'table',
  '__proto__',
  'constructor',
  undefined,
  null,
  7,
);
const marks = fc.oneof(
  fc.constant(undefined),
  fc.jsonValue(),
  fc.array(
    fc.oneof(
      fc.record({ type: fc.constantFrom('bold', 'italic', 'underline', '__proto__', 'toString') }),
      fc.record({
        type: fc.constant('link'),
        attrs: fc.oneof(
          fc.record({ href: fc.constantFrom('https://a.example/', 'javascript:alert(1)', 'a b', '', 5) }),
          fc.jsonValue(),
        ),
      }),
    ),
    { maxLength: 5 },
  ),
);
const attributes = fc.oneof(
  fc.constant(undefined),
  fc.jsonValue(),
  fc.record({ source: fc.oneof(fc.string(), fc.integer()), start: fc.double(), level: fc.integer() }),
);

/** Trees of nodes in any nesting, right and wrong, with any attributes and marks. */
const { node: anyNode } = fc.letrec<{ node: Nonsense; words: Nonsense; other: Nonsense }>((tie) => ({
  words: fc.record({
    type: fc.constant('text'),
    text: fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'binary' })),
    marks,
    content: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, fc.tuple(tie('node'))),
  }),
  other: fc.record({
    type: names,
    attrs: attributes,
    marks,
    content: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant(undefined),
      fc.array(tie('node'), { maxLength: 4 }),
    ),
  }),
  node: fc.oneof({ depthSize: 'small' }, tie('words'), tie('other')),
}));

/** The text of every node of text in a tree, in its order. */
function textsOf(node: Nonsense): readonly string[] {
  const own = node['type'] === 'text' && typeof node['text'] === 'string' ? [node['text']] : [];
  const children = Array.isArray(node['content']) ? (node['content'] as readonly Nonsense[]) : [];
  return [...own, ...children.flatMap(textsOf)];
}

/** All characters of some texts, whatever their order. */
const characters = (texts: readonly string[]) => Array.from(texts.join('')).toSorted().join('');

describe('the repair of a text', () => {
  test('leaves a text that fits as it is', () => {
    const whole = doc(
      { type: 'heading', attrs: { level: 3 }, content: [words('Why now')] },
      {
        type: 'orderedList',
        attrs: { start: 4 },
        content: [{ type: 'listItem', content: [paragraph('four')] }],
      },
      {
        type: 'paragraph',
        content: [
          {
            ...words('report'),
            marks: [{ type: 'link', attrs: { href: 'https://a.example/' } }, { type: 'bold' }],
          },
          { type: 'citation', attrs: { source: 'aa1' } },
          { type: 'hardBreak' },
          { ...words('x'), marks: [{ type: 'italic' }] },
        ],
      },
    );
    expect(repairDocument(whole)).toEqual(whole);
  });

  test.each([
    ['words outside a paragraph', doc(words('a'), words('b'), paragraph('c')), ['ab', 'c']],
    [
      'words straight in a list',
      doc({ type: 'bulletList', content: [words('a'), paragraph('b')] }),
      ['a', 'b'],
    ],
    ['a list without items', doc(paragraph('a'), { type: 'bulletList', content: [] }), ['a']],
    ['an item outside a list', doc({ type: 'listItem', content: [paragraph('a')] }), ['a']],
    [
      'a block inside a paragraph',
      doc({ type: 'paragraph', content: [words('a'), paragraph('b'), words('c')] }),
      ['ac', 'b'],
    ],
    [
      'an unknown block',
      doc({ type: 'table', content: [{ type: 'row', content: [paragraph('a')] }] }),
      ['a'],
    ],
    ['words inside a citation', doc({ type: 'citation', attrs: {}, content: [words('a')] }), ['a']],
    ['words inside a hard break', doc({ type: 'hardBreak', content: [words('a')] }), ['\na']],
  ])('keeps the words of %s', (_, broken, lines) => {
    expect(textBlocks(repairDocument(broken).content).map(inlineText)).toEqual(lines);
  });

  test('takes the words of a link that could run, and not the link', () => {
    const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
    expect(
      repairDocument(
        doc({ type: 'paragraph', content: [{ ...words('a'), marks: [link, { type: 'bold' }] }] }),
      ),
    ).toEqual(doc({ type: 'paragraph', content: [{ ...words('a'), marks: [{ type: 'bold' }] }] }));
  });

  test('brings the marks of a piece into order, each once', () => {
    const links = ['javascript:alert(1)', 'https://a.example/', 'https://b.example/'].map((href) => ({
      type: 'link',
      attrs: { href },
    }));
    const untidy = [{ type: 'italic' }, { type: 'bold' }, ...links, { type: 'bold' }];
    expect(repairDocument(doc({ ...words('a'), marks: untidy }))).toEqual(
      doc({
        type: 'paragraph',
        content: [{ ...words('a'), marks: [links[1], { type: 'bold' }, { type: 'italic' }] }],
      }),
    );
  });

  test('keeps citations', () => {
    const cited = { type: 'citation', attrs: { source: 'aa1' } };
    expect(citedSources(repairDocument(doc(cited, { type: 'bulletList', content: [cited] })))).toEqual([
      'aa1',
      'aa1',
    ]);
  });

  test('of no text at all is the empty text', () => {
    for (const nothing of [null, undefined, 7, 'words', [], {}, { content: 'x' }, doc()])
      expect(repairDocument(nothing)).toEqual(emptyDocument);
  });

  test('property: whatever the nesting, the result fits the schema and no character of a text is lost', () => {
    fc.assert(
      fc.property(fc.array(anyNode, { maxLength: 5 }), (content) => {
        const repaired = repairDocument(doc(...content));
        expect(parseDocument(repaired)).toEqual({ ok: true, value: repaired });
        const kept = textBlocks(repaired.content).flatMap((inline) =>
          inline.flatMap((piece) => (piece.type === 'text' ? [piece.text] : [])),
        );
        expect(characters(kept)).toBe(characters(content.flatMap(textsOf)));
      }),
      { numRuns: 300 },
    );
  });

  test('property: any JSON at all gives a text that fits', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseDocument(repairDocument(value)).ok).toBe(true);
        expect(parseDocument(repairDocument(doc(value))).ok).toBe(true);
      }),
    );
  });

  test('property: a repaired text needs no repair', () => {
    fc.assert(
      fc.property(fc.array(anyNode, { maxLength: 4 }), (content) => {
        const once = repairDocument(doc(...content));
        expect(repairDocument(once)).toEqual(once);
      }),
    );
  });
});
