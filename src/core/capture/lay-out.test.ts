import fc from 'fast-check';
import type { Element, Root, ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import { cleanReading, cleanTree, parseFragment } from './clean.ts';
import { layOut, wordsOf } from './lay-out.ts';

const laidOut = (html: string) => layOut(cleanTree(parseFragment(html)));

function blocksOf(tree: Root | Element): readonly Element[] {
  return (tree.children as readonly ElementContent[]).flatMap((node) => {
    if (node.type !== 'element') return [];
    return node.properties['dataStart'] === undefined ? blocksOf(node) : [node, ...blocksOf(node)];
  });
}

/** Holds a laid-out page to its word: each block says where it stands, and the page is what a browser makes of it. */
function expectSound({ html, text }: { readonly html: string; readonly text: string }) {
  const tree = parseFragment(html);
  let end = -1;
  for (const block of blocksOf(tree)) {
    const words = wordsOf(block.children);
    const start = Number(block.properties['dataStart']);
    expect(text.slice(start, start + words.length)).toBe(words);
    expect(start).toBe(end + 1);
    end = start + words.length;
  }
  expect(Math.max(0, end)).toBe(text.length);
}

describe('a page laid out', () => {
  test.each([
    ['<p>One  <b>two</b>\n three</p><p>Four</p>', 'One two three\nFour'],
    ['Loose words <em>here</em><p>A paragraph</p>and behind', 'Loose words here\nA paragraph\nand behind'],
    ['<ul><li>One</li><li>Two<ul><li>Inner</li></ul></li></ul>', 'One\nTwo\nInner'],
    ['<table><tr><th>A</th><td>1<br>2</td></tr></table>', 'A\n1\n2'],
    ['<blockquote>Said<p>so</p></blockquote>', 'Said\nso'],
    ['<div><div><span>Deep</span> <a href="https://a.example/">link</a></div></div>', 'Deep link'],
    ['<p> <br>Line<br> two <br></p>', 'Line\ntwo'],
    ['<pre>\n  typed\n    so</pre>', '  typed\n    so'],
    ['<h1>Title</h1><p></p><p>  </p><hr>', 'Title'],
    ['<p>before <img src="data:image/png;base64,AAAA" alt="x"> after</p>', 'before after'],
    ['<a href="https://a.example/"><h2>Linked</h2><p>blocks</p></a>', 'Linked\nblocks'],
    ['', ''],
  ])('%s', (html, text) => {
    const page = laidOut(html);
    expect(page.text).toBe(text);
    expectSound(page);
  });

  test('property: of anything says truly where its blocks stand', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<ul>',
      '<li>',
      '</li>',
      '</ul>',
      '<table>',
      '<tr>',
      '<td>',
      '</td>',
      '</table>',
      '<div>',
      '</div>',
      '<br>',
      '<pre>',
      '</pre>',
      '<blockquote>',
      '</blockquote>',
      '<a href="https://a.example">',
      '</a>',
      '<h2>',
      '</h2>',
      ' ',
      '\n',
      'word',
      'مرحبا',
      '&nbsp;',
      '&lt;',
      '<figure>',
      '</figure>',
      '<script>',
      '</script>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => expectSound(laidOut(pieces.join('')))),
    );
  });
});

describe('what a capture may not show', () => {
  test.each([
    '<script>alert(1)</script>',
    '<p onclick="alert(1)" style="background:url(//evil.example)">x</p>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java\nscript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<img src="https://evil.example/x.png">',
    '<img src="data:image/svg+xml;base64,AAAA">',
    '<img srcset="https://evil.example/x 2x">',
    '<svg onload="alert(1)"><circle/></svg>',
    '<iframe src="https://evil.example"></iframe>',
    '<object data="x"></object><embed src="x">',
    '<style>@import "https://evil.example"</style><link rel=stylesheet href=//evil.example>',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<form action="https://evil.example"><input></form>',
    '<base href="https://evil.example">',
    '<math><a xlink:href="javascript:alert(1)">x</a></math>',
    '<video src="https://evil.example" poster="https://evil.example"></video>',
    '<table background="https://evil.example"><tr><td>x</td></tr></table>',
  ])('goes: %s', (html) => {
    const clean = cleanReading(html);
    expect(clean).not.toMatch(
      /evil|alert|script|data:|onclick|style|<(?:svg|iframe|object|embed|form|input|meta|base|link|math|video)/i,
    );
    expect(cleanReading(clean)).toBe(clean);
  });

  test('and what it may stays', () => {
    const html =
      '<p dir="rtl" data-start="0">x <a href="https://a.example/">y</a></p><img src="data:image/png;base64,AAAA" alt="z">';
    expect(cleanReading(html)).toBe(html);
  });
});
