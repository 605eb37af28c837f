import { expect, test } from 'vitest';
import { aView } from '../claims/claim-view.fixture.ts';
import { claimRules } from './claim-styles.ts';

test('claims of one state share one rule', () => {
  const rules = claimRules([
    aView({ id: 'a' }),
    aView({ id: 'b', verdict: 'verified' }),
    aView({ id: 'c' }),
    aView({ id: 'd', verdict: 'verified', isStale: true }),
  ]);
  expect(rules.split('\n')).toEqual([
    '.claim-a,.claim-c{--claim-line:var(--claim-unchecked);--claim-dots:var(--claim-unchecked-dots)}',
    '.claim-b{--claim-line:var(--claim-verified);--claim-dots:var(--claim-verified-dots)}',
    '.claim-d{--claim-line:var(--claim-stale);--claim-dots:var(--claim-stale-dots)}',
  ]);
  expect(claimRules([])).toBe('');
});
