/** Which stretch of a source each character of a text that was made from it stands for; UTF-16 offsets. */
export type OffsetMap = {
  /** Where in the source the character at an offset begins; at the text's end, where its last one ends. */
  readonly toSource: (offset: number) => number;
  /** Where in the source the character before an offset ends; 0 at the text's beginning. */
  readonly toSourceEnd: (offset: number) => number;
};

/** Notes how a text comes out of its source, piece by piece from left to right. */
export type OffsetNotes = {
  /** These characters of the source were taken over one by one. */
  readonly keep: (from: number, to: number) => void;
  /** So many characters together stand for this stretch of the source. */
  readonly replace: (length: number, from: number, to: number) => void;
  readonly map: () => OffsetMap;
};

/** The map of a text that is its source. */
export const sameOffsets: OffsetMap = { toSource: (offset) => offset, toSourceEnd: (offset) => offset };

/** A map is kept as the places where the distance to the source changes: a few hundred numbers for an article. */
export function offsetNotes(): OffsetNotes {
  const starts: number[] = [];
  const sources: number[] = [];
  /** The length of the stretch that a piece stands for as a whole; 0 where it was taken over. */
  const wholes: number[] = [];
  let length = 0;
  const piece = (source: number, whole: number) => {
    starts.push(length);
    sources.push(source);
    wholes.push(whole);
  };
  return {
    keep: (from, to) => {
      if (to <= from) return;
      const last = starts.length - 1;
      const goesOn = wholes[last] === 0 && from - length === (sources[last] ?? 0) - (starts[last] ?? 0);
      if (!goesOn) piece(from, 0);
      length += to - from;
    },
    replace: (count, from, to) => {
      if (count === 0) return;
      piece(from, to - from);
      length += count;
    },
    map: () => mapOf(Uint32Array.from(starts), Uint32Array.from(sources), Uint32Array.from(wholes), length),
  };
}

function mapOf(starts: Uint32Array, sources: Uint32Array, wholes: Uint32Array, length: number): OffsetMap {
  const endOf = (offset: number) => {
    if (offset <= 0 || length === 0) return 0;
    const at = Math.min(offset, length) - 1;
    const piece = pieceAt(starts, at);
    const whole = wholes[piece] ?? 0;
    return (sources[piece] ?? 0) + (whole > 0 ? whole : at - (starts[piece] ?? 0) + 1);
  };
  return {
    toSource: (offset) => {
      if (offset >= length) return endOf(length);
      const at = Math.max(0, offset);
      const piece = pieceAt(starts, at);
      return (sources[piece] ?? 0) + ((wholes[piece] ?? 0) > 0 ? 0 : at - (starts[piece] ?? 0));
    },
    toSourceEnd: endOf,
  };
}

/** The number of the last piece that begins at or before an offset (binary search). */
function pieceAt(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
