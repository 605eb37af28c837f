import { pageWords } from '../../../core/render/page-words.ts';
import { sourceLine } from '../../../core/render/source-line.ts';
import type { Story } from '../../../core/story/story.ts';

/** What footnotes and comments say of a source: its line without the address, and the address; either may be empty. */
export type CitedLine = { readonly line: string; readonly address: string };

/** The line of each source of a story, each written once, as dates take their time; also for one that is gone. */
export function citedLines({
  sources,
  language,
}: Pick<Story, 'sources' | 'language'>): (source: string) => CitedLine {
  const missing = { line: pageWords(language).sourceMissing, address: '' };
  const lines = new Map<string, CitedLine>(
    sources.map((source) => [source.id, { line: sourceLine(source, language, false), address: source.url }]),
  );
  return (source) => lines.get(source) ?? missing;
}
