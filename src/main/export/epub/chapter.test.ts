import type { Element, Properties } from 'hast';
import { describe, expect, test } from 'vitest';
import { aSource, aStory, sectionId } from '../../../../tests/support/stories.ts';
import { chapterOf } from './chapter.ts';
import { outerAddress } from './outer-address.ts';
import { xhtmlOf } from './xml.ts';

describe('a chapter', () => {
  test('sources that nothing cites are no notes', () => {
    const { xhtml } = chapterOf(aStory({ sources: [aSource('s1', { title: 'A' })] }), 1);
    expect(xhtml).toContain('id="galley_sources" epub:type="bibliography" role="doc-bibliography"');
    expect(xhtml).not.toContain('endnote');
  });

  test('an id that starts with a digit becomes a name in XML, wherever it stands', () => {
    const marks = [{ type: 'link', attrs: { href: '#2nd-part' } }] as const;
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'self', marks }] }] as const;
    const section = { id: sectionId.parse('2nd-part'), kind: 'text', heading: '' } as const;
    const chapter = chapterOf(
      { ...aStory(), sections: [{ ...section, content: { type: 'doc', content } }] },
      1,
    );
    expect(chapter.xhtml).toContain('id="part_2nd-part"');
    expect(chapter.xhtml).toContain('<a href="#part_2nd-part">self</a>');
    expect(chapter.parts).toEqual([{ id: 'part_2nd-part', label: '2nd-part' }]);
  });
});

describe('an address', () => {
  test.each([
    ['http://c.example/ü ü', 'http://c.example/%C3%BC%20%C3%BC'],
    ['https://under_score.example:8080/', 'https://under_score.example:8080/'],
    ['http://[::1]/[a]', 'http://[::1]/%5Ba%5D'],
    ['http://127.0.0.1/', 'http://127.0.0.1/'],
    ['mailto:a b@c.example', 'mailto:a%20b@c.example'],
    ['http://a..example/', null],
    ['http://-a.example/', null],
    ['http://a!b.example/', null],
    ['mailto:', null],
    ['words', null],
  ])('%s goes into a book as %s', (href, address) => {
    expect(outerAddress(href)).toBe(address);
  });
});

describe('XHTML', () => {
  test('closes every element, names attributes as HTML does and gives each a value', () => {
    const br: Element = { type: 'element', tagName: 'br', properties: {}, children: [] };
    const properties: Properties = {
      className: ['a', 'b'],
      hidden: true,
      dateTime: '2026',
      ariaLabelledBy: ['x'],
      dataOwnOne: 'a"<\n\t&',
      lang: 'ar',
      itemScope: false,
    };
    expect(
      xhtmlOf([
        {
          type: 'element',
          tagName: 'p',
          properties,
          children: [br, { type: 'text', value: '&<>"\u0001\uFFFE\uD800' }, { type: 'comment', value: 'x' }],
        },
        { type: 'element', tagName: 'p', properties: {}, children: [] },
      ]),
    ).toBe(
      '<p class="a b" hidden="hidden" datetime="2026" aria-labelledby="x" data-own-one="a&quot;&lt;&#10;&#9;&amp;" ' +
        'lang="ar" xml:lang="ar"><br/>&amp;&lt;&gt;"\uFFFD</p><p></p>',
    );
  });
});
