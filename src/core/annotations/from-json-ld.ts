import { z } from 'zod';
import { ok, refused, type Result } from '../result.ts';

/** An annotation as a file of others holds it, before it is tied to a capture. */
export type ReadAnnotation = {
  /** The IRI that it goes by, or empty. */
  readonly iri: string;
  /** The address of the page that it is about, or empty. */
  readonly address: string;
  /** The SHA-256 of the saved copy that it is about, or empty. */
  readonly sha256: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** In code points; null where the file does not say. */
  readonly start: number | null;
  readonly end: number | null;
  readonly note: string;
  readonly tags: readonly string[];
  readonly author: string;
  readonly createdAt: string | null;
};

/** JSON-LD lets one thing stand where a list could. */
const many = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item), item.transform((one) => [one])]).catch([]);

const words = z.string().catch('');
const selector = z.looseObject({
  type: words,
  exact: words,
  prefix: words,
  suffix: words,
  start: z.int().nonnegative().nullable().catch(null),
  end: z.int().nonnegative().nullable().catch(null),
});
const state = z.looseObject({ cached: words });
const target = z.union([
  z.looseObject({ source: words, selector: many(selector), state: many(state) }),
  z.string().transform((source) => ({ source, selector: [], state: [] })),
]);
const body = z.union([
  z.looseObject({ type: words, purpose: words, value: words }),
  z.string().transform((value) => ({ type: 'TextualBody', purpose: '', value })),
]);
const name = z.union([
  z.string(),
  z.looseObject({ name: words, nickname: words }).transform((person) => person.name || person.nickname),
]);
const annotation = z.looseObject({
  id: words,
  target: many(target),
  body: many(body),
  bodyValue: words,
  created: words,
  creator: many(name),
  // What Hypothesis writes beside the standard's words.
  uri: words,
  text: words,
  tags: z.array(z.string()).catch([]),
  user: words,
});

/**
 * Reads annotations from JSON: W3C Web Annotations, alone, in a list, in a page or a collection, and the JSON that
 * Hypothesis exports. What has no quotation is passed over and counted. Refuses what holds no annotations at all.
 */
export function annotationsFromJsonLd(
  json: unknown,
): Result<{ readonly annotations: readonly ReadAnnotation[]; readonly without: number }, 'no-annotations'> {
  const items = itemsIn(json);
  if (items === null) return refused('no-annotations');
  const read = items
    .map((item) => annotation.safeParse(item))
    .map(({ data }) => (data ? readOne(data) : null));
  const annotations = read.filter((item) => item !== null);
  return ok({ annotations, without: read.length - annotations.length });
}

function itemsIn(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json as readonly unknown[];
  if (typeof json !== 'object' || json === null) return null;
  if ('target' in json) return [json];
  for (const key of ['items', 'annotations', 'rows', 'first', '@graph']) {
    const inner: unknown = Reflect.get(json, key);
    if (typeof inner !== 'object' || inner === null) continue;
    return key === 'first' ? itemsIn(inner) : Array.isArray(inner) ? (inner as readonly unknown[]) : null;
  }
  return null;
}

function readOne(item: z.infer<typeof annotation>): ReadAnnotation | null {
  const about = item.target.find(({ selector: found }) => found.some(({ exact }) => exact !== ''));
  const quote = about?.selector.find(({ exact }) => exact !== '');
  if (about === undefined || quote === undefined) return null;
  const position = about.selector.find(
    ({ type, start }) => type === 'TextPositionSelector' && start !== null,
  );
  const notes = item.body.filter(({ purpose, type }) => purpose !== 'tagging' && type !== 'SpecificResource');
  const tags = [
    ...item.body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
    ...item.tags,
  ];
  const cached = about.state.map((entry) => /^urn:sha256:([0-9a-f]{64})$/.exec(entry.cached)?.[1]);
  return {
    iri: item.id,
    address: about.source || item.uri,
    sha256:
      cached.find((hash) => hash !== undefined) ??
      /^urn:sha256:([0-9a-f]{64})$/.exec(about.source)?.[1] ??
      '',
    exact: quote.exact,
    prefix: quote.prefix,
    suffix: quote.suffix,
    start: position?.start ?? null,
    end: position?.end ?? null,
    note: [...notes.map(({ value }) => value), item.bodyValue, item.text]
      .filter((text) => text !== '')
      .join('\n\n'),
    tags: [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))],
    author: item.creator.find((person) => person !== '') ?? item.user.replace(/^acct:([^@]+)@.*$/, '$1'),
    createdAt: z.iso.datetime({ offset: true }).safeParse(item.created).data ?? null,
  };
}
