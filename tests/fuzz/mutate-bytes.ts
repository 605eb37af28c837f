import type { Random } from '../support/random.ts';

type Mutation = (bytes: Buffer, random: Random) => Buffer;

const flip: Mutation = (bytes, random) => {
  const changed = Buffer.from(bytes);
  for (let count = 1 + random.below(8); count > 0; count--) {
    const at = random.below(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
  }
  return changed;
};

const cut: Mutation = (bytes, random) => bytes.subarray(0, random.below(bytes.length));

const takeOut: Mutation = (bytes, random) => {
  const at = random.below(bytes.length);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(200))]);
};

const insert: Mutation = (bytes, random) => {
  const at = random.below(bytes.length);
  return Buffer.concat([bytes.subarray(0, at), random.bytes(1 + random.below(40)), bytes.subarray(at)]);
};

const repeat: Mutation = (bytes, random) => {
  const at = random.below(bytes.length);
  const part = bytes.subarray(at, at + 1 + random.below(300));
  return Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]);
};

const swap: Mutation = (bytes, random) => {
  const [a = 0, b = 0] = [random.below(bytes.length), random.below(bytes.length)].toSorted((x, y) => x - y);
  const length = 1 + random.below(Math.min(200, Math.max(1, b - a)));
  const [first, second] = [bytes.subarray(a, a + length), bytes.subarray(b, b + length)];
  return Buffer.concat([
    bytes.subarray(0, a),
    second,
    bytes.subarray(a + length, b),
    first,
    bytes.subarray(b + length),
  ]);
};

/** The largest, the smallest, and what Yjs writes numbers of any length with. */
const blowUp: Mutation = (bytes, random) => {
  const changed = Buffer.from(bytes);
  const at = random.below(bytes.length);
  changed.subarray(at, at + 1 + random.below(8)).fill(random.of([0xff, 0x7f, 0x80, 0x00]));
  return changed;
};

const mutations: readonly Mutation[] = [flip, flip, flip, cut, takeOut, insert, repeat, swap, blowUp];

/** Bytes with some harm done to them, as a bad disk, a bad line or a bad person does it. */
export function mutateBytes(bytes: Buffer, random: Random): Buffer {
  return random.of(mutations)(bytes, random);
}

const signatures = ['PK\u0001\u0002', 'PK\u0003\u0004', 'PK\u0005\u0006'];
const oddNames = [
  '../../evil',
  '/tmp/evil',
  'C:\\evil',
  'bag/../x',
  'a\0b',
  '\uFFFDx',
  'bag/',
  '',
  '~x',
  'con',
];

/** A zip file with harm done to what it says of its files: sizes, offsets, flags, methods, names. */
export function mutateDirectory(zip: Buffer, random: Random): Buffer {
  const changed = Buffer.from(zip);
  const signature = Buffer.from(random.of(signatures), 'latin1');
  const places: number[] = [];
  for (let at = changed.indexOf(signature); at !== -1; at = changed.indexOf(signature, at + 4))
    places.push(at);
  const at = random.of(places);
  if (random.below(4) === 0 && signature[2] !== 5) {
    changed.write(random.of(oddNames), at + (signature[2] === 1 ? 46 : 30), 'latin1');
    return changed;
  }
  const field = at + 4 + 2 * random.below(signature[2] === 5 ? 9 : 21);
  const value = random.of([0, 1, 0xffff, 0x7fff, 8, 99, random.below(0x10000), random.below(changed.length)]);
  changed.writeUInt16LE(value & 0xffff, Math.min(field, changed.length - 2));
  return changed;
}
