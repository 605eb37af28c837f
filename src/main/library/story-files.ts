import { readFile, stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { decodeJournal, type JournalContent } from './journal-format.ts';
import { errorCode } from './storage-refusal.ts';
import { storyPaths, type StoryPaths } from './story-paths.ts';

/** The files of one story as they stood at one moment. */
export type StoryFiles = {
  readonly paths: StoryPaths;
  readonly jsonText: string | null;
  readonly yjs: Uint8Array | null;
  readonly journal: JournalContent;
  /** When the youngest of the files was written, ISO 8601. */
  readonly writtenAt: string;
};

/**
 * Reads a story's files until none of them changed meanwhile: a writer may be replacing them one by one.
 * A file that is not there is null; any other trouble throws the operating system's error.
 */
export async function readStoryFiles(folder: string, attempt = 0): Promise<StoryFiles> {
  const paths = storyPaths(folder);
  const before = await fingerprint(paths);
  const [jsonText, yjs, journal] = await Promise.all([
    readFile(paths.json, 'utf8').catch(nullIfMissing),
    readFile(paths.yjs).catch(nullIfMissing),
    readFile(paths.journal).catch(nullIfMissing),
  ]);
  const content = decodeJournal(journal ?? new Uint8Array());
  const moved = (await fingerprint(paths)).checkpoint !== before.checkpoint;
  // A torn tail can also be an append that is under way right now.
  if ((moved && attempt < 10) || (content.tornBytes > 0 && attempt < 3)) {
    await setTimeout(moved ? 1 : 10);
    return readStoryFiles(folder, attempt + 1);
  }
  return { paths, jsonText, yjs, journal: content, writtenAt: before.writtenAt };
}

/** Names the checkpoint's files by identity and time; edits that only reach the journal leave it as it is. */
async function fingerprint(paths: StoryPaths): Promise<{ checkpoint: string; writtenAt: string }> {
  const [json, yjs, journal] = await Promise.all(
    [paths.json, paths.yjs, paths.journal].map((file) => stat(file).catch(nullIfMissing)),
  );
  const youngest = Math.max(json?.mtimeMs ?? 0, yjs?.mtimeMs ?? 0, journal?.mtimeMs ?? 0);
  return {
    checkpoint: [json, yjs].map((file) => `${file?.ino}:${file?.mtimeMs}:${file?.size}`).join(),
    writtenAt: new Date(youngest).toISOString(),
  };
}

/** For `catch`: null where there is no such file, the error itself otherwise. */
export function nullIfMissing(error: unknown): null {
  if (errorCode(error) === 'ENOENT') return null;
  throw error;
}
