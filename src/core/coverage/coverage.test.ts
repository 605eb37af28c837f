import { describe, expect, test } from 'vitest';
import { HtmlValidate } from 'html-validate';
import Papa from 'papaparse';
import { aSource, aStory, recordId, sectionId, text } from '../../../tests/support/stories.ts';
import { claimsOf } from '../claims/claims-of.ts';
import { withClaim } from '../document/mark-claim.ts';
import { parseHtml } from '../import/html-page.ts';
import { readOwnHtml } from '../import/own-html.ts';
import { coverageCsv } from '../render/coverage-csv.ts';
import { renderHtml } from '../render/html.ts';
import { defaultHouseStyle } from '../story/default-house-style.ts';
import type { Annotation } from '../story/annotation.ts';
import type { Claim, Evidence, Stance } from '../story/claim.ts';
import { coverageOf } from './coverage.ts';

const at = '2026-11-23T08:00:00Z';
const section = sectionId.parse('whats-happened');

const claim = (id: string, stage: Claim['stage'] = 'accepted'): Claim => ({
  id: recordId.parse(id),
  stage,
  reasons: [],
  priority: 'normal',
  checker: '',
  section,
  words: id,
  author: 'Rim',
  createdAt: at,
});
const evidence = (
  of: string,
  source: string,
  stance: Stance,
  annotation: string | null = null,
): Evidence => ({
  id: recordId.parse(`${of}-${source}-${stance}`),
  claim: recordId.parse(of),
  stance,
  source: recordId.parse(source),
  annotation: annotation === null ? null : recordId.parse(annotation),
  author: 'Rim',
  at,
});
const annotation: Annotation = {
  id: recordId.parse('n1'),
  source: recordId.parse('aa1'),
  capture: recordId.parse('cap1'),
  exact: '=SUM of 1,200 “boats”',
  prefix: '',
  suffix: '',
  start: 0,
  end: 5,
  note: '',
  tags: [],
  author: 'Rim',
  createdAt: at,
  changedAt: at,
};

const words = '=1+1 boats stayed. The storm passed. Nobody sailed.';
const content = ['c1', 'c2', 'c3'].reduce(
  (document, id, nth) => withClaim(document, { from: [0, 19, 37][nth] ?? 0, to: [18, 36, 51][nth] ?? 0 }, id),
  text(words),
);
const story = aStory({
  sections: { 'whats-happened': content },
  sources: [
    aSource('aa1', { outlet: 'The Quay Courier' }),
    aSource('bb2', { outlet: 'Quay Courier' }),
    aSource('cc3', { url: 'https://www.harbour.example/x' }),
    aSource('dd4', { title: 'A leaflet' }),
  ],
  annotations: [annotation],
  claims: [claim('c2'), claim('c1'), claim('c3', 'proposed')],
  evidence: [
    evidence('c1', 'aa1', 'supports', 'n1'),
    evidence('c1', 'bb2', 'contradicts'),
    evidence('c2', 'cc3', 'context'),
    evidence('c2', 'gone', 'supports'),
  ],
});
const coverage = coverageOf(story, claimsOf(story));

describe('coverage', () => {
  test('has outlets across: the same outlet once, a site or a title where no outlet is known', () => {
    expect(coverage.outlets).toEqual(['The Quay Courier', 'harbour.example', 'A leaflet']);
  });

  test('has accepted claims down, in page order, and says who says what', () => {
    expect(coverage.claims.map((view) => view.claim.id)).toEqual(['c1', 'c2']);
    expect(coverage.cells.map((row) => row.map(({ stand }) => stand))).toEqual([
      ['both', 'silent', 'silent'],
      ['silent', 'context', 'silent'],
    ]);
    expect(coverage.cells[0]?.[0]?.passages.map((passage) => passage.annotation?.exact ?? null)).toEqual([
      annotation.exact,
      null,
    ]);
  });
});

test('as CSV another program reads it, and no cell is a formula', () => {
  const csv = coverageCsv(coverage, 'en');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data[0]).toEqual(['Claim', 'Verdict', 'The Quay Courier', 'harbour.example', 'A leaflet']);
  expect(data[1]?.[2]).toBe(`Supports and contradicts: “${annotation.exact}”`);
  for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
});

describe('as a table of the HTML page', () => {
  const html = renderHtml(story, { coverage: true });

  test('is valid and says in words what its signs say', () => {
    const report = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'long-title': 'off' },
    }).validateStringSync(html);
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    expect(html).toContain('Supports and contradicts</td>');
  });

  test('is there only where it is asked for, and comes back as nothing', () => {
    expect(renderHtml(story)).not.toContain('galley_coverage');
    expect(renderHtml(aStory({}), { coverage: true })).not.toContain('<section class="coverage"');
    const options = { style: defaultHouseStyle, now: at, newId: () => recordId.parse('new1') };
    const back = readOwnHtml(parseHtml(html), options);
    expect(back).not.toBeNull();
    expect(back?.content.sections).toEqual(
      readOwnHtml(parseHtml(renderHtml(story)), options)?.content.sections,
    );
  });

  test('speaks the language of the story', () => {
    expect(renderHtml({ ...story, language: 'ar' }, { coverage: true })).toContain('من يقول ماذا');
  });
});
