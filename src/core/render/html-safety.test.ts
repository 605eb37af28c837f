import type { Element } from 'hast';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyStory, anyText } from '../../../tests/support/arbitrary-story.ts';
import { aClaim, aJudgement, aSource, aStory, aTopic, text } from '../../../tests/support/stories.ts';
import { withClaim } from '../document/mark-claim.ts';
import { parseHtml } from '../import/html-page.ts';
import { attribute, elementsOf, rawText } from '../import/hast.ts';
import { renderHtml } from './html.ts';

describe('a page stands alone and does nothing', () => {
  const allowed = new Set([
    'href',
    'rel',
    'id',
    'className',
    'title',
    'ariaLabel',
    'lang',
    'dir',
    'start',
    'hidden',
    'dateTime',
    'charSet',
    'name',
    'content',
  ]);

  /** A block that browsers keep and never run, of JSON in which no character could end it. */
  function isData(element: Element): boolean {
    const words = rawText(element);
    const isJson = attribute(element, 'type') === 'application/ld+json' && !/[<\u2028\u2029]/.test(words);
    return isJson && typeof JSON.parse(words) === 'object';
  }

  function dangers(html: string): readonly string[] {
    const elements = [...elementsOf(parseHtml(html))];
    return elements.flatMap((element) => [
      ...(element.tagName === 'script' && !isData(element) ? ['script'] : []),
      ...(/^(?:img|iframe|object|embed|link|base|form|video|audio|svg|math|input)$/.test(element.tagName)
        ? [element.tagName]
        : []),
      ...Object.keys(element.properties).filter(
        (name) =>
          !allowed.has(name) &&
          !name.startsWith('data') &&
          !(name === 'type' && element.tagName === 'script'),
      ),
      ...(element.tagName === 'meta' && attribute(element, 'httpEquiv') !== null ? ['http-equiv'] : []),
      ...(element.tagName === 'style' && /@import|url\s*\(|expression|<\//i.test(rawText(element))
        ? ['style']
        : []),
      ...(element.tagName === 'a' && !/^(?:https?:|mailto:|#)/i.test(attribute(element, 'href') ?? '')
        ? ['a']
        : []),
    ]);
  }

  test('the check itself finds what is dangerous', () => {
    const html =
      '<script></script><script type="module"></script><p onclick=x><img src=x><a href="javascript:x">x</a><style>@import "x"</style>';
    expect(dangers(html)).toEqual(['script', 'script', 'onClick', 'img', 'src', 'a', 'style']);
  });

  test('for every story, also one of hostile texts', () => {
    const hostile = fc.constantFrom(
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '</style><script>alert(1)</script>',
      '</title><svg onload=alert(1)>',
      '" onmouseover="alert(1)',
      "' onfocus='alert(1)' autofocus='",
      '--><iframe src="//evil.example">',
      '&lt;script&gt;',
      '@import url(https://evil.example)',
      ']]>',
      '`${x}`',
      '\u2028</p>',
      '<!--<script>',
    );
    fc.assert(
      fc.property(anyStory(fc.oneof(hostile, anyText)), (story) => {
        const page = renderHtml(story);
        expect(dangers(page)).toEqual([]);
        const scripts = [...elementsOf(parseHtml(page))].filter(({ tagName }) => tagName === 'script');
        expect(scripts).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    '</script><script>alert(1)</script>',
    '<!-- <script>',
    '</SCRIPT >',
    ']]>\u2028\u2029',
    '"}]}',
    '\\u003c/script>',
  ])('the data in its head says %j and goes no further', (words) => {
    const story = aStory({
      headline: words,
      bylines: [words],
      claims: [aClaim('c1', { words })],
      judgements: [aJudgement('j1', 'c1', { words, author: words })],
      sections: { 'whats-happened': withClaim(text(`X${words}`), { from: 1, to: 1 + words.length }, 'c1') },
      sources: [aSource('s1', { title: words })],
      topics: [aTopic('t1', words, { description: words })],
    });
    const scripts = [...elementsOf(parseHtml(renderHtml(story)))].filter(
      ({ tagName }) => tagName === 'script',
    );
    expect(scripts.map((script) => JSON.parse(rawText(script)))).toMatchObject([
      {
        '@graph': [
          {
            headline: words,
            author: [{ name: words }],
            about: [{ name: words, description: words }],
            citation: [{ name: words }],
          },
          { claimReviewed: words, author: { name: words } },
        ],
      },
    ]);
    expect(parseHtml(renderHtml(story)).children.filter(({ type }) => type === 'comment')).toEqual([]);
  });

  test('what is hostile comes out as its own text', () => {
    const hostile = '<img src=x onerror="alert(1)"></style></title>';
    const page = renderHtml(
      aStory({
        headline: hostile,
        standfirst: hostile,
        bylines: [hostile],
        slug: 'a"b',
        sections: { 'whats-happened': text(hostile) },
        sources: [aSource('s1', { title: hostile, outlet: hostile, note: hostile })],
        topics: [
          aTopic('t1', hostile, {
            description: hostile,
            links: [{ title: hostile, url: 'https://a.example/"><b>' }],
          }),
        ],
      }),
    );
    const shown = [...elementsOf(parseHtml(page))].filter((element) => rawText(element) === hostile);
    expect(shown.map(({ tagName }) => tagName)).toEqual(
      expect.arrayContaining(['title', 'h1', 'p', 'span', 'cite', 'h3', 'a']),
    );
  });
});
