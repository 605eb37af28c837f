import { describe, expect, test } from 'vitest';
import { lookOf } from '../editor/claim-styles.ts';
import { claimFilters, countFits, fits } from './claim-filter.ts';
import { historyOf } from './claim-history.ts';
import {
  factsInWords,
  initialsOf,
  needsCheck,
  progressOf,
  sourcesByStance,
  stateInWords,
} from './claim-words.ts';
import { aView, evidenceOf } from './claim-view.fixture.ts';

test.each([
  [aView({}), 'Unchecked', ''],
  [
    aView({
      verdict: 'verified',
      isStale: true,
      evidence: evidenceOf(['supports', 's1'], ['supports', 's2']),
    }),
    'Verified, stale',
    '2 sources support',
  ],
  [
    aView({
      verdict: 'disputed',
      priority: 'high',
      checker: 'Rim',
      evidence: evidenceOf(['contradicts', 's1'], ['context', 's2']),
    }),
    'Disputed',
    '1 source contradicts, 1 source for context, High priority, Checked by Rim',
  ],
  [aView({ stage: 'proposed', priority: 'low' }), 'Proposed', 'Low priority'],
  [aView({ verdict: 'wrong', isOrphan: true }), 'Wrong, words gone', ''],
])('a claim in words: %#', (view, state, facts) => {
  expect(stateInWords(view)).toBe(state);
  expect(factsInWords(view)).toBe(facts);
});

test('two passages of one source count as one source', () => {
  const evidence = evidenceOf(['supports', 's1'], ['supports', 's1'], ['contradicts', 's1']);
  expect(sourcesByStance(evidence)).toEqual({ supports: 1, contradicts: 1, context: 0 });
});

test.each([
  ['Rim Haddad', 'RH'],
  ['rim', 'R'],
  ['Jo van der Marsh', 'JM'],
  ['', ''],
  ['   ', ''],
  ['ريم حداد', 'رح'],
  ['👩‍🚒 Ödön', '👩‍🚒Ö'],
  ['J. K. R.', 'JR'],
])('initials of %s', (name, initials) => expect(initialsOf(name)).toBe(initials));

describe('how far the checking is', () => {
  const views = [
    aView({}),
    aView({ verdict: 'verified' }),
    aView({ verdict: 'verified', isStale: true }),
    aView({ verdict: 'disputed' }),
    aView({ verdict: 'disputed', isStale: true }),
    aView({ verdict: 'wrong', checker: 'Rim' }),
    aView({ verdict: 'not-checkable', evidence: evidenceOf(['supports', 's1']) }),
    aView({ stage: 'proposed' }),
    aView({ verdict: 'verified', isOrphan: true }),
  ];

  test('a stale verdict counts as none, proposals and lost words not at all', () => {
    expect(progressOf(views)).toEqual({
      checked: 4,
      all: 7,
      trouble: '2 stale, 1 disputed, 1 wrong, 1 without words',
    });
    expect(progressOf([])).toEqual({ checked: 0, all: 0, trouble: '' });
  });

  test('what needs a check has no verdict or one for other words', () => {
    expect(views.map(needsCheck)).toEqual([true, false, true, false, true, false, false, false, false]);
  });

  test('each look and each state is one of its own', () => {
    expect(views.map(lookOf)).toEqual([
      'unchecked',
      'verified',
      'stale',
      'disputed',
      'stale',
      'wrong',
      'not-checkable',
      'proposed',
      'orphan',
    ]);
    expect(stateInWords(aView({ stage: 'proposed', isOrphan: true }))).toBe('Proposed, words gone');
  });

  test('filters', () => {
    expect(countFits(views, 'Rim')).toEqual({
      mine: 1,
      unchecked: 1,
      stale: 2,
      disputed: 1,
      'no-evidence': 6,
      proposed: 1,
    });
    // Who has no name has no claims.
    expect(countFits(views, '').mine).toBe(0);
    expect(views.every((view) => fits(view, null, ''))).toBe(true);
    expect(claimFilters.map((filter) => fits(aView({ stage: 'proposed' }), filter, ''))).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });
});

test('the history has all that was done, the newest first', () => {
  const view = aView({
    verdict: 'verified',
    evidence: evidenceOf(['contradicts', 's9']),
    history: [
      { verdict: 'verified', at: '2026-11-23T11:00:00Z', why: 'She confirmed it.' },
      { verdict: 'disputed', at: '2026-11-23T09:30:00Z', why: '' },
    ],
  });
  expect(historyOf(view, (id) => `the paper ${id}`).map(({ what, why }) => [what, why])).toEqual([
    ['Verified', 'She confirmed it.'],
    ['Contradicts: the paper s9', ''],
    ['Disputed', ''],
    ['Claimed', ''],
  ]);
});
