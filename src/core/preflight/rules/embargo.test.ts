import { expect, test } from 'vitest';
import { findings, messages } from '../../../../tests/support/preflight.ts';
import { aStory } from '../../../../tests/support/stories.ts';

test.each([
  ['2026-12-01T06:00:00+01:00', 'en', '1 December 2026, 06:00 UTC+01:00'],
  ['2026-12-01T06:00:00Z', 'de', '1. Dezember 2026, 06:00 UTC'],
  ['2026-12-01T23:30:00.5-05:00', 'en-US', 'December 1, 2026, 23:30 UTC-05:00'],
])('an embargo until %s is told in %s and in its own zone', (embargo, language, told) => {
  expect(messages(findings('embargo', aStory({ embargo, language })))).toEqual([
    `The story is under embargo until ${told}. Wait, or change the embargo.`,
  ]);
  expect(findings('embargo', aStory({ embargo, language }), { now: embargo })).toEqual([]);
});
