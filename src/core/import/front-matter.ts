import { parse } from 'yaml';
import { isPartialDate, moment } from '../story/dates.ts';
import { canonicalLanguage } from '../story/language.ts';
import { slugFrom } from '../story/slug.ts';
import { status } from '../story/status.ts';
import { carriedText } from '../render/carried.ts';
import { bylineNames } from './byline.ts';
import { noFields, type PageFields } from './page.ts';

export type FrontMatter = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly warning: string | null;
};

/** Reads the YAML at the top of a Markdown file. What is no YAML is kept out, with a warning. */
export function parseFrontMatter(yaml: string): FrontMatter {
  try {
    // Aliases are refused: nine lines of them can stand for a billion values.
    const value: unknown = parse(yaml, { maxAliasCount: 0 });
    if (isRecord(value)) return { values: value, warning: null };
    return { values: {}, warning: value === null ? null : unreadable };
  } catch {
    return { values: {}, warning: unreadable };
  }
}

const unreadable =
  'The block of details at the top of the file (between the lines “---”) is no proper YAML and was left out. Check headline, byline and language.';

/** Names under which sites keep the same thing. */
const names: Readonly<Record<string, readonly string[]>> = {
  headline: ['headline', 'title'],
  standfirst: ['standfirst', 'description', 'subtitle', 'summary', 'dek', 'excerpt', 'lede', 'lead'],
  bylines: ['bylines', 'byline', 'authors', 'author'],
  language: ['language', 'lang', 'locale'],
  slug: ['slug'],
  status: ['status'],
  deadline: ['deadline'],
  sources: ['sources'],
};

/** What the front matter of any site says about the story, and the keys that have no place in one. */
export function fieldsOf(values: FrontMatter['values']): {
  readonly fields: PageFields;
  readonly sources: unknown;
  readonly unknown: readonly string[];
} {
  const entries = new Map(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]));
  const find = (field: string) =>
    names[field]?.map((name) => entries.get(name)).find((value) => value !== undefined);
  const known = new Set(Object.values(names).flat());
  const slug = textOf(find('slug'));
  const parsedStatus = status.safeParse(find('status'));
  const deadline = moment.safeParse(find('deadline'));
  return {
    fields: {
      ...noFields,
      headline: textOf(find('headline')),
      standfirst: textOf(find('standfirst')),
      bylines: namesOf(find('bylines')),
      language: languageOf(find('language')),
      slug: slug === null ? null : slugFrom(slug) || null,
      status: parsedStatus.success ? parsedStatus.data : null,
      deadline: deadline.success ? deadline.data : null,
    },
    sources: find('sources'),
    unknown: [...entries.keys()].filter((key) => !known.has(key)),
  };
}

/** Whether a value from a file is a map of names to values. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a value from YAML, where a year or a number may stand unquoted; null for what is no text. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return carriedText(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** The texts of a list, or of a single value in its place; empty ones left out. */
export function textsOf(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map(textOf).filter((text): text is string => text !== null && text !== '');
}

/** A date from YAML, or null where it is none. */
export function dateOf(value: unknown): string | null {
  const text = textOf(value);
  return text !== null && isPartialDate(text) ? text : null;
}

/** Authors as sites write them: a name, a line of names, a list of names, or of maps with a name. */
function namesOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.flatMap((item) => textsOf(isRecord(item) ? item['name'] : item));
  const [only] = texts;
  if (texts.length !== 1 || only === undefined) return texts;
  const read = bylineNames(/^by\s/i.test(only) ? only : `By ${only}`);
  return read.length > 0 ? read : [only];
}

function languageOf(value: unknown): string | null {
  const text = textOf(value);
  return text === null ? null : canonicalLanguage(text);
}
