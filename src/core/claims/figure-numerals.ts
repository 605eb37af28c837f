import { canonicalLanguage } from '../story/language.ts';

/** What a number in digits says, and what it would say where the marks have the other meaning: 1.200. */
export type Numeral = { readonly value: number; readonly otherwise: readonly number[] };

/**
 * Reads a number in plain digits, with the marks of any language between them. Where one mark alone could stand for
 * thousands or for decimals (1.200 and 1,200), the language (a BCP 47 tag) decides, and the other reading is kept.
 */
export function readNumeral(written: string, language: string): Numeral {
  const joined = written.replaceAll(/[\s'’٬]/gu, '');
  const wasGrouped = joined !== written;
  const [mark, ...others] = joined.match(/[.,٫]/gu) ?? [];
  if (mark === undefined) return sure(Number(joined));
  const last = others.at(-1) ?? mark;
  if (others.some((other) => other !== mark)) return sure(decimal(joined, last));
  if (others.length > 0) return sure(whole(joined));
  const [before = '', after = ''] = joined.split(mark);
  const canGroup = mark !== '٫' && !wasGrouped && after.length === 3 && /^[1-9]\d{0,2}$/.test(before);
  if (!canGroup) return sure(decimal(joined, mark));
  const readings = [whole(joined), decimal(joined, mark)];
  const [value = 0, other = 0] = decimalMark(language) === mark ? readings.toReversed() : readings;
  return { value, otherwise: [other] };
}

function sure(value: number): Numeral {
  return { value, otherwise: [] };
}

function whole(text: string): number {
  return Number(text.replaceAll(/[.,٫]/gu, ''));
}

function decimal(text: string, mark: string): number {
  const at = text.lastIndexOf(mark);
  return Number(`${text.slice(0, at).replaceAll(/[.,٫]/gu, '')}.${text.slice(at + 1)}`);
}

const marks = new Map<string, string>();

function decimalMark(language: string): string {
  const known = marks.get(language);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(canonicalLanguage(language) ?? 'en').formatToParts(1.5);
  const mark = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  marks.set(language, mark);
  return mark;
}
