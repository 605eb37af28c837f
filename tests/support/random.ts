/** Chance that is the same each time it is asked the same: mulberry32 (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). */
export type Random = {
  /** A whole number from 0 up to, and without, `end`. */
  readonly below: (end: number) => number;
  readonly of: <T>(choices: readonly T[]) => T;
  readonly bytes: (length: number) => Buffer;
};

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (end: number) => Math.floor(next() * Math.max(1, end));
  return {
    below,
    of: (choices) => {
      const chosen = choices[below(choices.length)];
      if (chosen === undefined && choices.length === 0) throw new Error('nothing to choose from');
      return chosen as (typeof choices)[number];
    },
    bytes: (length) => Buffer.from(Array.from({ length }, () => below(256))),
  };
}
