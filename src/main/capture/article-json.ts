import { z } from 'zod';

/** What the JSON-LD of a page says of the article on it; empty where it says nothing. */
export type ArticleJson = {
  readonly title: string;
  readonly outlet: string;
  readonly authors: readonly string[];
  readonly publishedAt: string;
  readonly url: string;
  readonly language: string;
};

const nothing: ArticleJson = { title: '', outlet: '', authors: [], publishedAt: '', url: '', language: '' };

const text = z.string().catch('');
const named = z.union([z.string(), z.looseObject({ name: text }).transform(({ name }) => name)]).catch('');
const names = z.union([z.array(named), named.transform((name) => [name])]).catch([]);
const address = z
  .union([z.string(), z.looseObject({ '@id': text }).transform((page) => page['@id'])])
  .catch('');
const types = z.union([z.array(text), text.transform((type) => [type])]).catch([]);

const article = z.looseObject({
  '@type': types,
  headline: text,
  name: text,
  author: names,
  publisher: named,
  datePublished: text,
  url: text,
  mainEntityOfPage: address,
  inLanguage: text,
});

/** Reads the article out of the JSON-LD blocks of a page (schema.org, also inside `@graph` and lists). */
export function articleJson(blocks: readonly string[]): ArticleJson {
  const things = blocks.flatMap((block) => {
    try {
      return flatten(JSON.parse(block), 0);
    } catch {
      return [];
    }
  });
  const read = things.flatMap((thing) => article.safeParse(thing).data ?? []);
  const found = read.find((thing) =>
    thing['@type'].some((type) => /Article|Posting|Report|NewsItem/.test(type)),
  );
  if (found === undefined) return nothing;
  return {
    title: found.headline || found.name,
    outlet: found.publisher,
    authors: found.author.filter((name) => name !== ''),
    publishedAt: found.datePublished,
    url: found.mainEntityOfPage || found.url,
    language: found.inLanguage,
  };
}

/** The things of a block: itself, those of a list, those of its graph. */
function flatten(json: unknown, depth: number): readonly unknown[] {
  if (depth > 4 || typeof json !== 'object' || json === null) return [];
  if (Array.isArray(json)) return json.flatMap((item) => flatten(item, depth + 1));
  const graph: unknown = Reflect.get(json, '@graph');
  return [json, ...flatten(graph, depth + 1)];
}
