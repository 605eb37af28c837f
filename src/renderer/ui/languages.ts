import type { Option } from './fields.tsx';

/** Languages that a newsroom is likely to write in; any other tag can come with a story. */
const offered =
  'en en-GB en-US ar bg bn cs da de de-AT de-CH el es es-419 et fa fi fr fr-CA he hi hr hu id it ja ko lt lv nl no pl pt pt-BR ro ru sk sl sr sv sw th tr uk ur vi zh-Hans zh-Hant'.split(
    ' ',
  );

const names = new Intl.DisplayNames(undefined, { type: 'language', languageDisplay: 'standard' });

/** What a language is called here. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The languages to choose from, and the present one if it is another. */
export function languageOptions(present: string): readonly Option<string>[] {
  const tags = present === '' || offered.includes(present) ? offered : [present, ...offered];
  return tags
    .map((id) => ({ id, label: languageName(id) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}
