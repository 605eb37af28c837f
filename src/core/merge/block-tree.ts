import type { Block, Inline, ListItem, Mark } from '../document/document.ts';

/** What stands in a text, a quotation, a list or an item of one. */
export type Part = Block | ListItem;

/** A part of a text, prepared to be compared. */
export type BlockNode = {
  readonly part: Part;
  /** Its number among its neighbours. */
  readonly place: number;
  /** The same for parts that say the same, whatever claims are marked in them. */
  readonly key: number;
  /** What kind of list, item or quotation it is; null for one that words stand in. */
  readonly container: string | null;
  readonly parts: readonly BlockNode[];
};

/** A part of one text and one of another that belong together. */
export type NodePair = { readonly first: BlockNode; readonly second: BlockNode };

/** Prepares the parts of texts. Keys from one of these functions can be compared with each other. */
export function treeMaker(): (part: Part, place: number) => BlockNode {
  const known = new Map<string, number>();
  const keyOf = (name: string): number => {
    const key = known.get(name) ?? known.size;
    known.set(name, key);
    return key;
  };
  const tree = (part: Part, place: number): BlockNode => {
    if (part.type === 'paragraph' || part.type === 'heading')
      return {
        part,
        place,
        key: keyOf(`${part.type} ${withoutClaims(part.content ?? [])}`),
        container: null,
        parts: [],
      };
    const parts = part.content.map(tree);
    const container = part.type === 'orderedList' ? `${part.type} ${part.attrs.start}` : part.type;
    return {
      part,
      place,
      key: keyOf(`${container} of ${parts.map(({ key }) => key).join()}`),
      container,
      parts,
    };
  };
  return tree;
}

/** A line as a string to compare. Pieces that only a claim’s edge keeps apart come together. */
function withoutClaims(line: readonly Inline[]): string {
  const pieces: { readonly look: string; text: string }[] = [];
  for (const piece of line) {
    const look = JSON.stringify([piece.type, (piece.marks ?? []).flatMap(lookOf).toSorted()]);
    const last = pieces.at(-1);
    if (piece.type === 'text' && last?.look === look) last.text += piece.text;
    else pieces.push({ look, text: textOf(piece) });
  }
  return JSON.stringify(pieces.map(({ look, text }) => [look, text]));
}

function lookOf(mark: Mark): readonly string[] {
  if (mark.type === 'claim') return [];
  return [mark.type === 'link' ? `link ${mark.attrs.href}` : mark.type];
}

function textOf(piece: Inline): string {
  switch (piece.type) {
    case 'text':
      return piece.text;
    case 'citation':
      return piece.attrs.source;
    case 'hardBreak':
      return '';
  }
}
