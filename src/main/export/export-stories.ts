import { createWriteStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { ExportFormat, ExportReport } from '../../core/contract/batches.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import type { Story } from '../../core/story/story.ts';
import { writeDurably } from '../library/durable-file.ts';
import { storageRefusal } from '../library/storage-refusal.ts';
import { renderStory } from './render-story.ts';

export type ExportJob = {
  readonly library: string;
  readonly stories: readonly StoryId[];
  readonly formats: readonly ExportFormat[];
  /** An absolute path; the folder is there. */
  readonly folder: string;
  readonly overwrite: boolean;
  /** Whether HTML pages get the table of outlets and claims. */
  readonly coverage: boolean;
  readonly read: (
    id: StoryId,
  ) => Promise<Result<{ readonly story: Story; readonly settled: boolean }, Refusal>>;
};

/** Writes stories into a folder, a file for each format. What cannot be written is in the report, with the reason. */
export async function exportStories(job: ExportJob): Promise<ExportReport> {
  const report: ExportReport = { exported: [], failed: [] };
  const used = new Set<string>();
  for (const id of job.stories) {
    const current = await job.read(id);
    if (!current.ok) {
      report.failed.push({ id, file: '', code: current.refusal.code, error: sentenceFor(current.refusal) });
      continue;
    }
    for (const format of job.formats) {
      const { file: wish, text } = await renderStory(job.library, current.value, format, job);
      const file = freeName(wish, id, used);
      const written = await writeExport(path.join(job.folder, file), text, job.overwrite);
      if (written.ok) report.exported.push({ id, slug: current.value.story.slug, format, file });
      else report.failed.push({ id, file, code: written.refusal.code, error: sentenceFor(written.refusal) });
    }
  }
  return report;
}

/**
 * Two stories with the same slug do not write over each other: the second carries the start of its id, or is called by
 * its id alone where that is taken too.
 */
function freeName(wish: string, id: StoryId, used: Set<string>): string {
  const { name, ext } = path.parse(wish);
  const last = `${id}${ext}`;
  // Some file systems tell neither case nor ways to write an accent apart.
  const asOnDisk = (file: string) => file.normalize('NFC').toLowerCase();
  const file =
    [wish, `${name}-${id.slice(0, 8)}${ext}`].find((candidate) => !used.has(asOnDisk(candidate))) ?? last;
  used.add(asOnDisk(file));
  return file;
}

async function writeExport(file: string, text: string, overwrite: boolean): Promise<Result<null, Refusal>> {
  // A link that leads nowhere is there as well.
  const there = await lstat(file).then(
    () => true,
    () => false,
  );
  if (there && !overwrite) return refused(refusalOf('export-exists', file));
  try {
    await writeDurably(file, text);
    return ok(null);
  } catch (error) {
    return refused(storageRefusal(error, file));
  }
}

/** Zips the files of a folder into another one, with fixed dates: the same files give the same bytes. */
export async function zipFiles(folder: string, zipFile: string): Promise<void> {
  const zip = new ZipFile();
  const date = new Date(Date.UTC(1980, 0, 2));
  for (const name of (await readdir(folder)).toSorted())
    zip.addFile(path.join(folder, name), name, { mtime: date, mode: 0o100644 });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(zipFile));
}
