import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { anyStory } from '../../../tests/support/arbitrary-story.ts';
import { aSource, aStory, text } from '../../../tests/support/stories.ts';
import { emptySource, source } from '../story/source.ts';
import { recordId } from '../ids.ts';
import { readFields } from './lenient.ts';
import { storyFormat } from './story-doc.ts';
import { issueInWords, parseStoryFile, storyFileJson, type CheckpointRecord } from './story-file.ts';

const record: CheckpointRecord = { yjs: 'a'.repeat(64), previous: 'b'.repeat(64), content: 'c'.repeat(64) };
const story = aStory({ headline: 'Pilots return', sections: { 'go-deeper': text('Why now?') } });
const json = storyFileJson(story, record);

function refusalFor(value: unknown): unknown {
  const parsed = parseStoryFile(value);
  return parsed.ok ? null : parsed.refusal;
}

describe('story.json', () => {
  test('property: read, written and read again is the same story', () => {
    fc.assert(
      fc.property(anyStory(), fc.option(fc.constant(record)), (any, checkpoint) => {
        const written = JSON.stringify(storyFileJson(any, checkpoint));
        const read = parseStoryFile(JSON.parse(written));
        expect(read).toEqual({ ok: true, value: { format: storyFormat, story: any, checkpoint } });
        const again = read.ok ? storyFileJson(read.value.story, read.value.checkpoint) : null;
        expect(JSON.stringify(again)).toBe(written);
      }),
    );
  });

  test('begins with its format and ends with the record that ties it to the files beside it', () => {
    const keys = Object.keys(json);
    expect([keys[0], keys.at(-1)]).toEqual(['format', 'checkpoint']);
    expect(Object.keys(storyFileJson(story, null))).not.toContain('checkpoint');
  });

  test('without a record, or with one that is none, is a file that a person wrote', () => {
    for (const checkpoint of [undefined, null, 'x', {}, { ...record, yjs: 'short' }, { ...record, more: 1 }])
      expect(parseStoryFile({ ...json, checkpoint })).toMatchObject({
        ok: true,
        value: { checkpoint: null },
      });
  });

  test('of an older format is read as the newest', () => {
    const { bylines: _, ...rest } = storyFileJson(story, null);
    expect(parseStoryFile({ ...rest, format: 1, byline: 'By Rim Haddad and Ana López' })).toEqual({
      ok: true,
      value: { format: 1, story: { ...story, bylines: ['Rim Haddad', 'Ana López'] }, checkpoint: null },
    });
  });

  test('of a newer format is refused as such, whatever else stands in it', () => {
    const newer = { kind: 'newer', format: storyFormat + 1 };
    expect(refusalFor({ ...json, format: storyFormat + 1, mood: 'grave' })).toEqual(newer);
    expect(refusalFor({ format: storyFormat + 1 })).toEqual(newer);
  });
});

describe('a story.json that somebody broke by hand', () => {
  test.each([
    null,
    undefined,
    7,
    'text',
    [],
    {},
    { format: '2' },
    { format: 0 },
    { format: 1.5 },
    { format: -1 },
  ])('as %j has no format number', (value) => {
    expect(refusalFor(value)).toEqual({
      kind: 'invalid',
      reason: 'it does not say in which format it is written',
    });
  });

  test.each([
    ['a missing headline', { headline: undefined }, /^headline: \S/u],
    ['a status that does not exist', { status: 'spiked' }, /^status: .*draft/u],
    ['an id that is none', { id: '../up' }, /^id: \S/u],
    ['a time that is none', { updatedAt: 'yesterday' }, /^updatedAt: \S/u],
    ['a list that is none', { sources: {} }, /^sources: \S/u],
    ['an unknown key', { headlin: 'x' }, /headlin/u],
    [
      'a source that leads to a script',
      { sources: [aSource('aa1', { url: 'javascript:alert(1)' })] },
      /^sources\.0\.url: \S/u,
    ],
    [
      'one source twice',
      { sources: [aSource('aa1'), aSource('aa1')] },
      /^sources: two of these have the same id$/u,
    ],
    [
      'a text with an image in it',
      {
        sections: [
          { id: 'a', kind: 'text', heading: '', content: { type: 'doc', content: [{ type: 'image' }] } },
        ],
      },
      /^sections\.0\.content: .*image/u,
    ],
  ])('with %s is refused, and the reason says where', (_, values, reason) => {
    expect(refusalFor({ ...json, ...values })).toEqual({
      kind: 'invalid',
      reason: expect.stringMatching(reason) as unknown,
    });
  });

  test('property: with any value in any place is read or refused with a reason, and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(json)), fc.jsonValue(), (key, value) => {
        const parsed = parseStoryFile({ ...json, [key]: value });
        const needsReason = !parsed.ok && parsed.refusal.kind === 'invalid';
        expect(needsReason ? parsed.refusal.reason : 'none needed').toMatch(/\S/u);
      }),
      { numRuns: 300 },
    );
  });
});

test('an issue is told as a place and a reason; without a place, the reason alone', () => {
  const place = z
    .object({ a: z.array(z.object({ b: z.string({ error: 'no text' }) })) })
    .safeParse({ a: [{ b: 1 }] });
  expect(place.success ? '' : issueInWords(place.error)).toBe('a.0.b: no text');
  const whole = z.string({ error: 'no text' }).safeParse(1);
  expect(whole.success ? '' : issueInWords(whole.error)).toBe('no text');
});

describe('reading the fields of a record', () => {
  const blank = emptySource(recordId.parse('aa1'));

  test('takes what fits, and the default for the rest', () => {
    const stored = {
      ...blank,
      title: 'Harbour',
      url: 'javascript:alert(1)',
      kind: 'rumour',
      publishedAt: '2026-02-30',
    };
    expect(readFields(source, stored, blank)).toEqual({ ...blank, title: 'Harbour' });
  });

  test('leaves out what the record has no name for', () => {
    expect(readFields(source, { ...blank, paywall: true }, blank)).toEqual(blank);
  });

  test('property: any stored values give a record that fits', () => {
    const stored = fc.dictionary(fc.constantFrom(...Object.keys(blank)), fc.jsonValue());
    fc.assert(
      fc.property(stored, (values) => {
        expect(source.safeParse(readFields(source, values, blank)).success).toBe(true);
      }),
    );
  });
});
