import { formatPartialDate } from '../story/dates.ts';
import type { Source } from '../story/source.ts';
import { nameList, pageWords } from './page-words.ts';

/**
 * A source in one line, as text and Markdown exports list it: “Outlet: “Title”, By A and B, 9 March 2026. address”.
 * What is not known is left out, and the address where `withAddress` says so.
 */
export function sourceLine(source: Source, language: string, withAddress = true): string {
  const words = pageWords(language);
  const title = source.title === '' ? '' : `“${source.title}”`;
  const named = [source.outlet, title].filter((part) => part !== '').join(': ');
  const by =
    source.authors.length > 0 ? `${words.by.toLowerCase()} ${nameList(source.authors, language)}` : '';
  const published = source.publishedAt === null ? '' : formatPartialDate(source.publishedAt, language);
  const accessed =
    source.accessedAt === null ? '' : `${words.accessed} ${formatPartialDate(source.accessedAt, language)}`;
  const known = [named, by, published, accessed].filter((part) => part !== '').join(', ');
  return [known === '' ? '' : `${known}.`, withAddress ? source.url : '']
    .filter((part) => part !== '')
    .join(' ');
}
