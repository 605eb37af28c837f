import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { boundariesOf, offsetOf, pageAt, readTextMap, stretchBetween, trimmed } from './text-map.ts';

/** A page and its text; the offsets of the blocks are those of the text. */
const text = 'The pier\nis shut.\nمغلق الرصيف\nTwo 🐟 left';
const html = `<main>
  <h2 data-start="0">The <em>pier</em><br>is shut.</h2>
  <section data-page="3"><p data-start="18" dir="rtl">مغلق <b>الرصيف</b></p></section>
  <ul><li data-start="30">Two 🐟 <a href="#">left</a></li></ul>
</main>`;

function pageOf(content: string) {
  const { document } = parseHTML(`<!doctype html><html><body>${content}</body></html>`);
  return { document, map: readTextMap(document.body) };
}

/** The text between two places of a page, read off its nodes. */
function wordsBetween(content: string, start: number, end: number): string | null {
  const { map } = pageOf(content);
  const found = boundariesOf(map, { start, end });
  if (found === null) return null;
  const from = offsetOf(map, found.from, 'forward') ?? 0;
  const to = offsetOf(map, found.to, 'backward') ?? 0;
  return map.pieces
    .filter((piece) => piece.end > from && piece.start < to)
    .map(({ node, start: at }) => (node.nodeValue ?? '\n').slice(Math.max(0, from - at), to - at))
    .join('');
}

test('the pieces of the page are the text, without what stands between the blocks', () => {
  const { map } = pageOf(html);
  expect(map.pieces.map(({ node, start, end }) => [text.slice(start, end), node.nodeValue ?? '\n'])).toEqual(
    ['The ', 'pier', '\n', 'is shut.', 'مغلق ', 'الرصيف', 'Two 🐟 ', 'left'].map((words) => [words, words]),
  );
});

test('every stretch is found on the page and leads back to itself', () => {
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (one, other) => {
      const [start, end] = [Math.min(one, other), Math.max(one, other)];
      // The line ends between blocks are no part of the page.
      const isOnPage = (at: number) => ![17, 29].includes(at);
      const words = [...Array(end - start).keys()].map((at) => start + at).filter(isOnPage);
      const expected = words.map((at) => text.charAt(at)).join('');
      expect(wordsBetween(html, start, end) ?? '').toBe(expected);
    }),
  );
});

describe('a selection', () => {
  const { document, map } = pageOf(html);
  const [title, arabic, item] = [...document.querySelectorAll('[data-start]')];
  const between = (from: Node | null | undefined, a: number, to: Node | null | undefined, b: number) => {
    if (!from || !to) throw new Error('the page has no such node');
    const found = stretchBetween(map, text, { node: from, offset: a }, { node: to, offset: b });
    return found === null ? null : text.slice(found.start, found.end);
  };

  test('within a block, across its elements', () =>
    expect(between(title?.firstChild, 2, title?.lastChild, 2)).toBe('e pier\nis'));
  test('from the end of one block to the start of the next holds nothing', () =>
    expect(between(title?.lastChild, 8, arabic?.firstChild, 0)).toBeNull());
  test('across blocks', () =>
    expect(between(title?.lastChild, 3, arabic?.firstChild, 4)).toBe('shut.\nمغلق'));
  test('of a paragraph by three clicks, which ends where the next begins', () =>
    expect(between(title, 0, arabic, 0)).toBe('The pier\nis shut.'));
  test('of elements instead of text', () => {
    expect(between(document.body, 0, document.body, document.body.childNodes.length)).toBe(text);
    expect(between(title, 1, title, 2)).toBe('pier');
    expect(between(title, 2, title, 3)).toBeNull();
    expect(between(document.querySelector('section'), 0, item, 1)).toBe('مغلق الرصيف\nTwo 🐟');
  });
  test('in the white space between blocks holds nothing', () => {
    const gap = title?.nextSibling;
    expect(between(gap, 0, gap, 2)).toBeNull();
  });
});

test('a page without text has no places', () => {
  const { document, map } = pageOf('<p>There is no block here.</p>');
  expect(offsetOf(map, { node: document.body, offset: 0 }, 'forward')).toBeNull();
  expect(boundariesOf(map, { start: 0, end: 5 })).toBeNull();
});

test.each([
  ['  the pier ', 0, 11, 'the pier'],
  ['a \n b', 1, 4, null],
  ['word', 4, 4, null],
])('the white space around %j is left out', (words, start, end, left) => {
  const found = trimmed(words, { start, end });
  expect(found === null ? null : words.slice(found.start, found.end)).toBe(left);
});

test('the page of a printed file is named', () => {
  const { map } = pageOf(html);
  expect([pageAt(map, 2), pageAt(map, 20), pageAt(map, 9_000)]).toEqual([null, '3', null]);
});
