import { formatPartialDate } from '../../core/story/dates.ts';
import { sourceKinds, type Source, type SourceKind } from '../../core/story/source.ts';
import type { Option } from '../ui/fields.tsx';
import { languageName } from '../ui/languages.ts';

/** What each kind of source is called. */
export const kindInWords: Readonly<Record<SourceKind, string>> = {
  article: 'Article',
  agency: 'Agency report',
  broadcast: 'Broadcast',
  interview: 'Interview',
  statement: 'Statement',
  report: 'Report',
  dataset: 'Data set',
  post: 'Post',
  other: 'Other',
};

/** The kinds to choose from. */
export const kindOptions: readonly Option<SourceKind>[] = sourceKinds.map((id) => ({
  id,
  label: kindInWords[id],
}));

/** What stands in small under a source's title: who, when, what, in which language where it is another. */
export function sourceDetails(source: Source, storyLanguage: string): readonly string[] {
  const date = source.publishedAt === null ? '' : formatPartialDate(source.publishedAt, storyLanguage);
  const language =
    source.language === '' || source.language === storyLanguage ? '' : languageName(source.language);
  return [namesInShort(source.authors), date, kindInWords[source.kind], language].filter(
    (part) => part !== '',
  );
}

/** Names for a narrow line: both of two, the first of many. */
export function namesInShort(names: readonly string[]): string {
  const [first = '', second = ''] = names;
  if (names.length <= 1) return first;
  return names.length === 2 ? `${first} and ${second}` : `${first} and ${names.length - 1} others`;
}

/** How many characters of the words before a citation are shown. */
const shownBefore = 44;

/** The last words before a citation, cut between words; “…” says that there are more. */
export function lastWords(text: string): string {
  if (text.length <= shownBefore) return text;
  const end = text.slice(-shownBefore);
  return `…${/\s/.test(end.trim()) ? end.replace(/^\S*\s+/, '') : end}`;
}
