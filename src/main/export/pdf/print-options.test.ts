import { expect, test } from 'vitest';
import { paperFor, printOptions } from './print-options.ts';

test.each([
  ['en-US', 216, 279],
  ['es-MX', 216, 279],
  ['fr-Latn-CA', 216, 279],
  ['en-GB', 210, 297],
  ['en', 210, 297],
  ['ar', 210, 297],
  ['', 210, 297],
  ['not a tag', 210, 297],
])('a story in “%s” is printed on a sheet of %i by %i mm', (language, width, height) => {
  const paper = paperFor(language);
  expect([Math.round(paper.width * 25.4), Math.round(paper.height * 25.4)]).toEqual([width, height]);
});

test.each([
  ['130.0.6723.191', true],
  ['131.0.6778.33', false],
  ['153.0.8010.0', false],
])('Chromium %s gets the page number from us: %j', (version, fromUs) =>
  expect(printOptions(version).displayHeaderFooter).toBe(fromUs),
);
