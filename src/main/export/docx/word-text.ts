import { SoftHyphen, Tab, TextRun, type IRunOptions } from 'docx';
import { carriedText } from '../../../core/render/carried.ts';
import { directionOfText } from '../../../core/render/escape.ts';
import type { Direction } from '../../../core/story/language.ts';

/** How a run of text looks; its direction is found from its letters. */
export type Look = Omit<IRunOptions, 'text' | 'children' | 'break' | 'rightToLeft'>;

/**
 * A text as runs of a paragraph that runs in `direction`. Line ends are breaks, tabs and soft hyphens Word's own, and
 * what XML 1.0 has no form for is left out. Letters of the other direction have runs of their own: Word takes font,
 * weight and order of a run from whether it is marked as right-to-left.
 */
export function wordRuns(text: string, direction: Direction, look: Look = {}): readonly TextRun[] {
  const runs: TextRun[] = [];
  carriedText(text)
    .split('\n')
    .forEach((line, index) => {
      if (index > 0) runs.push(new TextRun({ ...look, break: 1 }));
      for (const part of directedParts(line, direction)) {
        const side = part.direction === 'rtl' ? { rightToLeft: true } : {};
        runs.push(new TextRun({ ...look, ...side, children: runChildren(part.text) }));
      }
    });
  return runs;
}

/** A web address as the words of a link: from left to right on every page. */
export function addressRuns(address: string): readonly TextRun[] {
  return wordRuns(address, 'ltr', linkLook);
}

/** What the words of links look like. */
export const linkLook: Look = { style: 'Hyperlink' };

/** The direction of a paragraph: that of its first letter, else its page's. */
export function paragraphDirection(text: string, page: Direction): Direction {
  return directionOfText(text) ?? page;
}

type Part = { readonly text: string; readonly direction: Direction };

const rightToLeft = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}`;
/** A letter of each direction, and what stands between two of them; signs and digits at the edges go with the page. */
const words: Readonly<Record<Direction, RegExp>> = {
  rtl: pieceOf(String.raw`[[\p{L}\p{M}]&&[${rightToLeft}]]`, String.raw`[\p{L}--[${rightToLeft}]]`),
  ltr: pieceOf(String.raw`[\p{L}--[${rightToLeft}]]`, String.raw`[\p{L}&&[${rightToLeft}]]`),
};

function pieceOf(own: string, other: string): RegExp {
  return new RegExp(String.raw`(${own}(?:[^${other}]*[${own}\p{M}])?)`, 'v');
}

/** The parts of a line in the two directions, in their order. */
function directedParts(line: string, direction: Direction): readonly Part[] {
  if (line === '') return [];
  const other = direction === 'rtl' ? 'ltr' : 'rtl';
  return line
    .split(words[other])
    .map((text, index): Part => ({ text, direction: index % 2 === 1 ? other : direction }))
    .filter(({ text }) => text !== '');
}

/** What a run is made of. */
function runChildren(text: string): NonNullable<IRunOptions['children']> {
  if (!/[\t\u00AD{]/.test(text)) return [text];
  // docx writes the ids of lists last, where it finds `{name}`. A brace that ends its own piece is never taken for that.
  return text
    .split(/(\t|\u00AD|(?<=\{))/)
    .filter((part) => part !== '' && part !== undefined)
    .map((part) => (part === '\t' ? new Tab() : part === '\u00AD' ? new SoftHyphen() : part));
}
