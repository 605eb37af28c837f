import { createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { CaptureMode } from '../../core/bundle/capture-modes.ts';
import type { ExportReport } from '../../core/contract/batches.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import { exportFileName } from '../../core/render/file-name.ts';
import { renderHtml } from '../../core/render/html.ts';
import { refused, type Result } from '../../core/result.ts';
import type { ExportFormat } from '../../core/story/export-formats.ts';
import { storyLabel, type Story } from '../../core/story/story.ts';
import type { BundleStory } from '../bundle/bundle-parts.ts';
import type { Finishing } from '../bundle/finish-bundle.ts';
import { zipEntry } from '../bundle/zip-entry.ts';
import { exportInWorker } from './export-in-worker.ts';
import { digestName, exportTogether, isDigestFormat } from './export-together.ts';
import { finalPlace } from './final-place.ts';
import type { PdfMaker } from './pdf/pdf-maker.ts';
import { mayWriteExport, writeExport } from './write-export.ts';

export type ExportJob = {
  readonly library: string;
  readonly stories: readonly StoryId[];
  readonly formats: readonly ExportFormat[];
  /** An absolute path; the folder is there. */
  readonly folder: string;
  readonly overwrite: boolean;
  /** Whether formats that can hold many stories are one file for all. */
  readonly together: boolean;
  /** Whether HTML pages get the table of outlets and claims. */
  readonly coverage: boolean;
  /** What files are called: see `nameFromPattern`. */
  readonly fileNames: string;
  readonly captures: CaptureMode;
  /** Whether bundles are signed and sealed. */
  readonly finishing: Finishing;
  readonly read: (
    id: StoryId,
  ) => Promise<Result<{ readonly story: Story; readonly settled: boolean }, Refusal>>;
  /** Gathers what a bundle says of a story. */
  readonly bundled: (id: StoryId) => Promise<Result<BundleStory, Refusal>>;
  readonly pdf: PdfMaker;
  /** Called before each story with how many are done, and at the end. */
  readonly onProgress?: (done: number, label: string) => void;
  /** Stops before the next file; what is written stays, whole. */
  readonly signal?: AbortSignal;
};

/** Writes stories into a folder, a file for each format. What cannot be written is in the report, with the reason. */
export async function exportStories(job: ExportJob): Promise<ExportReport> {
  const report: ExportReport = { exported: [], failed: [], stopped: false };
  const used = new Set<string>();
  const told: Story[] = [];
  for (const [index, id] of job.stories.entries()) {
    if (job.signal?.aborted === true) return { ...report, stopped: true };
    const current = await job.read(id);
    if (!current.ok) {
      report.failed.push({ id, file: '', code: current.refusal.code, error: sentenceFor(current.refusal) });
      continue;
    }
    const { story } = current.value;
    job.onProgress?.(index, storyLabel(story));
    told.push(story);
    const files = job.formats
      .filter((format) => !isTogether(job, format))
      .map((format) => ({
        format,
        file: freeName(exportFileName(story, format, job.fileNames), id, used),
      }));
    const written = await writeFiles(job, current.value, files);
    for (const [at, { format, file }] of files.entries()) {
      const done = written[at];
      if (done === undefined) return { ...report, stopped: true };
      if (done.ok)
        report.exported.push({ id, slug: story.slug, format, file: finalPlace(job, format, file) });
      else report.failed.push({ id, file, code: done.refusal.code, error: sentenceFor(done.refusal) });
    }
  }
  for (const format of job.formats) {
    const [first] = told;
    if (!isDigestFormat(format) || !isTogether(job, format) || first === undefined) continue;
    if (job.signal?.aborted === true) return { ...report, stopped: true };
    const file = finalPlace(job, format, digestName(told, format));
    job.onProgress?.(job.stories.length - 1, file);
    const { id, slug } = first;
    const done = await exportTogether(job, told, format);
    if (done.ok) report.exported.push({ id, slug, format, file });
    else report.failed.push({ id, file, code: done.refusal.code, error: sentenceFor(done.refusal) });
  }
  job.onProgress?.(job.stories.length, '');
  return report;
}

function isTogether({ together, stories }: ExportJob, format: ExportFormat): boolean {
  return together && stories.length > 1 && isDigestFormat(format);
}

type WantedFile = { readonly format: ExportFormat; readonly file: string };

/** Writes the files of one story; fewer answers than files where the export was stopped in between. */
async function writeFiles(
  job: ExportJob,
  { story, settled }: { readonly story: Story; readonly settled: boolean },
  files: readonly WantedFile[],
): Promise<readonly Result<null, Refusal>[]> {
  const answers: Result<null, Refusal>[] = [];
  for (const { format, file } of files) {
    if (job.signal?.aborted === true) return answers;
    const place = path.join(job.folder, file);
    const may = await mayWriteExport(finalPlace(job, format, place), job.overwrite);
    answers.push(may.ok ? await writeOne(job, { story, settled, format, place }) : may);
  }
  return answers;
}

type OneFile = {
  readonly story: Story;
  readonly settled: boolean;
  readonly format: ExportFormat;
  readonly place: string;
};

async function writeOne(
  job: ExportJob,
  { story, settled, format, place }: OneFile,
): Promise<Result<null, Refusal>> {
  const label = storyLabel(story);
  const { library, coverage, captures } = job;
  if (format === 'bundle') {
    const bundled = await job.bundled(story.id);
    if (!bundled.ok) return bundled;
    const { name } = path.parse(place);
    const bundle = { library, file: place, name, stories: [bundled.value], captures };
    const { finishing } = job;
    return onlyAnswer(await exportInWorker({ kind: 'bundle', bundle, finishing }, label), label);
  }
  if (format === 'pdf') {
    const { language, updatedAt } = story;
    const pdf = await job.pdf.print(renderHtml(story, { coverage }), { title: label, language, updatedAt });
    return pdf.ok ? writeExport(place, pdf.value) : pdf;
  }
  const exported = { library, story, settled, coverage };
  const files = [{ format, file: place }];
  return onlyAnswer(await exportInWorker({ kind: 'story', exported, files }, label), label);
}

function onlyAnswer([answer]: readonly Result<null, Refusal>[], label: string): Result<null, Refusal> {
  return answer ?? refused(refusalOf('storage-failed', label));
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

/** Zips the files of a folder into another one, with fixed dates: the same files give the same bytes. */
export async function zipFiles(folder: string, zipFile: string): Promise<void> {
  const zip = new ZipFile();
  for (const name of (await readdir(folder)).toSorted())
    zip.addFile(path.join(folder, name), name, { ...zipEntry, compress: true });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(zipFile));
}
