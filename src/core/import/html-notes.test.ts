import { describe, expect, test } from 'vitest';
import { documentOf, read, textsOf } from '../../../tests/fixtures/import/reading.ts';

const head = '<h2>Summary</h2>';

describe('footnotes', () => {
  const forms: readonly (readonly [string, (note: string) => string])[] = [
    [
      'Word',
      (note) =>
        `<p>It fell.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a></p><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> ${note}</p></div></div>`,
    ],
    [
      'LibreOffice',
      (note) =>
        `<p>It fell.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>${note}</p></div>`,
    ],
    [
      'mammoth',
      (note) =>
        `<p>It fell.<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p><ol><li id="footnote-1"><p> ${note} <a href="#footnote-ref-1">↑</a></p></li></ol>`,
    ],
    [
      'Google Docs',
      (note) =>
        `<p><span>It fell.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> ${note}</span></p></div>`,
    ],
    [
      'Markdown programs',
      (note) =>
        `<p>It fell.<sup><a href="#fn-1" id="fnref-1">1</a></sup></p><section class="footnotes"><ol><li id="fn-1"><p>${note} <a href="#fnref-1">↩</a></p></li></ol></section>`,
    ],
  ];

  test.each(forms)('of %s with an address are sources, and citations where they stood', (_program, form) => {
    const { content } = read(
      'html',
      head + form('Harbour Post: “Pier falls”, 9 March 2026. https://post.example/pier'),
    );
    expect(content.sources).toMatchObject([
      {
        outlet: 'Harbour Post',
        title: 'Pier falls',
        publishedAt: '2026-03-09',
        url: 'https://post.example/pier',
      },
    ]);
    const [paragraph, ...others] = documentOf(content, 'whats-happened').content;
    expect(others).toEqual([]);
    expect(paragraph).toMatchObject({
      content: [
        { type: 'text', text: 'It fell.' },
        { type: 'citation', attrs: { source: content.sources[0]?.id } },
      ],
    });
  });

  test.each(forms)('of %s without an address are words in brackets', (_program, form) => {
    const { content } = read('html', head + form('The old one, that is.'));
    expect(content.sources).toEqual([]);
    expect(textsOf(content)).toEqual({ 'What’s happened': 'It fell. (The old one, that is.)' });
  });

  test('in Markdown are read the same way, and one address is one source', () => {
    const { content } = read(
      'markdown',
      '## Summary\n\nIt fell.[^a] It sank.[^b] It was old.[^c]\n\n[^a]: Post, https://post.example/pier\n[^b]: <https://post.example/pier>\n[^c]: By *one* count.\n',
    );
    expect(content.sources).toHaveLength(1);
    expect(textsOf(content)).toEqual({ 'What’s happened': 'It fell. It sank. It was old. (By one count.)' });
  });

  test('a link to another part of the page is no footnote', () => {
    expect(
      textsOf(
        read('html', head + '<p>See <a href="#more">below</a>.</p><p id="more">More of it.</p>').content,
      ),
    ).toEqual({
      'What’s happened': 'See below.\nMore of it.',
    });
  });

  test('whose text is missing leave the mark as words', () => {
    const { content } = read('markdown', '## Summary\n\nIt fell.[^1]\n');
    expect(textsOf(content)).toEqual({ 'What’s happened': 'It fell.[^1]' });
  });
});
