import type { Cell, Coverage } from '../coverage/coverage.ts';
import { coverageWords, type CoverageWords } from './coverage-words.ts';
import { escapeHtml } from './escape.ts';

/** The signs that stand beside the words, for those who look over a table. */
const signs: Readonly<Record<Cell['stand'], string>> = {
  supports: '●',
  contradicts: '✕',
  both: '◐',
  context: '○',
  silent: '·',
};

/**
 * A coverage matrix as a table for the end of the HTML page; empty where there is nothing in it. Each cell says in
 * words what its sign says, and carries its passages as a title.
 */
export function coverageHtml({ outlets, claims, cells }: Coverage, language: string): string {
  const words = coverageWords(language);
  if (outlets.length === 0 || claims.length === 0) return '';
  const head = outlets.map((outlet) => `<th scope="col" dir="auto">${escapeHtml(outlet)}</th>`).join('');
  const rows = claims.map((view, row) => {
    const line = (cells[row] ?? []).map((cell) => cellHtml(cell, words)).join('');
    const claim = escapeHtml(view.words.replaceAll(/\s+/gu, ' ').trim());
    return `<tr><th scope="row" dir="auto">${claim}</th>${line}</tr>`;
  });
  return `<section class="coverage" id="galley_coverage">
<h2>${words.heading}</h2>
<table>
<caption>${words.caption}</caption>
<thead><tr><th scope="col">${words.claim}</th>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</section>`;
}

function cellHtml({ stand, passages }: Cell, words: CoverageWords): string {
  const quotes = passages.flatMap(({ annotation }) => (annotation === null ? [] : [`“${annotation.exact}”`]));
  const title = quotes.length === 0 ? '' : ` title="${escapeHtml(quotes.join(' · '))}"`;
  return `<td class="${stand}"${title}><span aria-hidden="true">${signs[stand]}</span> ${words[stand]}</td>`;
}
