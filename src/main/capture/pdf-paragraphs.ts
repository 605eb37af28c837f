/** A piece of text on a page, as pdf.js gives it: `transform` holds its place, `hasEOL` that a line ends behind it. */
export type TextPiece = {
  readonly str: string;
  readonly height: number;
  readonly transform: readonly unknown[];
  readonly hasEOL: boolean;
};

type Line = { readonly text: string; readonly top: number; readonly left: number; readonly height: number };

/**
 * The paragraphs of a page, in reading order. A paragraph ends at a gap, at an indent, at another size of letters, or
 * where a short line ends a sentence; a word that is parted at a line's end is joined again.
 */
export function paragraphsOf(pieces: readonly TextPiece[]): string[] {
  const lines = linesOf(pieces);
  const widest = Math.max(0, ...lines.map(({ text }) => text.length));
  const paragraphs: string[] = [];
  let current = '';
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before !== undefined && current !== '' && endsParagraph(before, line, widest)) {
      paragraphs.push(current);
      current = '';
    }
    current = joined(current, line.text);
  });
  if (current !== '') paragraphs.push(current);
  return paragraphs;
}

function linesOf(pieces: readonly TextPiece[]): readonly Line[] {
  const lines: Line[] = [];
  let run: TextPiece[] = [];
  const end = () => {
    const text = run
      .map(({ str }) => str)
      .join('')
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim();
    const first = run.find(({ str }) => str.trim() !== '');
    if (text !== '' && first !== undefined)
      lines.push({
        text,
        top: number(first.transform[5]),
        left: number(first.transform[4]),
        height: first.height || 10,
      });
    run = [];
  };
  for (const piece of pieces) {
    run.push(piece);
    if (piece.hasEOL) end();
  }
  end();
  return lines;
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function endsParagraph(before: Line, line: Line, widest: number): boolean {
  const gap = before.top - line.top;
  const size = Math.max(before.height, line.height);
  // Above the line before: another column, in which the paragraph may go on.
  if (gap < 0) return endsSentence(before.text);
  if (gap > size * 1.75 || Math.abs(before.height - line.height) > size * 0.15) return true;
  if (line.left - before.left > size * 0.8) return true;
  return before.text.length < widest * 0.75 && endsSentence(before.text);
}

/** As much of a text's end as is looked at; UTF-16 code units. A pattern would look through the whole text. */
const longestEnd = 4;

function endsSentence(text: string): boolean {
  return /[.!?…:]["'”’»)]?$/u.test(text.slice(-longestEnd));
}

function joined(text: string, line: string): string {
  if (text === '') return line;
  // A hyphen at a line's end parts a word, unless a name goes on behind it.
  const end = text.slice(-longestEnd);
  if (/\p{Ll}[-\u00AD‐]$/u.test(end) && /^\p{Ll}/u.test(line)) return text.slice(0, -1) + line;
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、]$/u.test(end) &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line)
  )
    return text + line;
  return `${text} ${line}`;
}
