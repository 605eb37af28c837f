import { describe, expect, test } from 'vitest';
import { recordId, sectionId } from '../ids.ts';
import type { Claim, Judgement, Verdict } from '../story/claim.ts';
import { textLines } from '../document/text-lines.ts';
import { text } from '../../../tests/support/stories.ts';
import { placeClaims } from './claim-places.ts';
import { standingOf, viewClaims } from './standing.ts';
import { withClaim } from '../document/mark-claim.ts';

const section = sectionId.parse('go-deeper');

const claim = (id: string): Claim => ({
  id: recordId.parse(id),
  stage: 'accepted',
  reasons: [],
  priority: 'normal',
  checker: '',
  section,
  words: 'as it was made',
  author: 'Rim',
  createdAt: '2026-11-23T08:00:00Z',
});

const judgement = (id: string, verdict: Verdict, words: string, at: string): Judgement => ({
  id: recordId.parse(id),
  claim: recordId.parse('c1'),
  verdict,
  words,
  why: '',
  author: 'Rim',
  at,
});

/** Where a claim stands whose words these are. */
function placed(words: string) {
  const document = withClaim(text(`Before. ${words} After.`), { from: 8, to: 8 + words.length }, 'c1');
  return placeClaims([{ section, lines: textLines(document) }]).get('c1');
}

const verified = judgement('j1', 'verified', 'Ferries stopped on Monday.', '2026-11-23T09:00:00Z');

describe('a verdict', () => {
  test.each([
    ['the same words', 'Ferries stopped on Monday.', false],
    ['a second space', 'Ferries  stopped on Monday.', false],
    ['one letter more', 'Ferries stopped on Mondays.', true],
    ['a word in the middle', 'Ferries never stopped on Monday.', true],
    ['a capital less', 'ferries stopped on Monday.', true],
  ])('given for a sentence, with %s', (_, words, isStale) => {
    expect(standingOf(claim('c1'), [verified], placed(words))).toMatchObject({
      verdict: 'verified',
      isStale,
      isOrphan: false,
      words,
    });
  });

  test('is the newest, whatever the order they come in', () => {
    const later = judgement('j0', 'wrong', 'x', '2026-11-23T11:00:00+01:00');
    const latest = judgement('j2', 'disputed', 'x', '2026-11-23T10:30:00Z');
    for (const order of [
      [verified, later, latest],
      [latest, later, verified],
    ])
      expect(standingOf(claim('c1'), order, undefined).judgement?.id).toBe('j2');
  });

  test('that was taken back is not stale', () => {
    const back = judgement('j3', 'unchecked', 'other words', '2026-11-24T09:00:00Z');
    expect(standingOf(claim('c1'), [verified, back], placed('Ferries sail.')).isStale).toBe(false);
  });

  test('of a claim whose words are gone is that of an orphan, with the words it was given for', () => {
    expect(standingOf(claim('c1'), [verified], undefined)).toMatchObject({
      isOrphan: true,
      isStale: false,
      words: 'Ferries stopped on Monday.',
    });
    expect(standingOf(claim('c1'), [], undefined).words).toBe('as it was made');
  });
});

describe('claims with their places', () => {
  test('that were moved apart by two laptops have the words of both places', () => {
    const lines = textLines(withClaim(text('One two three'), { from: 0, to: 3 }, 'c1'));
    const other = sectionId.parse('how-we-got-here');
    const place = placeClaims([
      { section, lines },
      { section: other, lines },
    ]).get('c1');
    expect(place).toEqual({
      places: [
        { section, from: 0, to: 3 },
        { section: other, from: 0, to: 3 },
      ],
      words: 'One … One',
    });
  });

  test('come in page order, orphans last', () => {
    const first = withClaim(text('One two three'), { from: 8, to: 13 }, 'c2');
    const places = placeClaims([{ section, lines: textLines(withClaim(first, { from: 0, to: 3 }, 'c1')) }]);
    const claims = ['gone', 'c2', 'c1'].map(claim);
    const views = viewClaims({ claims, judgements: [], evidence: [] }, places);
    expect(views.map((view) => view.claim.id)).toEqual(['c1', 'c2', 'gone']);
  });
});
