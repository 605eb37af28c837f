import { inlineText, type Block, type Inline } from '../document/document.ts';
import { bylineNames } from './byline.ts';

/** What stands before a page's first section, told apart. */
export type Lead = {
  readonly headline: string | null;
  readonly standfirst: string;
  readonly bylines: readonly string[];
  /** What is too long or too rich for a standfirst: it becomes a section of its own. */
  readonly rest: readonly Block[];
};

/** The longest line that is taken for a headline; a German one may be long. */
const longestHeadline = 160;
/** The longest standfirst; characters. */
const longestStandfirst = 1_200;

/**
 * Reads what stands before the first section: a byline line gives the names; one short line is the headline, unless
 * a title gave one already; plain paragraphs after it are the standfirst.
 */
export function readLead(blocks: readonly Block[], hasTitle: boolean, hasSections: boolean): Lead {
  const bylines: string[] = [];
  const others = blocks.filter((block) => {
    const names = block.type === 'paragraph' ? bylineNames(inlineText(block.content ?? [])) : [];
    bylines.push(...names);
    return names.length === 0;
  });
  const [first, ...after] = others;
  const firstLine = first === undefined ? null : plainLine(first);
  const isHeadline =
    !hasTitle &&
    firstLine !== null &&
    isShortLine(firstLine) &&
    (hasSections || after.length > 0 || others.length === 1);
  const body = isHeadline ? after : others;
  const plain = body.findIndex((block) => plainLine(block) === null);
  const wanted = plain === -1 ? body : body.slice(0, plain);
  const standfirst = hasSections ? fitting(wanted) : [];
  return {
    headline: isHeadline ? firstLine : null,
    standfirst: standfirst.map((block) => plainLine(block) ?? '').join('\n'),
    bylines,
    rest: body.slice(standfirst.length),
  };
}

/** As many paragraphs as make a standfirst; a file without sections is all text and has none. */
function fitting(blocks: readonly Block[]): readonly Block[] {
  let length = 0;
  const end = blocks.findIndex((block) => (length += (plainLine(block) ?? '').length) > longestStandfirst);
  return end === -1 ? blocks : blocks.slice(0, end);
}

/** A paragraph's words where it has no links, emphasis or citations that a plain field would lose; else null. */
function plainLine(block: Block): string | null {
  const isPlain = (piece: Inline) =>
    piece.type !== 'citation' && !(piece.marks ?? []).some(({ type }) => type === 'link');
  if (block.type === 'heading' && (block.content ?? []).every(isPlain))
    return inlineText(block.content ?? []);
  if (block.type !== 'paragraph' || !(block.content ?? []).every(isPlain)) return null;
  return inlineText(block.content ?? []);
}

/** A headline is one line and no sentence with a full stop; a question or a cry may be one. */
function isShortLine(line: string): boolean {
  return line.length <= longestHeadline && !line.includes('\n') && !/[.。।؛;:,]$/u.test(line.trim());
}
