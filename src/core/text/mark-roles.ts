import { quotationMarks } from './quotation-marks.ts';

/** Each opening mark with those that close it: English, German, French, Swiss, Nordic, Polish, Hebrew, Chinese, Japanese. */
const closers: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '”“‟'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«»'],
  ['‹', '›'],
  ['›', '‹›'],
  ['‘', '’'],
  ['‚', '‘’'],
  ['’', '’'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
  ["'", "'"],
  ['＂', '＂'],
  ['״', '״'],
]);
const marks = new Set([...closers].flatMap(([opening, closing]) => Array.from(opening + closing)));
/** Marks that open and do nothing else: where one is never closed, its quotation ends with the paragraph. */
const onlyOpening = new Set('“„«‹‚「『');
const singles = "'‘’";
const straight = '"＂״';

export const isQuotationMark = (character: string) => marks.has(character);
export const onlyOpens = (mark: string) => onlyOpening.has(mark);
export const closes = (opening: string, mark: string) => closers.get(opening)?.includes(mark) === true;
/** Whether a mark at the beginning of a paragraph says that a quotation goes on; in Spanish that is the closing one. */
export const goesOnWith = (opening: string, mark: string) =>
  mark === opening || (opening === '«' && mark === '»');

const letter = /^[\p{L}\p{M}\p{N}]/u;
const digit = /^\p{Nd}/u;
const space = /^\s/u;
const hebrew = /^\p{Script=Hebrew}/u;
const withoutSpaces = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Letters that Hebrew and Arabic write together with the word behind them, a quotation mark between. */
const prefixes = /(?:^|[^\p{L}\p{M}])(?:[והבכלמש]{1,3}|[وفبلكاس]{1,3}ـ?|\p{Script=Arabic}+ـ)$/u;
/** The ’90s, ’tis: an apostrophe for what is left out at the beginning. */
const elision = /^(?:\d0s\b|(?:tis|twas|twere|em|til|till|cause|bout|round|n)\b)/iu;

/** Whether a mark at an offset opens a quotation by what stands around it. `open` are the marks that are open there. */
export function mayOpen(text: string, at: number, open: readonly string[], language: string): boolean {
  const mark = text.charAt(at);
  const [before, after] = [characterBefore(text, at), characterBehind(text, at + 1)];
  if (!closers.has(mark) || after === '' || after === '\n') return false;
  if (mark === '「' || mark === '『') return true;
  if (mark === '«' || mark === '‹') return true;
  if (space.test(after)) return false;
  if (onlyOpening.has(mark)) return true;
  // Swedish and Finnish open with the mark that closes elsewhere.
  if (mark === '’' && quotationMarks(language)[2] !== '’') return false;
  if (mark === '”' && quotationMarks(language)[0] !== '”' && around(text, at).includes('“')) return false;
  if (singles.includes(mark) && elision.test(text.slice(at + 1, at + 8))) return false;
  if (straight.includes(mark) && open.includes(mark)) return false;
  if (!letter.test(before) || withoutSpaces.test(before)) return true;
  return straight.includes(mark) && opensBehindPrefix(text, at);
}

/** Whether a mark at an offset closes a quotation by what stands around it. */
export function mayClose(text: string, at: number): boolean {
  const mark = text.charAt(at);
  const [before, after] = [characterBefore(text, at), characterBehind(text, at + 1)];
  if (isInWord(before, after)) return false;
  if ('»›”‟」』'.includes(mark)) return true;
  if (space.test(before)) return false;
  if (singles.includes(mark)) return !letter.test(after) && !isPlural(text, at, before, after);
  if (straight.includes(mark)) return !isMeasure(text, at, before, after);
  return !letter.test(after) || !/[([]/.test(before);
}

/** Gershayim stand inside a Hebrew word: צה"ל. */
function isInWord(before: string, after: string): boolean {
  return hebrew.test(before) && hebrew.test(after);
}

/** The dogs’ bowls: an apostrophe, if the mark that really closes is still to come. */
function isPlural(text: string, at: number, before: string, after: string): boolean {
  return /^[szx]$/iu.test(before) && after === ' ' && nextRole(text, at, singles) === 'closing';
}

/** A 12" pipe: inches, if the mark that really closes is still to come. */
function isMeasure(text: string, at: number, before: string, after: string): boolean {
  return digit.test(before) && /^[ \-xX×]$/u.test(after) && nextRole(text, at, text.charAt(at)) === 'closing';
}

/** ב"הארץ": a prefix and a quotation, where what follows closes it; צה"ל is a word of its own. */
function opensBehindPrefix(text: string, at: number): boolean {
  return (
    prefixes.test(text.slice(Math.max(0, at - 8), at)) && nextRole(text, at, text.charAt(at)) === 'closing'
  );
}

/** So far from a mark others are looked for that tell what it is. */
const farthest = 2_000;
/** And so many of them. */
const mostMarks = 20;

/** What the next of these marks in the paragraph looks like by the letters around it alone. */
function nextRole(text: string, at: number, wanted: string): 'opening' | 'closing' | null {
  let seen = 0;
  for (let next = at + 1; next < text.length && next < at + farthest && seen < mostMarks; next++) {
    const character = text.charAt(next);
    if (character === '\n') return null;
    if (!wanted.includes(character)) continue;
    seen++;
    const [isBehindWord, isBeforeWord] = [
      !space.test(characterBefore(text, next)),
      letter.test(characterBehind(text, next + 1)),
    ];
    if (isBehindWord && !isBeforeWord) return 'closing';
    if (!letter.test(characterBefore(text, next)) && isBeforeWord) return 'opening';
  }
  return null;
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - farthest), at + farthest);
}

const unseen = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

/** The character before an offset, those that nobody sees passed over; empty at the text's beginning. */
function characterBefore(text: string, at: number): string {
  let end = at;
  while (end > 0 && unseen.test(text.charAt(end - 1))) end--;
  const isPair = end > 1 && (text.codePointAt(end - 2) ?? 0) > 0xffff;
  return text.slice(isPair ? end - 2 : Math.max(0, end - 1), end);
}

function characterBehind(text: string, at: number): string {
  let start = at;
  while (unseen.test(text.charAt(start))) start++;
  const code = text.codePointAt(start);
  return code === undefined ? '' : String.fromCodePoint(code);
}
