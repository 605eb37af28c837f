import type { Random } from '../support/random.ts';

const words = [
  '',
  'x',
  '__proto__',
  'constructor',
  'toString',
  'a\u0000b',
  '\uD800',
  'javascript:alert(1)',
  '../../x',
];
const moments = ['2026-11-23T08:00:00Z', '9999-99-99T99:99:99Z', '-000001-01-01T00:00:00Z', 'now'];

/** A value of JSON as nobody would write it where it stands. */
export function oddJson(random: Random, depth = 0): unknown {
  const leaf: readonly (() => unknown)[] = [
    () => random.of(words),
    () => random.of(moments),
    () => 'long '.repeat(random.below(3_000)),
    () => random.of([0, -1, 1.5, 1e308, 2 ** 53, -0]),
    () => random.of([null, true, false]),
    () => [],
    () => ({}),
  ];
  if (depth > 2 || random.below(3) > 0) return random.of(leaf)();
  if (random.below(2) === 0) return Array.from({ length: random.below(4) }, () => oddJson(random, depth + 1));
  const keys = Array.from({ length: random.below(4) }, () =>
    random.of([...words, 'type', 'id', 'content', 'attrs']),
  );
  return Object.fromEntries(keys.map((key) => [key, oddJson(random, depth + 1)]));
}

/** A value that a document can hold, and JSON cannot say in part. */
export function oddValue(random: Random): unknown {
  return random.of<() => unknown>([
    () => oddJson(random),
    () => oddJson(random),
    () => random.of([undefined, Number.NaN, Number.POSITIVE_INFINITY, 10n ** 18n]),
    () => new Uint8Array(random.bytes(5)),
    () => JSON.parse('{"__proto__":{"headline":"polluted"},"id":"x"}'),
  ])();
}

/** JSON with one of its values taken out, replaced, repeated or added to, wherever it lies. */
export function mutateJson(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.below(8) === 0) return oddJson(random);
  if (Array.isArray(value)) {
    const at = random.below(value.length);
    return random.of<() => unknown>([
      () => value.map((item: unknown, index) => (index === at ? mutateJson(item, random) : item)),
      () => value.map((item: unknown, index) => (index === at ? mutateJson(item, random) : item)),
      () => value.toSpliced(at, 1),
      () => [...value, ...value.slice(at)],
      () => value.toReversed(),
    ])();
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return { [random.of(words)]: oddJson(random) };
  const at = random.below(entries.length);
  return Object.fromEntries(
    random.of<() => readonly (readonly [string, unknown])[]>([
      () => entries.map(([key, item], index) => [key, index === at ? mutateJson(item, random) : item]),
      () => entries.map(([key, item], index) => [key, index === at ? mutateJson(item, random) : item]),
      () => entries.map(([key, item], index) => [key, index === at ? mutateJson(item, random) : item]),
      () => entries.toSpliced(at, 1),
      () => [...entries, [random.of(words), oddJson(random)]],
    ])(),
  );
}
