import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { aTopic, idOf, recordId } from '../../../tests/support/stories.ts';
import { fieldValue, textBlock } from '../merge/review.ts';
import { captureIdOf } from '../story/capture.ts';
import { defaultHouseStyle } from '../story/default-house-style.ts';
import { events, isEventName, type EventName, type EventPayload } from './events.ts';
import { refusalOf } from './refusal.ts';
import { isRequestName, requests, type Input, type RequestName } from './requests.ts';
import type { StoryRow } from './rows.ts';

const story = idOf(1);
const capture = captureIdOf('a'.repeat(64));

/** One payload that fits for every request: a request without a line here does not compile. */
const inputs: { readonly [N in RequestName]: Input<N> } = {
  'library.state': {},
  'library.create': { place: { kind: 'chosen', token: 't' }, sample: true },
  'library.open': { token: 't' },
  'library.retry': {},
  'stories.list': { fresh: true },
  'stories.create': {},
  'stories.duplicate': { story },
  'stories.setStatus': { stories: [story], status: 'ready', reason: '' },
  'stories.trash': { stories: [story] },
  'stories.restore': { stories: [story] },
  'stories.import': { files: ['t'] },
  'stories.export': {
    job: 'j',
    stories: [story],
    formats: ['html', 'json'],
    to: null,
    overwrite: false,
    together: true,
    coverage: false,
    sign: { passphrase: null },
    seal: { recipients: ['age1x'] },
  },
  'stories.stopExport': { job: 'j' },
  'bundles.look': { file: 't', signature: null, unseal: { passphrase: 'p' } },
  'bundles.take': { file: 't', wanted: 'known' },
  'bundles.leave': { file: 't' },
  'review.read': { story },
  'review.settle': { story, merge: 'm', item: 'i', choice: 'both' },
  'review.undo': { story, merge: 'm' },
  'trash.list': {},
  'trash.empty': {},
  'story.open': { story, have: '' },
  'story.update': { story, update: 'AAA=' },
  'story.close': { story },
  'story.render': { story, format: 'markdown' },
  'story.check': { story },
  'story.preflight': { story },
  'captures.add': { story, files: ['t'], source: recordId.parse('aa1') },
  'captures.read': { story, capture },
  'captures.compare': { story, before: capture, after: capture },
  'captures.original': { story, capture, to: null },
  'captures.page': { story, capture },
  'annotations.export': { story, source: null },
  'annotations.import': { story, file: 't' },
  'houseStyle.setRule': { rule: 'headline-length', severity: 'off' },
  'houseStyle.setViews': { views: [{ name: 'Late', words: 'ferry', status: 'draft' }] },
  'houseStyle.setExport': { preset: { name: 'Web', formats: ['html'] } },
  'keys.read': {},
  'keys.create': { passphrase: 'p' },
  'keys.trust': { publicKey: 'RW', name: 'Ana' },
  'keys.forget': { publicKey: 'RW' },
  'person.read': {},
  'person.write': { name: 'Rim Haddad' },
  'topics.suggest': { story },
  'topics.find': { words: 'sil', except: story },
  'files.choose': {},
  'files.put': { name: 'pilots.docx', data: 'AAA=' },
  'files.putMore': { token: 't', data: 'AAA=' },
  'folders.choose': { purpose: 'export' },
  'shell.menu': { menus: [{ label: 'File', items: [{ kind: 'line' }] }] },
  'shell.openLink': { url: 'https://a.example/' },
  'shell.showExport': { token: 't' },
  'shell.flushed': { unsaved: 0 },
};

const row: StoryRow = {
  id: story,
  slug: 'pilots',
  headline: 'Pilots return',
  standfirst: '',
  bylines: ['Rim Haddad'],
  language: 'en',
  status: 'draft',
  deadline: null,
  createdAt: '2026-11-23T08:00:00Z',
  updatedAt: '2026-11-23T08:00:00Z',
  words: 0,
  sources: 0,
  topics: [],
  problem: null,
};

const payloads: { readonly [N in EventName]: EventPayload<N> } = {
  'library.changed': {
    kind: 'refused',
    folder: '/news',
    refusal: refusalOf('library-newer', '/news', '9'),
    place: '/new',
  },
  'stories.changed': { rows: [row], removed: [idOf(2)] },
  'story.updated': { story, update: 'AAA=' },
  'review.changed': { story, open: 2 },
  'bundles.offered': { token: 't', name: 'pilots.galley' },
  'export.progress': { job: 'j', done: 1, total: 2, label: 'Pilots return' },
  notice: { sentence: 'story.yjs was missing and was rebuilt from story.json.' },
  'shell.command': { id: 'story.new' },
  'shell.flush': {},
};

const requestNames = Object.keys(requests) as readonly RequestName[];
const eventNames = Object.keys(events) as readonly EventName[];

/** The places in a schema where an object lets unknown keys through, or where anything at all fits. */
function openPlaces(schema: unknown, place = 'it'): readonly string[] {
  if (schema === textBlock || schema === fieldValue) return [];
  if (schema instanceof z.ZodObject) {
    const own = schema.def.catchall instanceof z.ZodNever ? [] : [place];
    return [
      ...own,
      ...Object.entries(schema.shape).flatMap(([key, value]) => openPlaces(value, `${place}.${key}`)),
    ];
  }
  if (schema instanceof z.ZodArray) return openPlaces(schema.element, `${place}[]`);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => openPlaces(option, place));
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return openPlaces(schema.unwrap(), place);
  if (schema instanceof z.ZodRecord)
    return [schema.keyType, schema.valueType].flatMap((inner) => openPlaces(inner, `${place}{}`));
  if (schema instanceof z.ZodPipe) return openPlaces(schema.in, place);
  const plain = [z.ZodString, z.ZodStringFormat, z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral];
  return plain.some((kind) => schema instanceof kind) ? [] : [place];
}

describe('the walk over a schema', () => {
  test('finds an open object however deep it lies', () => {
    const deep = z.strictObject({
      a: z.array(z.union([z.string(), z.object({ b: z.string() }).nullable()])),
    });
    expect(openPlaces(deep)).toEqual(['it.a[]']);
    expect(openPlaces(z.strictObject({ a: z.looseObject({}), b: z.any() }))).toEqual(['it.a', 'it.b']);
  });
});

describe.each(requestNames)('the request %s', (name) => {
  const { input, output } = requests[name];

  test('is known by its name', () => {
    expect(isRequestName(name)).toBe(true);
  });

  test('takes a payload that fits, and gives it on unchanged', () => {
    expect(input.parse(inputs[name])).toEqual(inputs[name]);
  });

  test('refuses an unknown key, a missing one, and what is no object', () => {
    expect(input.safeParse({ ...inputs[name], more: 1 }).success).toBe(false);
    for (const key of Object.keys(inputs[name]))
      expect(input.safeParse({ ...inputs[name], [key]: undefined }).success).toBe(false);
    for (const value of [null, undefined, 7, 'x', [], [inputs[name]]])
      expect(input.safeParse(value).success).toBe(false);
  });

  test('lets no unknown key through anywhere, in or out', () => {
    expect([...openPlaces(input), ...openPlaces(output)]).toEqual([]);
  });
});

describe.each(eventNames)('the event %s', (name) => {
  test('is known by its name', () => {
    expect(isEventName(name)).toBe(true);
  });

  test('takes a payload that fits, and refuses one with an unknown key', () => {
    expect(events[name].parse(payloads[name])).toEqual(payloads[name]);
    expect(events[name].safeParse({ ...payloads[name], more: 1 }).success).toBe(false);
  });

  test('lets no unknown key through anywhere', () => {
    expect(openPlaces(events[name])).toEqual([]);
  });
});

test('a word that every object knows is no name of a request or an event', () => {
  for (const name of [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '',
    'library',
    'LIBRARY.STATE',
  ]) {
    expect(isRequestName(name)).toBe(false);
    expect(isEventName(name)).toBe(false);
  }
});

describe('a payload from a page that is not ours', () => {
  test.each<readonly [string, RequestName, unknown]>([
    ['an id that leads out of the library', 'story.open', { story: '../../etc', have: '' }],
    ['an id in capitals', 'story.open', { story: 'ABCDEFAB-0000-4000-8000-000000000001', have: '' }],
    ['bytes that are no base64', 'story.update', { story, update: 'not base64!' }],
    ['no story at all', 'stories.trash', { stories: [] }],
    ['a status that does not exist', 'stories.setStatus', { stories: [story], status: 'spiked', reason: '' }],
    [
      'a path in place of a token',
      'library.create',
      { place: { kind: 'path', path: '/etc' }, sample: false },
    ],
    ['an empty token', 'library.open', { token: '' }],
    ['a token without end', 'library.open', { token: 'x'.repeat(101) }],
    ['an address without end', 'shell.openLink', { url: `https://a.example/${'x'.repeat(4_000)}` }],
    ['a format that does not exist', 'story.render', { story, format: 'pdf' }],
    ['a negative count', 'shell.flushed', { unsaved: -1 }],
    [
      'more menus than there is room for',
      'shell.menu',
      { menus: Array.from({ length: 13 }, () => ({ label: '', items: [] })) },
    ],
  ])('with %s is refused', (_, name, value) => {
    expect(requests[name].input.safeParse(value).success).toBe(false);
  });
});

test('what a library is, is told in each of its three states', () => {
  const open = {
    kind: 'open',
    id: 'x',
    folder: '/news',
    houseStyle: defaultHouseStyle,
    trouble: null,
  } as const;
  const { output } = requests['library.state'];
  expect(output.parse(open)).toEqual(open);
  expect(output.safeParse({ kind: 'none', place: '/new' }).success).toBe(true);
  expect(output.safeParse({ kind: 'none' }).success).toBe(false);
  expect(output.safeParse({ ...open, kind: 'closed' }).success).toBe(false);
});

test('a suggested card carries only what a card may hold', () => {
  const suggested = { name: 'Silwan', mentions: 2, card: aTopic('t1', 'Silwan'), from: 'library' };
  const { output } = requests['topics.suggest'];
  expect(output.safeParse([suggested]).success).toBe(true);
  expect(output.safeParse([{ ...suggested, mentions: 0 }]).success).toBe(false);
  const link = { title: 'x', url: 'javascript:alert(1)' };
  expect(output.safeParse([{ ...suggested, card: aTopic('t1', 'Silwan', { links: [link] }) }]).success).toBe(
    false,
  );
});
