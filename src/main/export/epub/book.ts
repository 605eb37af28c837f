import { createHash } from 'node:crypto';
import { storyUri } from '../../../core/render/uri.ts';
import { formatPartialDate } from '../../../core/story/dates.ts';
import { directionOf, type Direction } from '../../../core/story/language.ts';
import type { Story } from '../../../core/story/story.ts';
import { chapterOf, type Chapter } from './chapter.ts';
import { oneLine } from './xml.ts';

/** A story, or several as a digest, as a book. All texts are one line each; none is empty unless it says so. */
export type Book = {
  /** A URN that stays the same when the stories change. */
  readonly identifier: string;
  readonly title: string;
  /** The language that most of the stories have, and their direction. */
  readonly language: string;
  readonly direction: Direction;
  /** All languages, the main one first. */
  readonly languages: readonly string[];
  readonly creators: readonly string[];
  /** May be empty. */
  readonly description: string;
  readonly subjects: readonly string[];
  /** When the newest of the stories was changed: UTC, to the second. */
  readonly modified: string;
  readonly chapters: readonly Chapter[];
};

/** The book of one story or more. `title` stands for the story's headline, or for the date of a digest. */
export function bookOf(written: readonly Story[], { title }: { readonly title?: string }): Book {
  const chapters = written.map((story, index) => chapterOf(story, index + 1));
  const stories = chapters.map(({ story }) => story);
  const language = mainLanguage(stories);
  const modified = newest(stories);
  const isDigest = chapters.length > 1;
  const ownTitle = isDigest ? `Galley · ${formatPartialDate(modified, language)}` : chapters[0]?.title;
  return {
    identifier: isDigest ? digestUri(stories) : storyUri(stories[0]?.id ?? ''),
    title: oneLine(title ?? '', ownTitle),
    language,
    direction: directionOf(language),
    languages: distinct([language, ...stories.map((story) => story.language)]),
    creators: distinct(stories.flatMap(({ bylines }) => bylines.map((name) => oneLine(name)))),
    description: isDigest
      ? chapters.map((chapter) => chapter.title).join(' · ')
      : oneLine(stories[0]?.standfirst ?? ''),
    subjects: distinct(stories.flatMap(({ topics }) => topics.map(({ name }) => oneLine(name)))),
    modified,
    chapters,
  };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

/** The language of most stories; of two that are even, the one that comes first. */
function mainLanguage(stories: readonly Story[]): string {
  const counts = new Map<string, number>();
  for (const { language } of stories) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 'en';
}

function newest(stories: readonly Story[]): string {
  const times = stories.map(({ updatedAt }) => Date.parse(updatedAt));
  const last = times.reduce((latest, time) => Math.max(latest, time), Number.NEGATIVE_INFINITY);
  return new Date(last).toISOString().replace(/\.\d+Z$/, 'Z');
}

/**
 * The name of a digest: a UUID of version 8 (RFC 9562, section 5.8) from the SHA-256 of its stories' ids, so that the
 * same stories are the same digest, in whatever order they come.
 */
function digestUri(stories: readonly Story[]): string {
  const ids = stories.map(({ id }) => id).toSorted();
  const hash = createHash('sha256')
    .update(['galley digest', ...ids].join('\n'))
    .digest();
  const bytes = hash.subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return storyUri(groups.join('-'));
}
