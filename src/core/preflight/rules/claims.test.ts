import { describe, expect, test } from 'vitest';
import { findings, messages, reportOf } from '../../../../tests/support/preflight.ts';
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
import { withClaim } from '../../document/mark-claim.ts';
import type { Story } from '../../story/story.ts';

describe('claims', () => {
  const sentence = 'The wall is nine metres high.';
  const story = (values: Partial<Omit<Story, 'sections'>>) =>
    aStory({
      sections: { 'whats-happened': withClaim(text(sentence), { from: 0, to: sentence.length }, 'c1') },
      claims: [aClaim('c1')],
      ...values,
    });

  test('a stale one says what it was found to be, and for which words', () => {
    const stale = story({ judgements: [aJudgement('j1', 'c1', { words: 'The wall is five metres high.' })] });
    expect(messages(findings('claim-stale', stale))).toEqual([
      'This claim was found verified in other words: “The wall is five metres high.” Check it again, or take the change back.',
    ]);
    expect(findings('claim-unchecked', stale)).toEqual([]);
  });

  test('one that is wrong and was changed since is stale, and no longer wrong', () => {
    const changed = story({
      judgements: [aJudgement('j1', 'c1', { verdict: 'wrong', words: 'The wall is a mile high.' })],
    });
    expect(findings('claim-wrong', changed)).toEqual([]);
    expect(findings('claim-stale', changed)).toHaveLength(1);
  });

  test('an orphan is asked about once: to be dismissed', () => {
    const orphan = aStory({ claims: [aClaim('c1')], evidence: [anEvidence('e1', 'c1')] });
    const found = reportOf(orphan).findings.filter(({ place }) => place.kind === 'claim');
    expect(found.map(({ rule, fix }) => [rule, fix?.change])).toEqual([
      ['claim-orphan', { kind: 'dismiss-claim', claim: 'c1' }],
    ]);
  });

  test('proposals are counted, not listed', () => {
    const said = withClaim(withClaim(text('One. Two.'), { from: 0, to: 4 }, 'c1'), { from: 5, to: 9 }, 'c2');
    const proposed = aStory({
      sections: { 'whats-happened': said },
      claims: [aClaim('c1', { stage: 'proposed' }), aClaim('c2', { stage: 'proposed' })],
    });
    expect(messages(findings('claim-proposed', proposed))).toEqual([
      '2 proposed claims wait to be accepted or dismissed.',
    ]);
    expect(findings('claim-unchecked', proposed)).toEqual([]);
  });

  test('what they rest on may be gone in three ways', () => {
    const capture = aCapture('cap1', 's1');
    const annotation = anAnnotation('n1', capture);
    const whole = {
      sources: [aSource('s1')],
      captures: [capture],
      annotations: [annotation],
      evidence: [anEvidence('e1', 'c1', { annotation: annotation.id })],
    };
    const anchors = [{ annotation: annotation.id, capture: capture.id, anchor: null }];
    expect(findings('evidence-gone', story(whole))).toEqual([]);
    expect(messages(findings('evidence-gone', story(whole), { check: { anchors } }))).toEqual([
      expect.stringContaining('gone from the newest copy'),
    ]);
    expect(messages(findings('evidence-gone', story({ ...whole, annotations: [] })))).toEqual([
      expect.stringContaining('mark was deleted'),
    ]);
    expect(messages(findings('evidence-gone', story({ ...whole, sources: [] })))).toEqual([
      expect.stringContaining('no longer in the story'),
    ]);
  });

  test('a figure is named with what the passages say instead', () => {
    const missing = { text: 'nine', from: 12, to: 16, kind: 'number', instead: 'five' } as const;
    const figures = [{ claim: recordId.parse('c1'), missing: [missing, { ...missing, instead: null }] }];
    expect(messages(findings('claim-figures', story({}), { check: { figures } }))).toEqual([
      'This claim says “nine”; the passages that support it say “five”. Correct one, or find another source.',
      '“nine” stands in none of the passages that support this claim. Find where it comes from, or correct it.',
    ]);
  });
});
