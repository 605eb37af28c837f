/** A stretch of a capture's plain text; UTF-16 offsets. */
export type Stretch = { readonly start: number; readonly end: number };

/** A place between two characters of a page. */
export type Boundary = { readonly node: Node; readonly offset: number };

/** A text node of the page, or a `<br>` that stands for one line break, and where it stands in the plain text. */
type Piece = Stretch & { readonly node: Node };

/** Which nodes of a capture's page are which characters of its plain text. */
export type TextMap = {
  /** In the order of the page, which is that of the text. */
  readonly pieces: readonly Piece[];
  /** How many pieces end before a node begins, and how many before it ends. */
  readonly places: ReadonlyMap<Node, { readonly before: number; readonly through: number }>;
};

// The page in a frame has classes of its own, so nodes are told apart by number.
const textNode = 3;
const elementNode = 1;

/**
 * Reads the map off a capture's page: each block carries `data-start`, the offset of its first character, and the text
 * nodes in a block, with its line breaks, are its text. What stands outside blocks is no part of the text.
 */
export function readTextMap(page: Node): TextMap {
  const pieces: Piece[] = [];
  const places = new Map<Node, { before: number; through: number }>();
  /** Reads a node whose text begins at an offset (null: outside all blocks); the offset behind it. */
  const read = (node: Node, offset: number | null): number | null => {
    const before = pieces.length;
    const start = startOf(node);
    let at = start ?? offset;
    const length = node.nodeType === textNode ? (node.nodeValue ?? '').length : isBreak(node) ? 1 : 0;
    if (at !== null && length > 0) {
      pieces.push({ node, start: at, end: at + length });
      at += length;
    }
    for (const child of node.childNodes) at = read(child, at);
    places.set(node, { before, through: pieces.length });
    return start === null ? at : offset;
  };
  read(page, null);
  return { pieces, places };
}

/** Where a stretch of the text begins and ends on the page; null where none of it is there. */
export function boundariesOf(
  { pieces }: TextMap,
  { start, end }: Stretch,
): { readonly from: Boundary; readonly to: Boundary } | null {
  const first = pieces[countWhere(pieces, (piece) => piece.end <= start)];
  const last = pieces[countWhere(pieces, (piece) => piece.start < end) - 1];
  if (first === undefined || last === undefined || last.end < first.end) return null;
  return { from: boundaryIn(first, start), to: boundaryIn(last, end) };
}

/**
 * The offset in the text of a place on the page. Between blocks there are two: `forward` gives that of the next
 * character, `backward` the one behind the last. Null on a page without text.
 */
export function offsetOf(
  { pieces, places }: TextMap,
  { node, offset }: Boundary,
  direction: 'forward' | 'backward',
): number | null {
  const place = places.get(node);
  if (place === undefined) return null;
  const own = pieces[place.before];
  if (own?.node === node && node.nodeType === textNode) return Math.min(own.end, own.start + offset);
  const child = node.nodeType === elementNode ? node.childNodes[offset] : node;
  const before = child === undefined ? place.through : (places.get(child)?.before ?? place.through);
  const next = pieces[before];
  const last = pieces[before - 1];
  return direction === 'forward' ? (next?.start ?? last?.end ?? null) : (last?.end ?? next?.start ?? null);
}

/** The words between two places on the page, without the white space around them; null where there are none. */
export function stretchBetween(map: TextMap, text: string, from: Boundary, to: Boundary): Stretch | null {
  const start = offsetOf(map, from, 'forward');
  const end = offsetOf(map, to, 'backward');
  return start === null || end === null ? null : trimmed(text, { start, end });
}

/** A stretch without white space at its ends; null where nothing is left. */
export function trimmed(text: string, { start, end }: Stretch): Stretch | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = from + words.trim().length;
  return to > from ? { start: from, end: to } : null;
}

/** The number of the page on which an offset stands; null where the capture has no pages. */
export function pageAt(map: TextMap, offset: number): string | null {
  const from = boundariesOf(map, { start: offset, end: offset + 1 })?.from.node;
  const block = from?.nodeType === elementNode ? (from as Element) : from?.parentElement;
  return block?.closest('[data-page]')?.getAttribute('data-page') ?? null;
}

function boundaryIn({ node, start, end }: Piece, offset: number): Boundary {
  const inside = Math.min(end, Math.max(start, offset)) - start;
  if (node.nodeType === textNode) return { node, offset: inside };
  const parent = node.parentNode ?? node;
  return { node: parent, offset: [...parent.childNodes].findIndex((child) => child === node) + inside };
}

/** The offset that a block says it begins at; null for what is no block. */
function startOf(node: Node): number | null {
  if (node.nodeType !== elementNode) return null;
  const start = (node as Element).getAttribute('data-start');
  return start === null || !/^\d+$/.test(start) ? null : Number(start);
}

function isBreak(node: Node): boolean {
  return node.nodeType === elementNode && node.nodeName.toLowerCase() === 'br';
}

/** How many pieces at the beginning are so; after the first that is not, none is. */
function countWhere(pieces: readonly Piece[], isSo: (piece: Piece) => boolean): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const piece = pieces[middle];
    if (piece !== undefined && isSo(piece)) low = middle + 1;
    else high = middle;
  }
  return low;
}
