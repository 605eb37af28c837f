import { stat } from 'node:fs/promises';
import { sentenceFor } from '../../core/contract/messages.ts';
import type { StoryRow } from '../../core/contract/rows.ts';
import type { StoryId } from '../../core/ids.ts';
import { readStoryDoc } from '../../core/story-doc/story-doc.ts';
import { wordsOf, type Story } from '../../core/story/story.ts';
import { loadStory } from '../library/load-story.ts';
import { libraryPaths } from '../library/library-folder.ts';
import { storyPaths } from '../library/story-paths.ts';
import type { Entry } from './catalogue.ts';

/** A story as lists show it. */
export function storyRow(story: Story): StoryRow {
  return {
    id: story.id,
    slug: story.slug,
    headline: story.headline,
    standfirst: story.standfirst,
    bylines: story.bylines,
    language: story.language,
    status: story.status,
    deadline: story.deadline,
    createdAt: story.createdAt,
    updatedAt: story.updatedAt,
    words: wordsOf(story),
    sources: story.sources.length,
    topics: story.topics.map(({ name }) => name),
    problem: null,
  };
}

/** The catalogue's entry for a story whose state is known. */
export function storyEntry(story: Story, fingerprint: string): Entry {
  return { row: storyRow(story), topics: story.topics, fingerprint };
}

/** Reads a story from the disk for the catalogue. A story that cannot be read gets a row that says why. */
export async function readEntry(library: string, id: StoryId): Promise<Entry | null> {
  const folder = libraryPaths.story(library, id);
  const fingerprint = await fingerprintOf(library, id);
  const loaded = await loadStory(folder);
  if (loaded.ok) {
    const { doc, updatedAt } = loaded.value;
    const content = readStoryDoc(doc);
    doc.destroy();
    return storyEntry({ id, updatedAt, ...content }, fingerprint);
  }
  if (loaded.refusal.code === 'story-not-found') return null;
  return { row: problemRow(id, sentenceFor(loaded.refusal)), topics: [], fingerprint };
}

/** Tells one state of a story's files from another without reading them. */
export async function fingerprintOf(library: string, id: StoryId): Promise<string> {
  const { json, journal } = storyPaths(libraryPaths.story(library, id));
  const [checkpoint, edits] = await Promise.all([json, journal].map((file) => stat(file).catch(() => null)));
  return `${checkpoint?.mtimeMs ?? 0}:${checkpoint?.size ?? 0}:${edits?.size ?? 0}:${edits?.size ? edits.mtimeMs : 0}`;
}

function problemRow(id: StoryId, problem: string): StoryRow {
  const never = '1970-01-01T00:00:00Z';
  return {
    id,
    slug: '',
    headline: '',
    standfirst: '',
    bylines: [],
    language: 'en',
    status: 'draft',
    deadline: null,
    createdAt: never,
    updatedAt: never,
    words: 0,
    sources: 0,
    topics: [],
    problem,
  };
}
