import { inlineText, type Block } from '../document/document.ts';
import type { HouseStyle, TemplateSection } from '../story/house-style.ts';
import { asBlock } from './hast-blocks.ts';
import type { PageBlock, PageHeading } from './page.ts';
import { sectionNamed } from './section-heading.ts';

/** A stretch of a page under one heading. */
export type PagePart =
  | { readonly kind: 'house'; readonly section: TemplateSection; readonly blocks: readonly Block[] }
  | { readonly kind: 'own'; readonly heading: string; readonly blocks: readonly Block[] };

export type SplitPage = {
  /** The page's own title, where a heading above all sections gives one. */
  readonly title: string | null;
  /** What stands before the first section. */
  readonly lead: readonly Block[];
  readonly parts: readonly PagePart[];
};

/**
 * Parts a page at its section headings: those of the house, as headings or as plain lines, and other headings of the
 * same rank, which begin sections of their own. Deeper headings stay in the text as sub-headings.
 */
export function splitPage(blocks: readonly PageBlock[], style: HouseStyle): SplitPage {
  const title = titleOf(blocks, style);
  const rest = title === null ? blocks : blocks.filter((block) => block !== title);
  const rank = sectionRank(rest, style);
  const lead: Block[] = [];
  const parts: { part: PagePart; blocks: Block[] }[] = [];
  const begin = (part: PagePart) => parts.push({ part, blocks: [] });
  for (const block of rest) {
    const named = sectionOf(block, style);
    if (named !== undefined) begin({ kind: 'house', section: named, blocks: [] });
    else if (block.type === 'pageHeading' && rank !== null && block.level <= rank)
      begin({ kind: 'own', heading: headingText(block), blocks: [] });
    else (parts.at(-1)?.blocks ?? lead).push(asBlock(block));
  }
  return {
    title: title === null ? null : headingText(title),
    lead,
    parts: parts.map(({ part, blocks: inside }) => ({ ...part, blocks: inside })),
  };
}

/** The house's section that a block is the heading of: a heading, or a line of its own in plain or bold text. */
function sectionOf(block: PageBlock, style: HouseStyle): TemplateSection | undefined {
  if (block.type === 'pageHeading') return sectionNamed(headingText(block), style);
  // “1. Background” between paragraphs reads as a list of one item.
  if (block.type === 'orderedList' && block.content.length === 1) {
    const [only, ...others] = block.content[0]?.content ?? [];
    return only?.type === 'paragraph' && others.length === 0 ? sectionOf(only, style) : undefined;
  }
  if (block.type !== 'paragraph' || block.content === undefined) return undefined;
  if (block.content.some(({ type }) => type !== 'text')) return undefined;
  return sectionNamed(inlineText(block.content), style);
}

/**
 * The title is a heading before any section that stands above all others: marked as a title, or the first block of
 * all and higher than the sections, or the only one of level 1.
 */
function titleOf(blocks: readonly PageBlock[], style: HouseStyle): PageHeading | null {
  const headings = blocks.filter((block) => block.type === 'pageHeading');
  const marked = headings.find(({ level }) => level === 0);
  if (marked !== undefined) return marked;
  const [first] = headings;
  if (first === undefined || sectionOf(first, style) !== undefined) return null;
  const firstSection = blocks.findIndex((block) => sectionOf(block, style) !== undefined);
  if (firstSection !== -1 && blocks.indexOf(first) > firstSection) return null;
  const others = headings.slice(1);
  const isHighest = others.every(({ level }) => level > first.level);
  return first.level === 1 && (isHighest || blocks[0] === first)
    ? first
    : isHighest && blocks[0] === first
      ? first
      : null;
}

/** The level of the headings that begin sections: that of the house's own ones, else the highest on the page. */
function sectionRank(blocks: readonly PageBlock[], style: HouseStyle): number | null {
  const headings = blocks.filter((block) => block.type === 'pageHeading');
  const named = headings.filter((heading) => sectionOf(heading, style) !== undefined);
  const levels = (named.length > 0 ? named : headings).map(({ level }) => level);
  return levels.length === 0 ? null : named.length > 0 ? Math.max(...levels) : Math.min(...levels);
}

function headingText(heading: PageHeading): string {
  return inlineText(heading.content).replaceAll(/\s+/g, ' ').trim();
}
