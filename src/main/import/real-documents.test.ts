import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixtures, importPath, storyOf } from '../../../tests/fixtures/import/importing.ts';
import { documentOf, textsOf } from '../../../tests/fixtures/import/reading.ts';
import { defaultHouseStyle } from '../../core/story/default-house-style.ts';

const story = (fileName: string) => storyOf(importPath(path.join(fixtures, fileName)));

const pier = [
  { type: 'text', text: 'The pier ' },
  { type: 'text', text: 'fell', marks: [{ type: 'bold' }] },
  { type: 'text', text: ' at ' },
  { type: 'text', text: 'noon', marks: [{ type: 'italic' }] },
];

const repairs = {
  type: 'paragraph',
  content: [
    { type: 'text', text: 'See the ' },
    {
      type: 'text',
      text: 'list of repairs',
      marks: [{ type: 'link', attrs: { href: 'https://quay.example/list' } }],
    },
    { type: 'text', text: '.' },
  ],
};

describe.each(['pier-libreoffice.docx', 'pier-libreoffice.html'])('%s, from LibreOffice', (file) => {
  test('gives headline, byline, standfirst, sections and topics', async () => {
    const { content, warnings } = await story(file);
    expect(content).toMatchObject({
      headline: 'Old pier falls into the harbour',
      bylines: ['Ada Quill', 'Bo Marsh'],
      standfirst: 'Nobody was hurt, but the ferries of Port Ellery stand still.',
    });
    expect(textsOf(content)).toEqual({
      'What’s happened':
        'The pier fell at noon. It was old. (By one count, the oldest.)\nthe pier\nits roof\ntwo boats',
      'How we got here': 'See the list of repairs.',
    });
    expect(content.topics).toMatchObject([
      { name: 'Port Ellery', aliases: ['Borough of Port Ellery'], kind: 'place' },
    ]);
    expect(content.sections).toHaveLength(defaultHouseStyle.template.length);
    expect(warnings).toEqual([]);
  });

  test('keeps bold, italic, links and lists in lists', async () => {
    const { content } = await story(file);
    const [paragraph, list, ...others] = documentOf(content, 'whats-happened').content;
    expect(paragraph).toMatchObject({ type: 'paragraph', content: expect.arrayContaining(pier) });
    expect(list).toMatchObject({
      type: 'bulletList',
      content: [{ content: [{ type: 'paragraph' }, { type: 'bulletList' }] }, { type: 'listItem' }],
    });
    expect(others).toEqual([]);
    expect(documentOf(content, 'how-we-got-here').content).toEqual([repairs]);
  });

  test('turns the footnote with an address into a source that is cited in its place', async () => {
    const { content } = await story(file);
    expect(content.sources).toMatchObject([
      {
        outlet: 'Harbour Post',
        title: 'Old pier falls',
        authors: ['Cy Tern'],
        publishedAt: '2026-03-09',
        url: 'https://post.example/pier',
      },
    ]);
    const [paragraph] = documentOf(content, 'whats-happened').content;
    expect(paragraph?.content?.[5]).toMatchObject({
      type: 'citation',
      attrs: { source: content.sources[0]?.id },
    });
  });
});

describe('pier-python-docx.docx, with Word’s own styles', () => {
  test('gives headline, byline, standfirst and sections, one of them of its own', async () => {
    const { content, warnings } = await story('pier-python-docx.docx');
    expect(content).toMatchObject({
      headline: 'Old pier falls into the harbour',
      bylines: ['Ada Quill', 'Bo Marsh'],
      standfirst: 'Nobody was hurt, but the ferries of Port Ellery stand still.',
    });
    expect(textsOf(content)).toEqual({
      'What’s happened':
        'The pier fell at noon.\nthe pier\nits roof\ntwo boats\nfirst the gulls\nthen the divers',
      'What it costs': 'Pier | 4 million\nBoats | 2 million',
      'How we got here': 'Repairs\nSee the list of repairs.\nThe harbour office kept quiet.',
    });
    expect(warnings).toEqual([expect.stringMatching(/^A table/)]);
  });

  test('keeps emphasis, both kinds of lists, sub-headings and links', async () => {
    const { content } = await story('pier-python-docx.docx');
    const { content: blocks } = documentOf(content, 'whats-happened');
    expect(blocks[0]).toEqual({ type: 'paragraph', content: [...pier, { type: 'text', text: '.' }] });
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'bulletList', 'orderedList']);
    const { content: got } = documentOf(content, 'how-we-got-here');
    expect(got.slice(0, 2)).toMatchObject([{ type: 'heading' }, repairs]);
  });
});
