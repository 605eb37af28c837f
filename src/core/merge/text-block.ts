import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { parseDocument, type Block, type Paragraph, type Subheading } from '../document/document.ts';
import { repairDocument } from '../document/repair.ts';
import { parts } from '../story-doc/story-doc.ts';
import { isKnown, itemOf, parentOf, type Piece } from './since.ts';

/** A paragraph or a sub-heading: what words stand in, and what people compare. */
export type TextBlock = Paragraph | Subheading;

/** Where the texts of sections lie among a document’s roots. */
export const sectionRoot = 'section:';

/** The paragraph or sub-heading that an item belongs to, or null where it belongs to none. */
export function blockElementOf(item: Y.Item): Y.XmlElement | null {
  const own = item.content instanceof Y.ContentType ? item.content.type : null;
  if (own instanceof Y.XmlElement && isTextBlock(own)) return own;
  const above = parentOf(item);
  if (above instanceof Y.XmlElement && isTextBlock(above)) return above;
  const next = above === null ? null : itemOf(above);
  return next === null ? null : blockElementOf(next);
}

function isTextBlock(element: Y.XmlElement): boolean {
  return element.nodeName === 'paragraph' || element.nodeName === 'heading';
}

/** What names an element in every copy of a document: its first piece. */
export function nameOf(element: Y.XmlElement): string {
  const id = itemOf(element)?.id;
  return id === undefined ? '' : `${id.client}:${id.clock}`;
}

/** The piece that an element began with. */
export function pieceOf(element: Y.XmlElement): Piece {
  const id = itemOf(element)?.id;
  return { client: id?.client ?? 0, clock: id?.clock ?? 0 };
}

/** The paragraph or sub-heading of a name in a copy of the document, where that still shows it. */
export function blockNamed(doc: Y.Doc, piece: Piece): Y.XmlElement | null {
  const found = elementNamed(doc, piece);
  return found !== null && isTextBlock(found) ? found : null;
}

/** The element of a name in a copy of the document, where that still shows it. */
export function elementNamed(doc: Y.Doc, { client, clock }: Piece): Y.XmlElement | null {
  if (!isKnown(doc, { client, clock })) return null;
  const item = Y.getItem(doc.store, Y.createID(client, clock));
  if (!(item instanceof Y.Item) || item.deleted || !(item.content instanceof Y.ContentType)) return null;
  const { type } = item.content;
  return type instanceof Y.XmlElement ? type : null;
}

/** The section whose text an element stands in. */
export function sectionOf(element: Y.XmlElement): string | null {
  const item = itemOf(element);
  const root = item === null ? null : rootOf(item);
  return root?.startsWith(sectionRoot) === true ? root.slice(sectionRoot.length) : null;
}

/** The name of the root that an item stands under, or null where its parents are gone. */
export function rootOf(item: Y.Item): string | null {
  const parent = parentOf(item);
  if (parent === null) return null;
  const above = itemOf(parent);
  return above === null ? Y.findRootTypeKey(parent) : rootOf(above);
}

/** The paragraphs and sub-headings of a story’s sections, in their order. */
export function textBlocksOf(doc: Y.Doc): readonly Y.XmlElement[] {
  const inside = (parent: Y.XmlFragment): readonly Y.XmlElement[] =>
    parent
      .toArray()
      .flatMap((child) =>
        child instanceof Y.XmlElement ? (isTextBlock(child) ? [child] : inside(child)) : [],
      );
  return [...parts.sections(doc).keys()].flatMap((id) => inside(parts.text(doc, id)));
}

/** A paragraph or sub-heading as the story’s JSON has it. */
export function blockJson(element: Y.XmlElement): TextBlock {
  const content = contentOf(element);
  const attrs = element.getAttributes();
  const written = {
    type: 'doc',
    content: [
      {
        type: element.nodeName,
        ...(Object.keys(attrs).length === 0 ? {} : { attrs }),
        ...(content.length === 0 ? {} : { content }),
      },
    ],
  };
  const parsed = parseDocument(written);
  const [block] = (parsed.ok ? parsed.value : repairDocument(written)).content;
  return block !== undefined && isTextBlockJson(block) ? block : { type: 'paragraph' };
}

/** What stands in an element; nothing where it holds what no text of ours holds. */
function contentOf(element: Y.XmlElement): readonly unknown[] {
  try {
    return (yXmlFragmentToProsemirrorJSON(element) as { content: readonly unknown[] }).content;
  } catch {
    return [];
  }
}

/** Whether a block is one that words stand in. */
export function isTextBlockJson(block: Block): block is TextBlock {
  return block.type === 'paragraph' || block.type === 'heading';
}
