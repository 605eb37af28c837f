import { countWords } from './words.ts';

/** A quotation in a text. Offsets are UTF-16 code units and enclose the words between the marks. */
export type QuotationSpan = {
  readonly from: number;
  readonly to: number;
  /** The words; marks that only open a further paragraph of the same quotation are left out. */
  readonly text: string;
  /** 0 for a quotation that stands in no other. */
  readonly depth: number;
  readonly words: number;
  /** One or two words in marks that are no sentence: “so-called” words, which nobody need have said. */
  readonly isScare: boolean;
};

/** Each opening mark with those that close it: English, German, French, Swiss, Nordic, Polish, Chinese, Japanese. */
const closers: ReadonlyMap<string, string> = new Map([
  ['“', '”“'],
  ['„', '”“‟'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ['‘', '’'],
  ['‚', '‘’'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
  ["'", "'"],
  ['＂', '＂'],
]);
const closing = new Set([...closers.values()].flatMap((marks) => [...marks]));

type Open = {
  readonly mark: string;
  /** Where the words begin. */
  readonly from: number;
  /** Marks within the words that are no words: they open a further paragraph. */
  readonly skipped: readonly { readonly from: number; readonly to: number }[];
};

/**
 * Every quotation of a text whose paragraphs are joined by line ends, in any of the common styles, also inside one
 * another and across paragraph ends (each further paragraph then begins with the opening mark). Apostrophes, feet,
 * inches and the geresh are no quotation marks; a mark that nothing closes makes no quotation. In order of `from`.
 */
export function findQuotations(text: string, language: string): readonly QuotationSpan[] {
  const found: QuotationSpan[] = [];
  let open: readonly Open[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === '\n') {
      open = continued(text, at + 1, open);
      continue;
    }
    if (!closers.has(mark) && !closing.has(mark)) continue;
    if (open.some(({ skipped }) => skipped.some(({ from, to }) => at >= from && at < to))) continue;
    const inner = open.findLastIndex((item) => closers.get(item.mark)?.includes(mark) === true);
    const outer = open[inner];
    if (outer !== undefined && at > outer.from && mayClose(text, at)) {
      // What was opened inside and never closed is no quotation.
      open = open.slice(0, inner);
      found.push(spanOf(text, outer, at, open.length, language));
    } else if (closers.has(mark) && mayOpen(text, at)) {
      open = [...open, { mark, from: at + 1, skipped: [] }];
    }
  }
  return found.filter(({ text: words }) => /[\p{L}\p{N}]/u.test(words)).toSorted((a, b) => a.from - b.from);
}

/** The quotations that go on in the paragraph that begins at `at`: those whose opening mark it begins with again. */
function continued(text: string, at: number, open: readonly Open[]): readonly Open[] {
  const lead = /^[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069]*/u.exec(text.slice(at, at + 20))?.[0].length ?? 0;
  let start = at + lead;
  const kept: Open[] = [];
  for (const item of open) {
    if (text.charAt(start) !== item.mark) break;
    kept.push({ ...item, skipped: [...item.skipped, { from: start, to: start + 1 }] });
    start += 1;
  }
  return kept.map((item) => ({ ...item, skipped: kept.flatMap(({ skipped }) => skipped).filter(({ from }) => from >= item.from) }));
}

function spanOf(
  text: string,
  { from: begin, skipped }: Open,
  end: number,
  depth: number,
  language: string,
): QuotationSpan {
  // French sets a space inside its marks.
  const [from, to] = trimmed(text, begin, end);
  let words = '';
  let at = from;
  for (const gap of skipped) {
    words += text.slice(at, gap.from);
    at = gap.to;
  }
  words += text.slice(Math.min(at, to), to);
  const count = countWords(words, language);
  return { from, to, text: words, depth, words: count, isScare: count <= 2 && !/[.!?…。！？؟]/u.test(words) };
}

function trimmed(text: string, from: number, to: number): readonly [number, number] {
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  return [start, Math.max(start, from + words.trimEnd().length)];
}

const letter = /[\p{L}\p{M}\p{N}]/u;
const digit = /\p{Nd}/u;
const hebrew = /\p{Script=Hebrew}/u;

function mayOpen(text: string, at: number): boolean {
  const mark = text.charAt(at);
  const before = characterBefore(text, at);
  const after = characterAt(text, at + 1);
  if (mark === '«' || mark === '‹' || mark === '「' || mark === '『' || mark === '„' || mark === '‚') return after !== '';
  if (letter.test(before) || after === '') return false;
  if (/\s/.test(after) && mark !== '»') return false;
  // The apostrophe of the ’90s and of ’tis, and the foot of 5'.
  if (mark === "'" || mark === '‘') return !(mark === "'" && digit.test(after) && /^\d0s\b/.test(text.slice(at + 1)));
  if (mark === '"') return !digit.test(before);
  return true;
}

function mayClose(text: string, at: number): boolean {
  const mark = text.charAt(at);
  const before = characterBefore(text, at);
  const after = characterAt(text, at + 1);
  if (mark === '’' || mark === "'" || mark === '‘') return !letter.test(after) && !/\s/.test(before);
  // Gershayim stand inside a word: צה"ל.
  if (mark === '"') return !(hebrew.test(before) && hebrew.test(after)) && !/\s/.test(before);
  if (mark === '“') return !letter.test(after) || !/[\s([]/.test(before);
  return true;
}

/** The character before an offset, marks that nobody sees passed over; empty at the beginning. */
function characterBefore(text: string, at: number): string {
  let end = at;
  while (end > 0 && /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\p{M}]/u.test(text.charAt(end - 1))) end--;
  const low = text.charAt(end - 1);
  return /[\uDC00-\uDFFF]/.test(low) ? text.slice(end - 2, end) : low;
}

function characterAt(text: string, at: number): string {
  let start = at;
  while (/[\u200B-\u200F\u202A-\u202E\u2060-\u2069]/.test(text.charAt(start))) start++;
  const code = text.codePointAt(start);
  return code === undefined ? '' : String.fromCodePoint(code);
}
