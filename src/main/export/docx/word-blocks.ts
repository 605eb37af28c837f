import { HeadingLevel, Paragraph, type IParagraphOptions, type ParagraphChild } from 'docx';
import {
  inlineText,
  type Block,
  type DocumentJson,
  type Inline,
  type ListItem,
} from '../../../core/document/document.ts';
import { subheadingLevel } from '../../../core/document/nodes.ts';
import type { Direction } from '../../../core/story/language.ts';
import { deepestLevel, listHanging, listIndent, quoteIndent } from './list-levels.ts';
import type { Ledger } from './ledger.ts';
import { paragraphDirection } from './word-text.ts';
import { quoteBorder } from './word-styles.ts';

/** What the blocks of a section need to know of the page around them. */
export type BlockContext = {
  readonly direction: Direction;
  readonly ledger: Ledger;
  /** A line of the section as runs; `line` counts the lines of `textBlocks`. */
  readonly inline: (
    inline: readonly Inline[],
    direction: Direction,
    line: number,
  ) => readonly ParagraphChild[];
};

/** Where a block stands: in how many lists and quotes, and the sign of the list item that it begins. */
type Place = { readonly lists: number; readonly quotes: number; readonly sign: Sign | null };

type Sign = { readonly reference: string; readonly level: number; readonly instance: number };

/** The headings under a section's own, Heading 1: the first level of them in a text is `subheadingLevel`. */
const headings = [
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** A section's text as paragraphs of Word. */
export function wordBlocks(document: DocumentJson, context: BlockContext): readonly Paragraph[] {
  let line = 0;
  const blocks = (list: readonly Block[], place: Place): readonly Paragraph[] =>
    list.flatMap((block, index) => blockParagraphs(block, index === 0 ? place : { ...place, sign: null }));
  const item = (one: ListItem, place: Place) => blocks(one.content, place);

  function blockParagraphs(block: Block, place: Place): readonly Paragraph[] {
    switch (block.type) {
      case 'paragraph':
      case 'heading': {
        const inline = block.content ?? [];
        const direction = paragraphDirection(inlineText(inline), context.direction);
        const children = context.inline(inline, direction, line);
        line += 1;
        return [new Paragraph({ ...paragraphForm(block, place, direction), children })];
      }
      case 'blockquote':
        return blocks(block.content, { ...place, quotes: place.quotes + 1 });
      case 'bulletList':
      case 'orderedList': {
        // A list that begins an item of another list: the item's own sign needs a line to stand on.
        const alone =
          place.sign === null ? [] : [new Paragraph(paragraphForm(null, place, context.direction))];
        const level = Math.min(place.lists, deepestLevel);
        const reference =
          block.type === 'bulletList'
            ? context.ledger.bullets(level)
            : context.ledger.numbered(block.attrs.start, level);
        const sign = { reference, level, instance: 0 };
        const within = { ...place, lists: place.lists + 1, sign };
        return [...alone, ...block.content.flatMap((one) => item(one, within))];
      }
    }
  }

  return blocks(document.content, { lists: 0, quotes: 0, sign: null });
}

/** Style, indent and direction of a paragraph. */
function paragraphForm(
  block: Extract<Block, { readonly type: 'paragraph' | 'heading' }> | null,
  { lists, quotes, sign }: Place,
  direction: Direction,
): Omit<IParagraphOptions, 'children'> {
  const indent = listIndent * lists + quoteIndent * quotes;
  const hanging = sign === null ? {} : { hanging: listHanging };
  const isHeading = block?.type === 'heading';
  return {
    ...directed(direction),
    ...(isHeading
      ? { heading: headings[block.attrs.level - subheadingLevel] ?? HeadingLevel.HEADING_2 }
      : quotes > 0
        ? { style: 'Quote', ...(direction === 'rtl' ? { border: quoteBorder('rtl') } : {}) }
        : lists > 0
          ? { style: 'ListParagraph' }
          : {}),
    ...(indent > 0 ? { indent: { left: indent, ...hanging } } : {}),
    ...(sign === null ? {} : { numbering: sign }),
  };
}

/** What makes a paragraph run from right to left; its mark too, which Word draws a list's sign like. */
export function directed(direction: Direction): Pick<IParagraphOptions, 'bidirectional' | 'run'> {
  return direction === 'rtl' ? { bidirectional: true, run: { rightToLeft: true } } : {};
}
