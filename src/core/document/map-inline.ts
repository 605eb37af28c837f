import { inlineText, type Block, type DocumentJson, type Inline, type ListItem } from './document.ts';

/**
 * A text with each inline piece changed; nothing in its place takes it out. `start` is the piece's offset in the plain
 * text (UTF-16), where a citation has no length. A line that loses all its pieces stays as an empty one.
 */
export function mapInline(
  document: DocumentJson,
  change: (piece: Inline, start: number) => readonly Inline[],
): DocumentJson {
  let at = 0;
  const line = (inline: readonly Inline[]): readonly Inline[] => {
    const changed = inline.flatMap((piece) => {
      const start = at;
      at += inlineText([piece]).length;
      return change(piece, start);
    });
    at += 1;
    return changed;
  };
  const item = (one: ListItem): ListItem => ({ ...one, content: one.content.map(block) });
  const block = (one: Block): Block => {
    switch (one.type) {
      case 'paragraph':
      case 'heading': {
        const { content, ...rest } = one;
        const changed = line(content ?? []);
        return changed.length > 0 ? { ...rest, content: changed } : rest;
      }
      case 'blockquote':
        return { ...one, content: one.content.map(block) };
      case 'bulletList':
      case 'orderedList':
        return { ...one, content: one.content.map(item) };
    }
  };
  return { ...document, content: document.content.map(block) };
}
