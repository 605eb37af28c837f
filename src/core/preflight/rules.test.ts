import { describe, expect, test } from 'vitest';
import { aSource, aStory, aTopic, recordId, sectionId, text } from '../../../tests/support/stories.ts';
import { claimsOf } from '../claims/claims-of.ts';
import type { StoryCheck } from '../contract/checks.ts';
import type { DocumentJson } from '../document/document.ts';
import { withClaim } from '../document/mark-claim.ts';
import { defaultHouseStyle } from '../story/default-house-style.ts';
import type { Claim, Evidence, Judgement, Verdict } from '../story/claim.ts';
import type { Capture } from '../story/capture.ts';
import type { Story } from '../story/story.ts';
import { preflight } from './preflight.ts';
import type { PreflightInput } from './rule.ts';
import { ruleNames, type RuleName } from './rule-names.ts';
import { rules } from './rules.ts';

const at = '2026-11-23T08:00:00Z';
const section = sectionId.parse('whats-happened');
const sentence = 'The port employs 1,200 people.';
const nothing: StoryCheck = { quotations: [], figures: [], anchors: [] };

const claim = (values: Partial<Claim> = {}): Claim => ({
  id: recordId.parse('c1'),
  stage: 'accepted',
  reasons: [],
  priority: 'normal',
  checker: '',
  section,
  words: sentence,
  author: '',
  createdAt: at,
  ...values,
});
const judged = (verdict: Verdict, words = sentence): Judgement => ({
  id: recordId.parse('j1'),
  claim: recordId.parse('c1'),
  verdict,
  words,
  why: '',
  author: '',
  at,
});
const evidence = (annotation: string | null, source = 'aa1'): Evidence => ({
  id: recordId.parse('e1'),
  claim: recordId.parse('c1'),
  stance: 'supports',
  source: recordId.parse(source),
  annotation: annotation === null ? null : recordId.parse(annotation),
  author: '',
  at,
});
const capture: Capture = {
  id: recordId.parse('cap1'),
  source: recordId.parse('aa1'),
  file: 'x.html',
  kind: 'html',
  original: { sha256: 'a'.repeat(64), extension: 'html', bytes: 1 },
  page: 'b'.repeat(64),
  text: 'c'.repeat(64),
  words: 1,
  pages: null,
  language: 'en',
  direction: 'ltr',
  capturedAt: at,
};
const source = aSource('aa1', {
  outlet: 'Reuters',
  title: 'Pilots',
  url: 'https://reuters.com/a',
  publishedAt: '2026-11-20',
});
const marked = withClaim(text(sentence), { from: 0, to: sentence.length }, 'c1');
const claimed = (values: Parameters<typeof aStory>[0] = {}) =>
  aStory({ sections: { 'whats-happened': marked }, claims: [claim()], sources: [source], ...values });
const quotation = (kind: 'near' | 'not-found' | 'exact') => ({
  section,
  from: 0,
  to: 8,
  text: 'The port',
  kind,
  found:
    kind === 'near'
      ? {
          source: source.id,
          capture: capture.id,
          start: 0,
          end: 9,
          sure: 0.9,
          diff: [
            { kind: 'gone' as const, text: 'A' },
            { kind: 'new' as const, text: 'The' },
            { kind: 'same' as const, text: ' port' },
          ],
        }
      : null,
});

const linkTo = (href: string): DocumentJson => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'See there.', marks: [{ type: 'link', attrs: { href } }] }],
    },
  ],
});

type Case = {
  readonly story: Story;
  readonly check?: Partial<StoryCheck>;
  readonly cards?: PreflightInput['cardsElsewhere'];
};

/** For each rule a story in which it finds something, and one in which it does not. A rule without a line fails. */
const cases: Readonly<Record<RuleName, { readonly found: Case; readonly fine: Case }>> = {
  'section-missing': {
    found: { story: { ...aStory(), sections: aStory().sections.slice(1) } },
    fine: { story: aStory() },
  },
  'section-empty': { found: { story: aStory() }, fine: { story: { ...aStory(), sections: [] } } },
  'section-length': {
    found: { story: aStory({ sections: { 'whats-happened': text('Too short.') } }) },
    fine: { story: aStory({ sections: { 'whats-happened': text('word '.repeat(40)) } }) },
  },
  'headline-missing': { found: { story: aStory() }, fine: { story: aStory({ headline: 'Pilots' }) } },
  'headline-length': {
    found: { story: aStory({ headline: 'x'.repeat(121) }) },
    fine: { story: aStory({ headline: '🧑‍🚒'.repeat(20) }) },
  },
  'claim-unchecked': {
    found: { story: claimed() },
    fine: { story: claimed({ judgements: [judged('verified')] }) },
  },
  'claim-proposed': {
    found: { story: claimed({ claims: [claim({ stage: 'proposed' })] }) },
    fine: { story: claimed() },
  },
  'claim-stale': {
    found: { story: claimed({ judgements: [judged('verified', 'Other words.')] }) },
    fine: { story: claimed({ judgements: [judged('verified')] }) },
  },
  'claim-disputed': {
    found: { story: claimed({ judgements: [judged('disputed')] }) },
    fine: { story: claimed({ judgements: [judged('verified')] }) },
  },
  'claim-wrong': {
    found: { story: claimed({ judgements: [judged('wrong')] }) },
    fine: { story: claimed({ judgements: [judged('not-checkable')] }) },
  },
  'claim-orphan': { found: { story: aStory({ claims: [claim()] }) }, fine: { story: claimed() } },
  'claim-without-evidence': {
    found: { story: claimed({ judgements: [judged('verified')] }) },
    fine: { story: claimed({ judgements: [judged('verified')], evidence: [evidence(null)] }) },
  },
  'claim-figures': {
    found: {
      story: claimed(),
      check: {
        figures: [
          {
            claim: recordId.parse('c1'),
            missing: [{ text: '1,200', from: 17, to: 22, kind: 'number', instead: '12,000' }],
          },
        ],
      },
    },
    fine: { story: claimed() },
  },
  'evidence-gone': {
    found: { story: claimed({ evidence: [evidence('n1')] }) },
    fine: { story: claimed({ evidence: [evidence(null)] }) },
  },
  'quotation-not-found': {
    found: { story: claimed({ captures: [capture] }), check: { quotations: [quotation('not-found')] } },
    fine: { story: claimed({ captures: [capture] }), check: { quotations: [quotation('exact')] } },
  },
  'quotation-near': {
    found: { story: claimed(), check: { quotations: [quotation('near')] } },
    fine: { story: claimed(), check: { quotations: [quotation('exact')] } },
  },
  'source-not-cited': {
    found: { story: aStory({ sources: [source] }) },
    fine: { story: claimed({ evidence: [evidence(null)] }) },
  },
  'source-without-date': {
    found: { story: aStory({ sources: [aSource('aa1')] }) },
    fine: { story: aStory({ sources: [source] }) },
  },
  'source-without-address': {
    found: { story: aStory({ sources: [aSource('aa1')] }) },
    fine: { story: aStory({ sources: [source] }) },
  },
  'source-without-capture': {
    found: { story: aStory({ sources: [source] }) },
    fine: { story: aStory({ sources: [source], captures: [capture] }) },
  },
  'outlet-without-source': {
    found: { story: aStory({ sections: { 'what-the-papers-say': text('Reuters reports queues.') } }) },
    fine: {
      story: aStory({
        sections: { 'what-the-papers-say': text('Reuters reports queues.') },
        sources: [source],
      }),
    },
  },
  'citation-dead': {
    found: {
      story: aStory({
        sections: {
          'go-deeper': {
            type: 'doc',
            content: [{ type: 'paragraph', content: [{ type: 'citation', attrs: { source: 'gone' } }] }],
          },
        },
      }),
    },
    fine: { story: aStory() },
  },
  'link-dead': {
    found: { story: aStory({ sections: { 'go-deeper': linkTo('#no-such-part') } }) },
    fine: { story: aStory({ sections: { 'go-deeper': linkTo('#how-we-got-here') } }) },
  },
  'topic-without-description': {
    found: { story: aStory({ topics: [aTopic('t1', 'Orrin')] }) },
    fine: { story: aStory({ topics: [aTopic('t1', 'Orrin', { description: 'A region.' })] }) },
  },
  'topic-described-differently': {
    found: {
      story: aStory({ topics: [aTopic('t1', 'Orrin', { description: 'A region.' })] }),
      cards: [{ card: aTopic('t9', 'ORRIN', { description: 'A town.' }), story: 'Pilots' }],
    },
    fine: {
      story: aStory({ topics: [aTopic('t1', 'Orrin', { description: 'A region.' })] }),
      cards: [{ card: aTopic('t9', 'Orrin', { description: 'A region.' }), story: 'Pilots' }],
    },
  },
  'name-spelled-two-ways': {
    found: {
      story: aStory({
        sections: {
          'go-deeper': text(
            'They met Netanyahu there. In the hall Netanyahu spoke, and then Netanyaho left.',
          ),
        },
      }),
    },
    fine: { story: aStory({ sections: { 'go-deeper': text('On Monday Haddadian met Peric.') } }) },
  },
  embargo: {
    found: { story: aStory({ embargo: '2026-12-01T06:00:00+01:00' }) },
    fine: { story: aStory({ embargo: '2026-11-01T06:00:00+01:00' }) },
  },
};

function run({ story, check = {}, cards = [] }: Case, style = defaultHouseStyle) {
  return preflight({
    story,
    style,
    now: at,
    claims: claimsOf(story),
    check: { ...nothing, ...check },
    cardsElsewhere: cards,
  });
}

test('every rule has one name, and every name one rule', () => {
  expect(rules.map(({ name }) => name)).toEqual([...ruleNames]);
});

describe.each(ruleNames.map((name) => [name] as const))('the rule %s', (name) => {
  const of = (one: Case) => run(one).findings.filter(({ rule }) => rule === name);

  test('says what is wrong, in a sentence that ends, where it is wrong', () => {
    const found = of(cases[name].found);
    expect(found.length).toBeGreaterThan(0);
    for (const { message, excerpt } of found) {
      expect(message).toMatch(/^[\p{Lu}“].{20,}[.”]$/su);
      expect(message).not.toMatch(/undefined|null|NaN|\[object/);
      expect(excerpt.length).toBeLessThanOrEqual(121);
    }
  });

  test('says nothing where it is not', () => expect(of(cases[name].fine)).toEqual([]));

  test('is as grave as the house says, or off', () => {
    const style = (severity: 'error' | 'warning' | 'off') => ({
      ...defaultHouseStyle,
      preflight: { [name]: severity },
    });
    const of2 = (severity: 'error' | 'warning' | 'off') =>
      run(cases[name].found, style(severity)).findings.filter(({ rule }) => rule === name);
    expect(new Set(of2('error').map(({ severity }) => severity))).toEqual(new Set(['error']));
    expect(new Set(of2('warning').map(({ severity }) => severity))).toEqual(new Set(['warning']));
    expect(of2('off')).toEqual([]);
  });
});

test('a story may leave when there is no error, and what is counted is what is listed', () => {
  const report = run(cases['headline-missing'].found);
  expect(report.ok).toBe(false);
  expect(report.findings).toHaveLength(report.counts.error + report.counts.warning);
});
