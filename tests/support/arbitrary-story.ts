import fc from 'fast-check';
import { repairDocument } from '../../src/core/document/repair.ts';
import { joinedInline } from '../../src/core/render/carried.ts';
import type { Block, Inline, ListItem, Mark } from '../../src/core/document/document.ts';
import { recordId, sectionId, storyId } from '../../src/core/ids.ts';
import { captureKinds } from '../../src/core/story/capture.ts';
import { claimReasons, priorities, stances, verdicts } from '../../src/core/story/claim.ts';
import { sourceKinds } from '../../src/core/story/source.ts';
import { story, type Story } from '../../src/core/story/story.ts';
import { statuses } from '../../src/core/story/status.ts';
import { topicKinds } from '../../src/core/story/topic.ts';

/** Texts as people and programs write them: words, signs that formats give a meaning to, other scripts, odd spaces. */
export const anyText = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(
    'words of a line',
    ' edges ',
    'two  spaces',
    '*stars* _and_ `ticks`',
    '# no heading',
    '- no item',
    '1. no number',
    '> no quote',
    '[no](link)',
    '<b>no tag</b> &amp; no entity',
    'https://not-a-link.example',
    'name@mail.example',
    '[^1]',
    'مرحبا بالعالم',
    'שלום',
    '日本語',
    '🧑‍🚒 é ﬁ',
    'tab\there',
    '| a | b |',
    '~~struck~~',
    '\\ back \\',
    ':::',
    '---',
    '+++',
    '“quoted” ‘words’',
  ),
);

const href = fc.constantFrom(
  'https://a.example/',
  'https://b.example/a(b)c?d=e&f=<g>',
  'mailto:a@b.example',
  'http://c.example/ü/ space',
);
/** Where the text of a story may lead: out of the page, to a section, topic or source of it, or to one that is gone. */
const linkTarget = fc.oneof(href, fc.constantFrom('#go-deeper', '#topics', '#t1', '#aa1', '#gone'));

const anyMarks: fc.Arbitrary<readonly Mark[]> = fc
  .record({
    link: fc.option(linkTarget, { freq: 3 }),
    bold: fc.boolean(),
    italic: fc.boolean(),
    claims: fc.subarray(['c1', 'c2']),
  })
  .map(({ link, bold, italic, claims }) => [
    ...(link === null ? [] : [{ type: 'link', attrs: { href: link } } as const]),
    ...(bold ? [{ type: 'bold' } as const] : []),
    ...(italic ? [{ type: 'italic' } as const] : []),
    ...claims.map((id) => ({ type: 'claim', attrs: { id } }) as const),
  ]);

const sourceIds = ['aa1', 'bb2', 'cc3'] as const;

const anyInline = (text: fc.Arbitrary<string>): fc.Arbitrary<Inline> =>
  fc
    .tuple(
      fc.oneof(
        {
          weight: 6,
          arbitrary: text
            .filter((words) => words !== '')
            .map((words) => ({ type: 'text', text: words }) as const),
        },
        { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' } as const) },
        {
          weight: 1,
          arbitrary: fc
            .constantFrom(...sourceIds)
            .map((source) => ({ type: 'citation', attrs: { source } }) as const),
        },
      ),
      anyMarks,
    )
    .map(([piece, marks]): Inline => (marks.length > 0 ? { ...piece, marks } : piece));

const anyBlocks = (text: fc.Arbitrary<string>): fc.Arbitrary<readonly Block[]> => {
  const line = fc.array(anyInline(text), { maxLength: 4 }).map(joinedInline);
  const paragraph = line.map((content): Block => ({
    type: 'paragraph',
    ...(content.length > 0 ? { content } : {}),
  }));
  const heading = line.map((content): Block => ({
    type: 'heading',
    attrs: { level: 3 },
    ...(content.length > 0 ? { content } : {}),
  }));
  const { blocks } = fc.letrec<{ blocks: readonly Block[]; block: Block; item: ListItem }>((tie) => ({
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3, depthIdentifier: 'block' }),
    item: fc
      .tuple(paragraph, fc.array(tie('block'), { maxLength: 1, depthIdentifier: 'block' }))
      .map(([first, rest]): ListItem => ({ type: 'listItem', content: [first, ...rest] })),
    block: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'block' },
      paragraph,
      heading,
      tie('blocks').map((content): Block => ({ type: 'blockquote', content })),
      fc
        .array(tie('item'), { minLength: 1, maxLength: 3 })
        .map((content): Block => ({ type: 'bulletList', content })),
      fc
        .tuple(fc.integer({ min: 1, max: 40 }), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
        .map(([start, content]): Block => ({ type: 'orderedList', attrs: { start }, content })),
    ),
  }));
  return blocks;
};

const anyDate = fc.constantFrom(null, '2026', '2025-03', '2024-02-29', '2026-11-23T10:00:00+01:00');

const moment = fc.constantFrom('2026-11-23T10:00:00Z', '2026-11-23T10:00:00.5+01:00');

/** What checkers leave in a story. */
function anyChecking(text: fc.Arbitrary<string>) {
  const id = (value: string) => fc.constant(recordId.parse(value));
  const signed = { author: text, at: moment };
  return {
    captures: fc.tuple(
      fc.record({
        id: id('cap1'),
        source: id('aa1'),
        file: text,
        kind: fc.constantFrom(...captureKinds),
        original: fc.constant({ sha256: 'a'.repeat(64), extension: 'html', bytes: 12 }),
        page: fc.constant('b'.repeat(64)),
        text: fc.constant('c'.repeat(64)),
        words: fc.nat(),
        pages: fc.constantFrom(null, 3),
        language: fc.constantFrom('', 'ar'),
        direction: fc.constantFrom('ltr' as const, 'rtl' as const),
        capturedAt: moment,
      }),
    ),
    annotations: fc.tuple(
      fc.record({
        id: id('n1'),
        source: id('aa1'),
        capture: id('cap1'),
        exact: text.filter((words) => words !== ''),
        prefix: text,
        suffix: text,
        start: fc.nat(),
        end: fc.nat(),
        note: text,
        tags: fc.array(
          text.filter((words) => words !== ''),
          { maxLength: 2 },
        ),
        author: text,
        createdAt: moment,
        changedAt: moment,
      }),
    ),
    claims: fc.tuple(
      fc.record({
        id: id('c1'),
        stage: fc.constantFrom('proposed' as const, 'accepted' as const),
        reasons: fc.subarray([...claimReasons]),
        priority: fc.constantFrom(...priorities),
        checker: text,
        section: fc.constant(sectionId.parse('go-deeper')),
        words: text,
        author: text,
        createdAt: moment,
      }),
    ),
    judgements: fc.tuple(
      fc.record({
        id: id('j1'),
        claim: id('c1'),
        verdict: fc.constantFrom(...verdicts),
        words: text,
        why: text,
        ...signed,
      }),
    ),
    evidence: fc.tuple(
      fc.record({
        id: id('e1'),
        claim: id('c1'),
        stance: fc.constantFrom(...stances),
        source: id('aa1'),
        annotation: fc.constantFrom(null, recordId.parse('n1')),
        ...signed,
      }),
    ),
    signoffs: fc.tuple(
      fc.record({
        id: id('s1'),
        status: fc.constant('ready' as const),
        reason: text.filter((words) => words !== ''),
        errors: fc.array(text, { maxLength: 2 }),
        ...signed,
      }),
    ),
  };
}

/** Any story that the schema allows, as strange as people make them. `text` is what its texts are made of. */
export function anyStory(text: fc.Arbitrary<string> = anyText): fc.Arbitrary<Story> {
  const name = text.filter((words) => words.trim() !== '');
  const source = (id: string) =>
    fc.record({
      id: fc.constant(recordId.parse(id)),
      outlet: text,
      title: text,
      url: fc.oneof(fc.constant(''), href),
      authors: fc.array(name, { maxLength: 2 }),
      publishedAt: anyDate,
      accessedAt: anyDate,
      kind: fc.constantFrom(...sourceKinds),
      language: fc.constantFrom('', 'en', 'de-AT', 'ar'),
      note: text,
    });
  const topic = (id: string) =>
    fc.record({
      id: fc.constant(recordId.parse(id)),
      name: text,
      kind: fc.constantFrom(...topicKinds),
      description: text,
      aliases: fc.array(name, { maxLength: 2 }),
      links: fc.array(fc.record({ title: text, url: href }), { maxLength: 2 }),
    });
  const section = (id: string) =>
    fc.record({
      id: fc.constant(sectionId.parse(id)),
      kind: fc.constant('text' as const),
      heading: text,
      content: anyBlocks(text).map((content) => repairDocument({ type: 'doc', content })),
    });
  return fc
    .record({
      id: fc.constant(storyId.parse('0b0e3f4c-6a52-4f6d-8c39-9e1d4f7a2b10')),
      updatedAt: fc.constant('2026-11-23T09:00:00Z'),
      headline: text,
      standfirst: text,
      bylines: fc.array(name, { maxLength: 3 }),
      language: fc.constantFrom('en', 'de', 'ar', 'he', 'ja'),
      slug: fc.constantFrom('', 'a-slug', 'سلوان'),
      deadline: fc.constantFrom(null, '2026-12-01T12:00:00Z'),
      embargo: fc.constantFrom(null, '2026-12-01T06:00:00+01:00'),
      status: fc.constantFrom(...statuses),
      createdAt: fc.constant('2026-11-22T09:00:00Z'),
      origin: fc.constant(null),
      sections: fc
        .tuple(section('whats-happened'), section('go-deeper'), section('an-own-one'))
        .map(([first, second, third]) => [
          first,
          second,
          third,
          { id: sectionId.parse('topics'), kind: 'topics' as const, heading: 'More on these topics' },
        ]),
      sources: fc.tuple(source('aa1'), source('bb2')).map((items) => items),
      topics: fc.tuple(topic('t1'), topic('t2')),
      ...anyChecking(text),
      dismissed: fc.constant([]),
    })
    .map((value) => story.parse(value));
}
