import { describe, expect, test } from 'vitest';
import { text } from '../../../tests/support/stories.ts';
import {
  citedSources,
  documentSchema,
  emptyDocument,
  inlineText,
  isEmptyDocument,
  parseDocument,
  plainText,
  textBlocks,
  type DocumentJson,
} from './document.ts';

const words = { type: 'text', text: 'words' };
const doc = (...content: readonly unknown[]) => ({ type: 'doc', content });
const paragraph = (...content: readonly unknown[]) => ({ type: 'paragraph', content });
const marked = (mark: unknown) => doc(paragraph({ ...words, marks: [mark] }));
const listFrom = (start: unknown) =>
  doc({
    type: 'orderedList',
    attrs: { start },
    content: [{ type: 'listItem', content: [paragraph(words)] }],
  });
const refusalFor = (value: unknown) => {
  const parsed = parseDocument(value);
  return parsed.ok ? null : parsed.refusal;
};

/** A text with everything that the schema knows. */
const rich: DocumentJson = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Why now' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'A ' },
        {
          type: 'text',
          text: 'report',
          marks: [
            { type: 'link', attrs: { href: 'https://a.example/' } },
            { type: 'bold' },
            { type: 'italic' },
          ],
        },
        { type: 'citation', attrs: { source: 'bb2' } },
        { type: 'hardBreak' },
        { type: 'text', text: 'says so.' },
      ],
    },
    {
      type: 'blockquote',
      content: [
        {
          type: 'orderedList',
          attrs: { start: 4 },
          content: [
            {
              type: 'listItem',
              content: [
                { type: 'paragraph', content: [{ type: 'text', text: 'four' }] },
                {
                  type: 'bulletList',
                  content: [
                    {
                      type: 'listItem',
                      content: [
                        {
                          type: 'paragraph',
                          content: [
                            { type: 'text', text: 'inside' },
                            { type: 'citation', attrs: { source: 'aa1' } },
                            { type: 'citation', attrs: { source: 'bb2' } },
                          ],
                        },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    { type: 'paragraph' },
  ],
};

test('the schema of a text is these nodes and marks, and no others', () => {
  expect(Object.keys(documentSchema.nodes).toSorted()).toEqual(
    [
      'blockquote',
      'bulletList',
      'citation',
      'doc',
      'hardBreak',
      'heading',
      'listItem',
      'orderedList',
      'paragraph',
      'text',
    ].toSorted(),
  );
  expect(Object.keys(documentSchema.marks).toSorted()).toEqual(['bold', 'claim', 'italic', 'link']);
});

describe('a text from outside', () => {
  test('that fits comes back as it is', () => {
    expect(parseDocument(rich)).toEqual({ ok: true, value: rich });
  });

  test('without a block is the empty text', () => {
    for (const empty of [doc(), { type: 'doc' }, doc({ type: 'paragraph' })])
      expect(parseDocument(empty)).toEqual({ ok: true, value: emptyDocument });
  });

  test.each([
    ['nothing', null],
    ['a string', 'words'],
    ['a list', [paragraph(words)]],
    ['a part of a text', paragraph(words)],
    ['an image', doc({ type: 'image', attrs: { src: 'https://a.example/x.png' } })],
    ['a script', doc({ type: 'script', content: [words] })],
    ['a node called __proto__', doc({ type: '__proto__' })],
    ['a node called constructor', doc({ type: 'constructor' })],
    ['words outside a paragraph', doc(words)],
    ['a paragraph in a paragraph', doc(paragraph(paragraph(words)))],
    ['a list without items', doc({ type: 'bulletList', content: [] })],
    ['a list of paragraphs', doc({ type: 'bulletList', content: [paragraph(words)] })],
    ['an item outside a list', doc({ type: 'listItem', content: [paragraph(words)] })],
    ['an empty item', doc({ type: 'bulletList', content: [{ type: 'listItem' }] })],
    ['an empty quote', doc({ type: 'blockquote' })],
    ['an empty piece of text', doc(paragraph({ type: 'text', text: '' }))],
    ['a text that is a number', doc(paragraph({ type: 'text', text: 5 }))],
    ['a citation of nothing', doc(paragraph({ type: 'citation' }))],
    ['a citation of a number', doc(paragraph({ type: 'citation', attrs: { source: 1 } }))],
    ['a list that starts with a word', listFrom('four')],
    ['a list that starts in between', listFrom(1.5)],
    ['a list that starts nowhere', listFrom(Number.NaN)],
    ['a sub-heading of another level', doc({ type: 'heading', attrs: { level: 1 }, content: [words] })],
    ['a sub-heading of a level that is a tree', doc({ type: 'heading', attrs: { level: { a: 1 } } })],
    ['an unknown mark', marked({ type: 'underline' })],
    ['a mark called __proto__', marked({ type: '__proto__' })],
    ['a link to nowhere', marked({ type: 'link' })],
    ['a link to a number', marked({ type: 'link', attrs: { href: 5 } })],
    ['a link to a relative page', marked({ type: 'link', attrs: { href: '/page' } })],
    ['a link to a name that no part of a page has', marked({ type: 'link', attrs: { href: '#Top of it' } })],
  ])('that is or holds %s is refused, with a reason', (_, value) => {
    expect(refusalFor(value)).toMatch(/\S/u);
  });

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    ' file:///etc',
  ])('with a link to %j is refused, and the refusal names it', (href) => {
    expect(refusalFor(marked({ type: 'link', attrs: { href } }))).toBe(`a link leads to "${href}"`);
  });

  test('loses attributes that the schema does not know', () => {
    const value = JSON.parse(
      `{"type":"doc","content":[{"type":"paragraph","attrs":{"style":"x","onclick":"x","__proto__":{"y":1}},"content":[
        {"type":"text","text":"words","marks":[{"type":"link","attrs":{"href":"https://a.example/","target":"_top","onclick":"x"}}]}
      ]}]}`,
    ) as unknown;
    expect(parseDocument(value)).toEqual({
      ok: true,
      value: doc(paragraph({ ...words, marks: [{ type: 'link', attrs: { href: 'https://a.example/' } }] })),
    });
    expect(Object.hasOwn(Object.prototype, 'y')).toBe(false);
  });
});

describe('the words of a text', () => {
  test('stand one line for each block, in reading order, lists and quotes opened up', () => {
    expect(plainText(rich)).toBe('Why now\nA report\nsays so.\nfour\ninside\n');
    expect(textBlocks(rich.content).map(inlineText)).toEqual([
      'Why now',
      'A report\nsays so.',
      'four',
      'inside',
      '',
    ]);
  });

  test('of a citation are none, and of a hard break a line end', () => {
    expect(inlineText([{ type: 'citation', attrs: { source: 'aa1' } }, { type: 'hardBreak' }])).toBe('\n');
  });
});

test('the cited sources stand in reading order, each as often as it is cited', () => {
  expect(citedSources(rich)).toEqual(['bb2', 'aa1', 'bb2']);
  expect(citedSources(emptyDocument)).toEqual([]);
});

test('a text is empty as long as nothing stands in it, however many empty paragraphs there are', () => {
  expect(isEmptyDocument(text('', ''))).toBe(true);
  expect(isEmptyDocument(text('', 'word'))).toBe(false);
  expect(isEmptyDocument({ type: 'doc', content: [{ type: 'heading', attrs: { level: 3 } }] })).toBe(false);
  const cited: DocumentJson = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'citation', attrs: { source: 'aa1' } }] }],
  };
  expect(isEmptyDocument(cited)).toBe(false);
});
