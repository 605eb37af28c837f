import { plainText, type Block, type DocumentJson, type Inline, type ListItem } from './document.ts';

/** A stretch of a section's plain text; UTF-16 offsets. */
type Stretch = { readonly from: number; readonly to: number };

/**
 * The text with other words on a stretch of it. The new words carry the marks of the first one that they replace;
 * citations and line ends inside the stretch stay behind them. Null where the stretch does not say `before`: then its
 * words are looked for in the section, and replaced where they stand just once.
 */
export function replaceWords(
  document: DocumentJson,
  stretch: Stretch,
  { before, after }: { readonly before: string; readonly after: string },
): DocumentJson | null {
  const text = plainText(document);
  const place = placeOf(text, stretch, before);
  if (place === null || before === '') return null;
  let written = false;
  const put = (words: string) => {
    if (written) return '';
    written = true;
    return words;
  };
  return mapText(document, (piece, start) => {
    const end = start + piece.length;
    if (end <= place.from || start >= place.to) return piece;
    const head = piece.slice(0, Math.max(0, place.from - start));
    const tail = piece.slice(Math.max(0, Math.min(piece.length, place.to - start)));
    return head + put(after) + tail;
  });
}

function placeOf(text: string, { from, to }: Stretch, before: string): Stretch | null {
  if (text.slice(from, to) === before) return { from, to };
  const first = text.indexOf(before);
  if (first === -1 || text.indexOf(before, first + 1) !== -1) return null;
  return { from: first, to: first + before.length };
}

function mapText(document: DocumentJson, change: (piece: string, start: number) => string): DocumentJson {
  let at = 0;
  const line = (inline: readonly Inline[]): readonly Inline[] => {
    const changed = inline.flatMap((piece): readonly Inline[] => {
      const start = at;
      if (piece.type === 'citation') return [piece];
      at += piece.type === 'text' ? piece.text.length : 1;
      if (piece.type !== 'text') return [piece];
      const text = change(piece.text, start);
      return text === '' ? [] : [{ ...piece, text }];
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
