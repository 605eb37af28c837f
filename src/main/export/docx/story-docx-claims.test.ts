import { afterEach, expect, test, vi } from 'vitest';
import {
  aCapture,
  aClaim,
  aJudgement,
  anAnnotation,
  anEvidence,
  aSource,
  aStory,
  recordId,
  text,
} from '../../../../tests/support/stories.ts';
import type { Block } from '../../../core/document/document.ts';
import type { Story } from '../../../core/story/story.ts';
import { storyDocx } from './story-docx.ts';
import { cite, claim, line, paragraphs, partsOf, plainWords, words } from './word-parts.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** A story with one section of these blocks. */
function withText(blocks: readonly Block[], values: Parameters<typeof aStory>[0] = {}): Story {
  return aStory({ ...values, sections: { 'whats-happened': { type: 'doc', content: blocks } } });
}

const checked = {
  sources: [aSource('s1', { outlet: 'Harbour Gazette', title: 'Wall', url: 'https://g.example/' })],
  captures: [aCapture('cap1', 's1')],
  annotations: [
    anAnnotation('n1', aCapture('cap1', 's1'), { exact: 'nine metres of stone', note: 'Second page' }),
  ],
  claims: [
    aClaim('c1', { checker: 'Ida Chase' }),
    aClaim('c2', { author: 'N. Writer' }),
    aClaim('c3', { stage: 'proposed' }),
    aClaim('c4'),
  ],
  judgements: [aJudgement('j1', 'c1', { words: 'The wall is eight', why: 'I measured.', author: 'X' })],
  evidence: [anEvidence('e1', 'c1', { annotation: recordId.parse('n1') })],
} satisfies Partial<Story>;

test('claims are comments on the words that they mark, also where they overlap or go over paragraphs', async () => {
  const story = withText(
    [
      line(
        words('So: '),
        words('the wall ', claim('c1'), claim('c3')),
        words('is', claim('c1'), claim('c2')),
        cite('s1'),
        words(' nine', claim('c2')),
        words(' metres'),
      ),
      line(words('high', claim('c2')), words('.')),
    ],
    checked,
  );
  const { body, part } = await partsOf(story);
  const marked = (id: string) => {
    const from = body.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
    const to = body.indexOf(`<w:commentRangeEnd w:id="${id}"/>`);
    expect(body.indexOf(`<w:commentReference w:id="${id}"/>`)).toBeGreaterThan(to);
    return plainWords(body.slice(from, to));
  };
  const comments = [...part('word/comments.xml').matchAll(/<w:comment ([^>]*)>(.*?)<\/w:comment>/gs)].map(
    ([, attributes = '', inner = '']) => ({
      id: /w:id="(\d+)"/.exec(attributes)?.[1] ?? '',
      author: /w:author="([^"]*)"/.exec(attributes)?.[1],
      date: /w:date="([^"]*)"/.exec(attributes)?.[1],
      lines: paragraphs(inner).map(({ text: written }) => written),
    }),
  );
  expect(comments.map(({ id }) => marked(id))).toEqual(['the wall is', 'is nine metreshigh']);
  expect(comments).toMatchObject([
    {
      author: 'Ida Chase',
      date: '2026-11-23T08:50:00.000Z',
      lines: [
        'Verified – stale: the words have changed since',
        'Given for: “The wall is eight”',
        'I measured.',
        'Supports: Harbour Gazette: “Wall”. https://g.example/',
        '“nine metres of stone”',
        'Second page',
      ],
    },
    { author: 'N. Writer', date: '2026-11-23T08:45:00.000Z', lines: ['Unchecked', 'No evidence yet'] },
  ]);
});

test('a verdict for the words as they stand says so', async () => {
  const story = withText([line(words('The wall is eight', claim('c1')))], checked);
  const { part } = await partsOf(story);
  expect(plainWords(part('word/comments.xml'))).toContain('Verified – holds for the words as they stand');
});

test('comments share no number with footnotes: LibreOffice 7.4 would lose the notes’ text', async () => {
  const story = withText(
    [line(words('One', claim('c1')), cite('s1'), words('two', claim('c2')), cite('s1'))],
    checked,
  );
  const { body } = await partsOf(story);
  const ids = (name: string) =>
    [...body.matchAll(new RegExp(`<w:${name} w:id="(\\d+)"`, 'g'))].map(([, id]) => id);
  const notes = ids('footnoteReference');
  expect(notes).toHaveLength(2);
  expect(ids('commentReference')).toHaveLength(2);
  expect(ids('commentReference').filter((id) => notes.includes(id))).toEqual([]);
});

test('a story without claims has no comments', async () => {
  const { part } = await partsOf(withText([line(words('Words.'))]));
  expect(part('word/comments.xml')).toBe('');
});

test('the same story gives the same bytes at any time, whatever was written before', async () => {
  const story = withText(
    [
      line(words('out', { type: 'link', attrs: { href: 'https://o.example/' } }), cite('s1')),
      line(words('in', { type: 'link', attrs: { href: '#s1' } }, claim('c1'))),
      {
        type: 'orderedList',
        attrs: { start: 2 },
        content: [{ type: 'listItem', content: [line(words('two'))] }],
      },
    ],
    checked,
  );
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime('2026-11-23T10:00:00Z');
  const first = await storyDocx(story);
  await storyDocx(aStory({ sections: { 'go-deeper': text('Another one.') } }));
  vi.setSystemTime('2031-03-01T23:59:58Z');
  expect(Buffer.from(await storyDocx(story)).equals(Buffer.from(first))).toBe(true);
  const { dates } = await partsOf(story);
  expect(new Set(dates)).toEqual(new Set(['1980-01-02T00:00:00.000Z']));
});
