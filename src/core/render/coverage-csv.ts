import Papa from 'papaparse';
import type { Coverage } from '../coverage/coverage.ts';
import { coverageWords } from './coverage-words.ts';

/**
 * A coverage matrix as CSV (RFC 4180) with a byte order mark, which spreadsheets need to see that it is UTF-8. A cell
 * that a spreadsheet would take for a formula is quoted as text.
 */
export function coverageCsv({ outlets, claims, cells }: Coverage, language: string): string {
  const words = coverageWords(language);
  const rows = claims.map((view, row) => [
    view.words.replaceAll(/\s+/gu, ' ').trim(),
    view.isStale ? `${view.verdict} (stale)` : view.verdict,
    ...(cells[row] ?? []).map(({ stand, passages }) =>
      [
        words[stand],
        ...passages.flatMap(({ annotation }) => (annotation === null ? [] : [`“${annotation.exact}”`])),
      ].join(': '),
    ),
  ]);
  return `\uFEFF${Papa.unparse([[words.claim, 'Verdict', ...outlets], ...rows], { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
