import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyStory } from '../../../tests/support/arbitrary-story.ts';
import { aSource, aStory, aTopic, text } from '../../../tests/support/stories.ts';
import { parseHtml } from '../import/html-page.ts';
import { elementsOf, rawText } from '../import/hast.ts';
import type { Story } from '../story/story.ts';
import { renderNinjs } from './ninjs.ts';

const words = { type: 'string' } as const;
const uri = { type: 'string', format: 'uri' } as const;
const time = { type: 'string', format: 'date-time' } as const;
const count = { type: 'integer' } as const;
const object = (properties: Readonly<Record<string, unknown>>, ...required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const list = (items: unknown) => ({ type: 'array', items });
const valued = { role: words, contentType: words, value: words };
const contactInfo = list(object({ type: words, role: words, name: words, value: words }, 'value'));
const concept = { name: words, rel: words, uri, literal: words };
const party = { name: words, role: words, uri, literal: words };
const common = {
  uri,
  type: { enum: ['text'] },
  representationType: { enum: ['full', 'partial'] },
  contentCreated: time,
  language: words,
  edNote: words,
  by: words,
  headlines: list(object(valued, 'value')),
  infoSources: list(object(party)),
  renditions: list(object({ name: words, href: uri }, 'name')),
};

/** The part of ninjs 3.1 that a story needs, as the standard describes it; what it does not name is refused. */
const ninjs = object(
  {
    ...common,
    standard: object({ name: words, version: words, schema: uri }),
    profile: words,
    firstCreated: time,
    versionCreated: time,
    embargoedUntil: time,
    pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
    title: words,
    slugline: words,
    altIds: list(object({ role: words, value: words })),
    descriptions: list(object(valued, 'value')),
    bodies: list(object({ ...valued, charCount: count, wordCount: count }, 'value')),
    people: list(object({ ...concept, contactInfo })),
    organisations: list(object({ ...concept, contactInfo })),
    places: list(object({ ...concept, contactInfo })),
    events: list(object({ ...concept, id: words })),
    subjects: list(object(concept)),
    associations: list(object({ ...common, name: words, rel: words }, 'name', 'uri')),
  },
  'uri',
);

function faultsBy(schema: AnySchema): (json: string) => readonly string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats(ajv);
  // The official schema refers to this one for the geometry of places, of which stories have none.
  const check = ajv.compile(schema);
  return (json) =>
    check(JSON.parse(json))
      ? []
      : (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

type Item = Readonly<Record<string, unknown>> & {
  readonly bodies: readonly {
    readonly value: string;
    readonly charCount: number;
    readonly wordCount: number;
  }[];
};

const item = (story: Story) => JSON.parse(renderNinjs(story)) as Item;

const full = aStory({
  headline: 'Old pier falls',
  standfirst: 'Nobody was hurt.',
  bylines: ['Ada Quill', 'Bo Marsh'],
  slug: 'old-pier',
  status: 'ready',
  embargo: '2026-12-01T06:00:00+01:00',
  createdAt: '2026-11-22T08:00Z',
  sections: {
    'whats-happened': {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'The pier fell 🌊 <now>.' },
            { type: 'citation', attrs: { source: 's2' } },
          ],
        },
      ],
    },
    'go-deeper': text('Why?'),
  },
  sources: [
    aSource('s1', {
      title: 'Pier falls',
      outlet: 'Quay Courier',
      url: 'https://quay.example/a b',
      authors: ['Di Eider'],
      publishedAt: '2026-03-09T17:05+01:00',
      language: 'de',
      note: 'Page 4',
    }),
    aSource('s2', { outlet: 'Harbour Post', publishedAt: '2026-03' }),
    aSource('s3', { outlet: 'Quay Courier' }),
    aSource('s4', { authors: ['A Witness'], kind: 'interview' }),
    aSource('s5', { url: 'https://www.port.example/x' }),
  ],
  topics: [
    aTopic('t1', 'Di Eider', { kind: 'person', links: [{ title: 'Site', url: 'https://di.example/ü' }] }),
    aTopic('t2', 'Port office', {
      kind: 'organisation',
      links: [{ title: '', url: 'mailto:a@port.example' }],
    }),
    aTopic('t3', 'Port Ellery', { kind: 'place' }),
    aTopic('t4', 'The fall', { kind: 'event', links: [{ title: 'Site', url: 'https://fall.example/' }] }),
    aTopic('t5', 'Rust'),
  ],
});

describe('a story as ninjs', () => {
  test('says what the story says', () => {
    const { bodies, ...rest } = item(full);
    const part = (kind: string, id: string) => `urn:x-galley:${full.id}:${kind}:${id}`;
    expect(bodies).toHaveLength(2);
    expect(rest).toEqual({
      uri: `urn:uuid:${full.id}`,
      standard: {
        name: 'ninjs',
        version: '3.1',
        schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
      },
      type: 'text',
      representationType: 'full',
      profile: 'text-only',
      firstCreated: '2026-11-22T08:00:00Z',
      versionCreated: '2026-11-23T08:00:00Z',
      contentCreated: '2026-11-22T08:00:00Z',
      embargoedUntil: '2026-12-01T06:00:00+01:00',
      pubStatus: 'usable',
      language: 'en',
      title: 'Old pier falls',
      slugline: 'old-pier',
      altIds: [
        { role: 'story', value: full.id },
        { role: 'slug', value: 'old-pier' },
      ],
      by: 'Ada Quill and Bo Marsh',
      headlines: [{ role: 'main', contentType: 'text/plain', value: 'Old pier falls' }],
      descriptions: [{ role: 'summary', contentType: 'text/plain', value: 'Nobody was hurt.' }],
      people: [
        {
          name: 'Di Eider',
          rel: 'about',
          uri: part('topic', 't1'),
          contactInfo: [{ type: 'url', name: 'Site', value: 'https://di.example/%C3%BC' }],
        },
      ],
      organisations: [
        {
          name: 'Port office',
          rel: 'about',
          uri: part('topic', 't2'),
          contactInfo: [{ type: 'email', value: 'mailto:a@port.example' }],
        },
      ],
      places: [{ name: 'Port Ellery', rel: 'about', uri: part('topic', 't3') }],
      events: [{ name: 'The fall', rel: 'about', uri: part('topic', 't4') }],
      subjects: [{ name: 'Rust', rel: 'about', uri: part('topic', 't5') }],
      infoSources: ['Harbour Post', 'Quay Courier', 'A Witness', 'port.example'].map((name) => ({ name })),
      associations: [
        {
          name: 'Harbour Post',
          rel: 'source',
          uri: part('source', 's2'),
          type: 'text',
          representationType: 'partial',
          infoSources: [{ name: 'Harbour Post' }],
        },
        {
          name: 'Pier falls',
          rel: 'source',
          uri: part('source', 's1'),
          type: 'text',
          representationType: 'partial',
          contentCreated: '2026-03-09T17:05:00+01:00',
          language: 'de',
          edNote: 'Page 4',
          by: 'Di Eider',
          headlines: [{ role: 'main', contentType: 'text/plain', value: 'Pier falls' }],
          infoSources: [{ name: 'Quay Courier' }],
          renditions: [{ name: 'original', href: 'https://quay.example/a%20b' }],
        },
        expect.objectContaining({ name: 'Quay Courier', uri: part('source', 's3') }),
        expect.objectContaining({ name: 's4', by: 'A Witness' }),
        expect.objectContaining({ name: 'https://www.port.example/x' }),
      ],
    });
  });

  test('has its text as HTML and as plain text, counted', () => {
    const [html, plain] = item(full).bodies;
    expect(plain?.value.split('\n\n').slice(0, 4)).toEqual([
      'What’s happened',
      'The pier fell 🌊 <now>.[1]',
      'Go deeper',
      'Why?',
    ]);
    expect(plain?.charCount).toBe(Array.from(plain?.value ?? '').length);
    expect([html?.charCount, html?.wordCount]).toEqual([plain?.charCount, plain?.wordCount]);
    const elements = [...elementsOf(parseHtml(html?.value ?? ''))];
    expect(elements.filter(({ tagName }) => tagName === 'h2').map(rawText)).toEqual([
      'What’s happened',
      'Go deeper',
      'More on these topics',
      'Sources',
    ]);
    expect(html?.value).toContain('<p>The pier fell 🌊 &lt;now&gt;.<sup');
    expect(html?.value).not.toMatch(/<h1|<html|Old pier falls|hidden/);
  });

  test.each([
    ['draft', 'withheld'],
    ['checking', 'withheld'],
    ['ready', 'usable'],
    ['published', 'usable'],
  ] as const)('that is %s is %s', (status, pubStatus) => {
    expect(item({ ...full, status })['pubStatus']).toBe(pubStatus);
  });

  test('that nobody has written has neither headline nor text', () => {
    const blank = item(aStory());
    expect(blank).not.toHaveProperty('headlines');
    expect(blank).not.toHaveProperty('bodies');
    expect(blank).not.toHaveProperty('embargoedUntil');
    expect(blank['title']).toBe('Untitled story');
  });

  test('is the same bytes for the same story', () => {
    expect(renderNinjs(structuredClone(full))).toBe(renderNinjs(full));
  });
});

describe('a story as ninjs is valid', () => {
  const faults = faultsBy(ninjs);

  test('and the check can tell', () => {
    const changed = (change: object) => JSON.stringify({ ...item(full), ...change });
    expect(faults(changed({}))).toEqual([]);
    expect(faults(changed({ headline: 'x' }))).toEqual([' must NOT have additional properties']);
    expect(faults(changed({ uri: 'a b' }))).toEqual(['/uri must match format "uri"']);
    expect(faults(changed({ firstCreated: full.createdAt }))).toHaveLength(1);
  });

  test('whatever it holds', () => {
    fc.assert(
      fc.property(anyStory(), (story) => {
        expect(faults(renderNinjs(story))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
