import { describe, expect, test } from 'vitest';
import { sentenceFor } from './messages.ts';
import { refusal, refusalCodes, refusalOf, type RefusalCode } from './refusal.ts';

/** What happens to nothing that has a name. */
const withoutSubject: ReadonlySet<RefusalCode> = new Set([
  'library-not-open',
  'token-unknown',
  'cancelled',
  'no-dialog',
  'host-gone',
  'key-refused',
]);

/** What may happen before it is known to which file. */
const subjectMayMiss: ReadonlySet<RefusalCode> = new Set([
  ...withoutSubject,
  'disk-full',
  'folder-gone',
  'no-permission',
  'storage-failed',
]);

/** What cannot be told without a limit, a format or the ids that fit. */
const withDetail: ReadonlySet<RefusalCode> = new Set([
  'file-too-large',
  'bundle-too-large',
  'library-newer',
  'story-ambiguous',
  'story-newer',
  'bundle-newer',
  'passphrase-missing',
]);

describe.each(refusalCodes)('the refusal %s', (code) => {
  const named = [
    sentenceFor(refusalOf(code, 'pilots.docx', 'the reason')),
    ...(withDetail.has(code) ? [] : [sentenceFor(refusalOf(code, 'pilots.docx'))]),
  ];
  const sentences = subjectMayMiss.has(code) ? [...named, sentenceFor(refusalOf(code))] : named;

  test('is told in whole sentences, whatever is known of it', () => {
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^\S.+\.$/u);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\(\)|\s{2}| [.,](?!\w)|“”/u);
    }
  });

  test('names what it happened to', () => {
    for (const sentence of named) expect(sentence.includes('pilots.docx')).toBe(!withoutSubject.has(code));
  });

  test('is spoken to a person: no code, no abbreviation of a program', () => {
    expect(sentences[0]).not.toMatch(/\b(?:errno|E[A-Z]{4,}|exception|JSON|null|undefined)\b/u);
    expect(sentences[0]).not.toContain(` ${code} `);
  });

  test('crosses the bridge', () => {
    const value = refusalOf(code, 'pilots.docx', 'the reason');
    expect(refusal.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
  });
});

test('a detail stands in its sentence', () => {
  expect(sentenceFor(refusalOf('file-too-large', 'pilots.docx', '50 MB'))).toContain('larger than 50 MB');
  expect(sentenceFor(refusalOf('library-locked', '/news', 'Ana’s laptop'))).toContain('(Ana’s laptop)');
  expect(sentenceFor(refusalOf('story-damaged', 'pilots', 'headline: not a text'))).toContain(
    'cannot be read (headline: not a text).',
  );
});

test('a refusal of an unknown code, or with more in it, is none', () => {
  expect(refusal.safeParse({ code: 'toString', subject: '', detail: '' }).success).toBe(false);
  expect(refusal.safeParse({ ...refusalOf('cancelled'), stack: 'x' }).success).toBe(false);
});
