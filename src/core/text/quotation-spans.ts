import { closes, goesOnWith, isQuotationMark, mayClose, mayOpen, onlyOpens } from './mark-roles.ts';
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

/** A mark that waits for the one that closes it, and where its words begin. */
type Open = { readonly mark: string; readonly from: number };
type Stretch = { readonly from: number; readonly to: number };
type Found = Stretch & { readonly depth: number };

/** Nobody quotes deeper: of more marks that nothing closes the first are none. */
const deepest = 8;

/**
 * Every quotation of a text whose paragraphs are joined by line ends, in any of the common styles, also inside one
 * another and over paragraph ends (each further paragraph then begins with the opening mark). Where a mark that can only
 * open is never closed, its quotation ends with the paragraph; an apostrophe or a straight mark without its second makes
 * none. Apostrophes, feet, inches, gershayim and the geresh are no quotation marks. In the order of `from`.
 */
export function findQuotations(text: string, language: string): readonly QuotationSpan[] {
  const found: Found[] = [];
  const repeated: Stretch[] = [];
  let open: readonly Open[] = [];
  let at = 0;
  while (at < text.length) {
    const mark = text.charAt(at);
    if (mark === '\n') {
      const { kept, marks, end } = continued(text, at + 1, open);
      found.push(...unclosed(open, kept, at));
      repeated.push(...marks);
      open = open.slice(0, kept);
      at = end;
      continue;
    }
    if (isQuotationMark(mark)) {
      const inner = open.findLastIndex((item) => closes(item.mark, mark));
      const item = open[inner];
      if (item !== undefined && at > item.from && mayClose(text, at)) {
        found.push({ from: item.from, to: at, depth: inner });
        // What was opened inside and never closed is no quotation.
        open = open.slice(0, inner);
      } else if (
        mayOpen(
          text,
          at,
          open.map((outer) => outer.mark),
          language,
        )
      ) {
        open = [...open.slice(1 - deepest), { mark, from: at + 1 }];
      }
    }
    at++;
  }
  found.push(...unclosed(open, 0, text.length));
  return found
    .map((quotation) => spanOf(text, quotation, repeated, language))
    .filter((span) => /[\p{L}\p{N}]/u.test(span.text))
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
}

/**
 * How many of the open quotations go on in the paragraph that begins at `at` – those whose marks it begins with, the
 * outer ones first –, these marks, and where the words begin.
 */
function continued(
  text: string,
  at: number,
  open: readonly Open[],
): { readonly kept: number; readonly marks: readonly Stretch[]; readonly end: number } {
  const marks: Stretch[] = [];
  let end = at;
  for (const { mark } of open) {
    const start = passBlanks(text, end);
    if (!goesOnWith(mark, text.charAt(start))) break;
    marks.push({ from: end, to: passBlanks(text, start + 1) });
    end = passBlanks(text, start + 1);
  }
  return { kept: marks.length, marks, end };
}

/** Behind spaces and marks of direction, the line's end not passed. */
function passBlanks(text: string, at: number): number {
  let end = at;
  while (/[^\S\n]|[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u.test(text.charAt(end))) end++;
  return end;
}

/** The quotations that end with their paragraph because nothing closes them. */
function unclosed(open: readonly Open[], kept: number, end: number): readonly Found[] {
  return open.flatMap(({ mark, from }, depth) =>
    depth >= kept && onlyOpens(mark) ? [{ from, to: end, depth }] : [],
  );
}

function spanOf(
  text: string,
  { from: begin, to: end, depth }: Found,
  repeated: readonly Stretch[],
  language: string,
): QuotationSpan {
  // French sets a space inside its marks.
  const inside = text.slice(begin, end);
  const from = begin + (inside.length - inside.trimStart().length);
  const to = Math.max(from, begin + inside.trimEnd().length);
  let words = '';
  let at = from;
  for (let nth = firstBehind(repeated, from); nth < repeated.length; nth++) {
    const mark = repeated[nth];
    if (mark === undefined || mark.to > to) break;
    words += text.slice(at, mark.from);
    at = mark.to;
  }
  words += text.slice(at, to);
  const count = countWords(words, language);
  return {
    from,
    to,
    text: words,
    depth,
    words: count,
    isScare: count <= 2 && !/[.!?…。！？؟]/u.test(words),
  };
}

/** The number of the first stretch that begins at or behind an offset (binary search). */
function firstBehind(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.from ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
