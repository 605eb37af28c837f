/**
 * Where each short run of characters (a q-gram) stands in a text: four letters, or two characters of a script that has a
 * sign for each syllable or word. Kept by hash, so a few of them share a bucket: who asks has to look at the text.
 */
export type Grams = {
  /** A hash shifted right by this is its bucket. */
  readonly shift: number;
  /** The places of bucket b are `places[starts[b]]` up to `places[starts[b + 1]]`, in order. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
};

const lettersInGram = 4;
const signsInGram = 2;

/** The hash of the gram that begins at each character of a text in lower case; 0 where none fits in any more. */
export function gramHashes(lower: string): Uint32Array {
  const hashes = new Uint32Array(lower.length);
  for (let at = 0; at < lower.length; at++) {
    const first = lower.charCodeAt(at);
    const length = isSign(first) ? signsInGram : lettersInGram;
    if (at + length > lower.length) continue;
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(lower.charCodeAt(at + 1), 0x85ebca77);
    if (length === lettersInGram)
      hash ^=
        Math.imul(lower.charCodeAt(at + 2), 0xc2b2ae3d) ^ Math.imul(lower.charCodeAt(at + 3), 0x27d4eb2f);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hashes[at] = (hash ^ (hash >>> 13)) >>> 0 || 1;
  }
  return hashes;
}

/** The places of all grams of a text; two passes over it. */
export function gramsOf(lower: string): Grams {
  const hashes = gramHashes(lower);
  // About as many buckets as a text of that length has different grams.
  const bits = Math.min(18, Math.max(6, 30 - Math.clz32(Math.max(1, lower.length))));
  const shift = 32 - bits;
  const starts = new Uint32Array((1 << bits) + 2);
  for (const hash of hashes)
    if (hash !== 0) starts[(hash >>> shift) + 2] = (starts[(hash >>> shift) + 2] ?? 0) + 1;
  for (let bucket = 2; bucket < starts.length; bucket++)
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  const places = new Uint32Array(starts.at(-1) ?? 0);
  // While the places are filled in, entry b + 1 is where the next one of bucket b goes; at the end it is where b ends.
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? 0;
    if (hash === 0) continue;
    const next = starts[(hash >>> shift) + 1] ?? 0;
    places[next] = at;
    starts[(hash >>> shift) + 1] = next + 1;
  }
  return { shift, starts: starts.subarray(0, -1), places };
}

/** How many places the bucket of a hash has. */
export function placesCount({ shift, starts }: Grams, hash: number): number {
  const bucket = hash >>> shift;
  return (starts[bucket + 1] ?? 0) - (starts[bucket] ?? 0);
}

/** Chinese, Japanese and Korean. */
function isSign(code: number): boolean {
  return (
    code >= 0x3040 &&
    (code <= 0x30ff ||
      (code >= 0x3400 && code <= 0x9fff) ||
      (code >= 0xac00 && code <= 0xd7af) ||
      (code >= 0xf900 && code <= 0xfaff))
  );
}
