/** A date as Chromium writes it in a PDF: ISO 32000-1, 7.9.4. */
const dates = /\/(?:CreationDate|ModDate) \((D:\d{14}[+-]\d\d'\d\d')\)/g;

/** The name of a structure element, as Chromium before 153 wrote it: a number that goes on counting from page to page. */
const elements = /\(node(\d{8})\)/g;

/**
 * A PDF of Chromium with the story's date instead of the clock's, and its structure elements counted from one, so
 * that the same story gives the same bytes. Both are replaced by ones of the same length: every other byte keeps its
 * place, and the cross-reference table stays true. What is written otherwise, or no date, stays as it was.
 */
export function settlePdf(pdf: Uint8Array, updatedAt: string): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const settled = Uint8Array.from(pdf);
  for (const { at, written } of [...settledDates(text, updatedAt), ...settledElements(text)])
    settled.set(Buffer.from(written, 'latin1'), at);
  return settled;
}

/** What is to be written where, over as many bytes. */
type Change = { readonly at: number; readonly written: string };

function settledDates(text: string, updatedAt: string): readonly Change[] {
  const date = pdfDate(updatedAt);
  const number = /\/Info (\d+) 0 R/.exec(text.slice(text.lastIndexOf('trailer')))?.[1];
  const start = number === undefined ? -1 : text.indexOf(`\n${number} 0 obj`);
  if (date === null || start === -1) return [];
  const information = text.slice(start, text.indexOf('\nendobj', start));
  return [...information.matchAll(dates)]
    .filter(([, written = '']) => written.length === date.length)
    .map((match) => ({ at: start + match.index + match[0].indexOf('(') + 1, written: date }));
}

function settledElements(text: string): readonly Change[] {
  const found = [...text.matchAll(elements)].map(({ index, 1: number }) => ({
    index,
    number: Number(number),
  }));
  const first = found.reduce((least, { number }) => Math.min(least, number), Number.POSITIVE_INFINITY);
  return found.map(({ index, number }) => ({
    at: index + '(node'.length,
    written: String(number - first + 1).padStart(8, '0'),
  }));
}

/** `D:20261123080000+00'00'`, or null for what is no date. */
function pdfDate(moment: string): string | null {
  const time = Date.parse(moment);
  if (Number.isNaN(time)) return null;
  const digits = new Date(time).toISOString().replaceAll(/\D/g, '').slice(0, 14);
  return `D:${digits}+00'00'`;
}
