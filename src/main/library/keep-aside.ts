import { copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from './durable-file.ts';
import { storyPaths } from './story-paths.ts';

/**
 * Copies files into a folder of their own under `revisions/`, before they are written anew. `label` says why they
 * were kept; `now` is an ISO 8601 moment. Returns the folder. Throws the operating system's error.
 */
export async function keepAside(
  storyFolder: string,
  files: readonly string[],
  label: string,
  now: string,
): Promise<string> {
  const { revisions } = storyPaths(storyFolder);
  const folder = path.join(revisions, `${now.replaceAll(/[:.]/g, '-')}-${label}`);
  await mkdir(folder, { recursive: true });
  for (const file of files) await copyFile(file, path.join(folder, path.basename(file)));
  await syncFolder(folder);
  return folder;
}

/** Copies all files of a story (not its older revisions) aside. */
export async function keepStoryAside(storyFolder: string, label: string, now: string): Promise<string> {
  const entries = await readdir(storyFolder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(storyFolder, entry.name));
  return keepAside(storyFolder, files, label, now);
}
