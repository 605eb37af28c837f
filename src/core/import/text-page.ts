import type { Block, ListItem } from '../document/document.ts';
import type { HouseStyle } from '../story/house-style.ts';
import { readableText } from './hast-blocks.ts';
import { noFields, type Page } from './page.ts';
import { sectionNamed } from './section-heading.ts';

const bullet = /^\s*(?:[-*•‣◦·–]|\d{1,3}[.)])\s+(?=\S)/u;
const numbered = /^\s*(\d{1,3})[.)]\s+(?=\S)/u;
/** A line of signs only: a rule, or a bullet whose text stands on the next line. */
const layout = /^\s*[-*•‣◦·–=_~#]*\s*$/u;

/**
 * Reads plain text: each line is a paragraph, unless its lines were cut at a fixed width, which are joined again.
 * Lines with bullets or numbers become lists; lines of signs only are layout.
 */
export function readTextPage(text: string, style: HouseStyle): Page {
  const groups = readableText(text)
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').trimEnd())
    .reduce<string[][]>(
      (all, line) => {
        if (layout.test(line)) all.push([]);
        else all.at(-1)?.push(line);
        return all;
      },
      [[]],
    )
    .filter((lines) => lines.length > 0);
  const width = cutWidth(groups, style);
  const blocks = groups.flatMap((lines) => blocksOf(lines, style, width));
  return { blocks: joinLists(blocks), fields: noFields, title: null, sources: [], warnings: [] };
}

/** The width at which a file's lines were cut, or null: most lines of its longer groups end just below it. */
function cutWidth(groups: readonly (readonly string[])[], style: HouseStyle): number | null {
  const bodies = groups.map((lines) => lines.filter((line) => sectionNamed(line, style) === undefined));
  const inner = bodies.flatMap((lines) => lines.slice(0, -1)).map((line) => line.length);
  if (inner.length < 3) return null;
  const longest = Math.max(...bodies.flat().map((line) => line.length));
  const full = inner.filter((length) => length > longest - 20).length;
  return longest >= 40 && longest <= 120 && full / inner.length >= 0.7 ? longest : null;
}

function blocksOf(lines: readonly string[], style: HouseStyle, width: number | null): readonly Block[] {
  const blocks: Block[] = [];
  let open: string[] = [];
  const end = () => {
    if (open.length > 0) blocks.push(paragraphOrItem(open.join(' '), style));
    open = [];
  };
  for (const line of lines) {
    const startsOwn = bullet.test(line) || sectionNamed(line, style) !== undefined;
    const goesOn = width !== null || continues(open.at(-1) ?? '', line);
    if (startsOwn || !goesOn) end();
    open.push(open.length === 0 ? line : line.trim());
    if (sectionNamed(line, style) !== undefined) end();
  }
  end();
  return blocks;
}

/** Whether a line goes on with the one above it: a long line without an end, then one that begins small. */
function continues(above: string, line: string): boolean {
  return above.length >= 45 && !/[.!?:;…”"»)\]]\s*$/u.test(above) && /^\s*\p{Ll}/u.test(line);
}

function paragraphOrItem(line: string, style: HouseStyle): Block {
  const words = {
    type: 'paragraph',
    content: [{ type: 'text', text: line.replace(bullet, '').trim() }],
  } as const;
  const number = numbered.exec(line)?.[1];
  const item: ListItem = { type: 'listItem', content: [words] };
  const isHeading = sectionNamed(line, style) !== undefined;
  if (number !== undefined && !isHeading)
    return { type: 'orderedList', attrs: { start: Number(number) }, content: [item] };
  return bullet.test(line) && !isHeading
    ? { type: 'bulletList', content: [item] }
    : { ...words, content: [{ type: 'text', text: line.trim() }] };
}

/** Items that follow each other are one list. A single numbered line is a sentence that begins with a number. */
function joinLists(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type === 'bulletList' && last?.type === 'bulletList')
      joined[joined.length - 1] = { ...last, content: [...last.content, ...block.content] };
    else if (block.type === 'orderedList' && last?.type === 'orderedList')
      joined[joined.length - 1] = { ...last, content: [...last.content, ...block.content] };
    else joined.push(block);
  }
  return joined;
}
