import { expect, test } from 'vitest';
import { cite, line, link, reportOf, words } from '../../../tests/support/preflight.ts';
import { aClaim, aSource, aStory, aTopic, text } from '../../../tests/support/stories.ts';
import { withClaim } from '../document/mark-claim.ts';
import { defaultHouseStyle } from '../story/default-house-style.ts';
import type { HouseStyle } from '../story/house-style.ts';

test('what was found stands in the order of the page, errors before warnings at one place', () => {
  const sentence = 'Reuters says the wall is nine metres high.';
  const story = aStory({
    embargo: '2027-01-01T00:00:00Z',
    sections: {
      'whats-happened': text('Too short.'),
      'what-the-papers-say': withClaim(
        text(`See here. ${sentence}`),
        { from: 10, to: 10 + sentence.length },
        'c1',
      ),
      'go-deeper': line(words('One'), cite('gone'), words(' two '), link('three', '#nowhere')),
    },
    claims: [aClaim('c1'), aClaim('c2')],
    sources: [aSource('s1', { url: 'https://a.example/', publishedAt: '2026' })],
    topics: [aTopic('t1', 'Orrin')],
  });
  const style: HouseStyle = { ...defaultHouseStyle, preflight: { 'source-not-cited': 'error' } };
  expect(reportOf(story, { style }).findings.map(({ rule, section }) => `${section} ${rule}`)).toEqual([
    ' headline-missing',
    ' embargo',
    'whats-happened section-length',
    'behind-the-headline section-empty',
    'what-the-papers-say section-length',
    'what-the-papers-say claim-unchecked',
    'what-the-papers-say outlet-without-source',
    'how-we-got-here section-empty',
    'go-deeper citation-dead',
    'go-deeper link-dead',
    ' claim-orphan',
    ' source-not-cited',
    ' source-without-capture',
    ' topic-without-description',
  ]);
});

test('a story of nothing at all is looked at without trouble', () => {
  const report = reportOf({ ...aStory({ language: 'ar' }), sections: [] });
  expect(report.counts.error).toBeGreaterThan(0);
});
