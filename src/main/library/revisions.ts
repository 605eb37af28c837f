import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { storyFileJson } from '../../core/story-doc/story-file.ts';
import type { Story } from '../../core/story/story.ts';
import { writeDurably } from './durable-file.ts';
import { storageRefusal } from './storage-refusal.ts';
import { parseStoryJson } from './story-json.ts';
import { storyPaths } from './story-paths.ts';

/** What a kept state of a story is called: the moment, and what it was kept for. */
const revisionPattern = /^[0-9]{8}T[0-9]{9}Z-[a-z-]{1,40}\.json\.gz$/;

/** The largest state that is read back, unpacked; bytes. */
const largest = 200 * 1024 * 1024;

/** What a state is called that is kept at this moment. */
export function revisionName(why: string, now: string): string {
  return `${new Date(now).toISOString().replaceAll(/[-:.]/g, '')}-${why}.json.gz`;
}

/** Keeps a state of a story to go back to. `why` is a word with hyphens. Gives its name; refuses with a storage refusal. */
export async function keepRevision(
  folder: string,
  story: Story,
  { why, now }: { readonly why: string; readonly now: string },
): Promise<Result<string, Refusal>> {
  const { revisions } = storyPaths(folder);
  const name = revisionName(why, now);
  try {
    await mkdir(revisions, { recursive: true });
    const bytes = await promisify(gzip)(JSON.stringify(storyFileJson(story, null)));
    await writeDurably(path.join(revisions, name), bytes);
    return ok(name);
  } catch (error) {
    return refused(storageRefusal(error, revisions));
  }
}

/** Takes a kept state out again: nobody can go back to it any more, or what it was kept for came to nothing. */
export async function dropRevision(folder: string, name: string): Promise<void> {
  if (!revisionPattern.test(name)) return;
  await rm(path.join(storyPaths(folder).revisions, name), { force: true }).catch(() => undefined);
}

/** Takes out all but the newest of the states that were kept for one reason. */
export async function dropOlderRevisions(folder: string, why: string, kept: number): Promise<void> {
  const names = await readdir(storyPaths(folder).revisions).catch(() => []);
  const own = names.filter((name) => revisionPattern.test(name) && name.endsWith(`Z-${why}.json.gz`));
  for (const name of own.toSorted().slice(0, -kept)) await dropRevision(folder, name);
}

/** A kept state of a story. Refuses with `story-damaged` where there is none, or none that can be read. */
export async function readRevision(folder: string, name: string): Promise<Result<Story, Refusal>> {
  const no = (reason: string) => refused(refusalOf('story-damaged', path.basename(folder), reason));
  if (!revisionPattern.test(name)) return no('there is no such state');
  try {
    const packed = await readFile(path.join(storyPaths(folder).revisions, name));
    const bytes = await promisify(gunzip)(packed, { maxOutputLength: largest });
    const parsed = parseStoryJson(bytes.toString('utf8'));
    return parsed.ok ? ok(parsed.value.story) : no('the kept state cannot be read');
  } catch {
    return no('the kept state cannot be read');
  }
}
