import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { CaptureMode } from '../../core/bundle/capture-modes.ts';
import type { ExportReport } from '../../core/contract/batches.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import { exportFileName } from '../../core/render/file-name.ts';
import type { NamedStory } from '../../core/render/file-name-pattern.ts';
import { renderHtml } from '../../core/render/html.ts';
import { refused, type Result } from '../../core/result.ts';
import type { ExportFormat } from '../../core/story/export-formats.ts';
import { storyLabel } from '../../core/story/story.ts';
import type { HouseStyle } from '../../core/story/house-style.ts';
import type { StoryState } from '../bundle/bundle-parts.ts';
import { sweepBenches } from '../bundle/bench.ts';
import type { Finishing } from '../bundle/finish-bundle.ts';
import { exportInWorker, tasksAtOnce } from './export-in-worker.ts';
import type { StoryFiles } from './export-job.ts';
import type { CurrentStory, MadeFormat } from './file-makers.ts';
import { digestName, exportTogether, isDigestFormat } from './export-together.ts';
import { finalPlace, takenPlaces } from './final-place.ts';
import type { PdfMaker } from './pdf/pdf-maker.ts';
import { writeExport } from './write-export.ts';

/** The most stories that a thread gets at once. Of few stories it gets one, so that progress shows each. */
const mostInTask = 8;

/** A story as it was found. */
export type FoundStory = { readonly named: NamedStory; readonly current: CurrentStory | null };

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
  /** What a story is called, and the story itself where it is open in memory (else its thread reads it). */
  readonly find: (id: StoryId) => Promise<Result<FoundStory, Refusal>>;
  readonly read: (id: StoryId) => Promise<Result<CurrentStory, Refusal>>;
  /** A story with the whole state of its document, for a bundle. */
  readonly state: (id: StoryId) => Promise<Result<StoryState, Refusal>>;
  /** What preflight in bundles goes by. */
  readonly style: HouseStyle;
  readonly pdf: PdfMaker;
  /** Called before each story with how many are done, and at the end. */
  readonly onProgress?: (done: number, label: string) => void;
  /** Stops before the next file; what is written stays, whole. */
  readonly signal?: AbortSignal;
};

/** Writes stories into a folder, a file for each format. What cannot be written is in the report, with the reason. */
export async function exportStories(job: ExportJob): Promise<ExportReport> {
  const used = new Set<string>();
  const found: NamedStory[] = [];
  const parts: Promise<Part>[] = [];
  const begin = (part: Promise<Part>) => {
    // Heard at the end; a failure that nobody has heard by then would end the program.
    part.catch(() => undefined);
    parts.push(part);
  };
  let begun = 0;
  if (job.finishing.sign !== null || job.finishing.seal !== null) await sweepBenches(job.folder);
  // A look at the folder for each file would take longer than the writing.
  const there = new Set((job.overwrite ? [] : await readdir(job.folder).catch(() => [])).map(asOnDisk));
  const size = Math.min(mostInTask, Math.max(1, Math.ceil(job.stories.length / 20)));
  try {
    for (let index = 0; index < job.stories.length; index += size) {
      if (job.signal?.aborted === true) break;
      // Several at once keep all threads busy; all at once would fill the memory.
      await parts.at(-tasksAtOnce);
      const group: StoryWish[] = [];
      for (const id of job.stories.slice(index, index + size)) {
        const one = await job.find(id);
        if (!one.ok) {
          begin(Promise.resolve(failedPart(id, '', one.refusal)));
          continue;
        }
        const { named } = one.value;
        found.push(named);
        const files = job.formats
          .filter((format) => !isTogether(job, format))
          .map((format) => ({
            format,
            file: freeName(exportFileName(named, format, job.fileNames), id, used),
          }));
        group.push({ ...one.value, files });
      }
      job.onProgress?.(index, group[0] === undefined ? '' : storyLabel(group[0].named));
      begin(groupPart(job, group, there));
      begun = index + size;
    }
  } finally {
    // Whatever goes wrong, nothing writes any more when this is over.
    await Promise.allSettled(parts);
  }
  const report = joined(await Promise.all(parts), begun < job.stories.length);
  if (report.stopped) return report;
  const all = await withDigests(job, found, report);
  job.onProgress?.(job.stories.length, '');
  return all;
}

/** What became of the files of one story. */
type Part = ExportReport;

function failedPart(id: StoryId, file: string, { code, ...refusal }: Refusal): Part {
  return {
    exported: [],
    failed: [{ id, file, code, error: sentenceFor({ code, ...refusal }) }],
    stopped: false,
  };
}

function joined(parts: readonly Part[], stopped: boolean): ExportReport {
  return {
    exported: parts.flatMap((part) => part.exported),
    failed: parts.flatMap((part) => part.failed),
    stopped: stopped || parts.some((part) => part.stopped),
  };
}

/** Adds the files that hold all stories. */
async function withDigests(
  job: ExportJob,
  found: readonly NamedStory[],
  report: ExportReport,
): Promise<ExportReport> {
  const parts: Part[] = [report];
  const [first] = found;
  for (const format of job.formats) {
    if (!isDigestFormat(format) || !isTogether(job, format) || first === undefined) continue;
    if (job.signal?.aborted === true) return joined(parts, true);
    const file = finalPlace(job, format, digestName(found, format));
    job.onProgress?.(job.stories.length - 1, file);
    const { id, slug } = first;
    const done = await exportTogether(job, found, format);
    parts.push(
      done.ok
        ? { exported: [{ id, slug, format, file }], failed: [], stopped: false }
        : failedPart(id, file, done.refusal),
    );
  }
  return joined(parts, false);
}

function isTogether({ together, stories }: ExportJob, format: ExportFormat): boolean {
  return together && stories.length > 1 && isDigestFormat(format);
}

type WantedFile = { readonly format: ExportFormat; readonly file: string };

/** A story and the files that it is to be written into. */
type StoryWish = FoundStory & { readonly files: readonly WantedFile[] };

type Written = Result<null, Refusal>;

/** Writes the files of some stories. */
async function groupPart(
  job: ExportJob,
  group: readonly StoryWish[],
  there: ReadonlySet<string>,
): Promise<Part> {
  const written = await writeMade(job, group, there);
  const parts: Part[] = [];
  for (const { named, files } of group)
    for (const { format, file } of files) {
      const done = written.get(file) ?? (await writeOther(job, named, { format, file }));
      const place = finalPlace(job, format, file);
      if (done === null) parts.push({ exported: [], failed: [], stopped: true });
      else if (!done.ok) parts.push(failedPart(named.id, place, done.refusal));
      else {
        const one = { id: named.id, slug: named.slug, format, file: place };
        parts.push({ exported: [one], failed: [], stopped: false });
      }
    }
  return joined(parts, false);
}

/** Writes what threads make, all stories in one task; says also of files that may not be replaced that they were not. */
async function writeMade(
  job: ExportJob,
  group: readonly StoryWish[],
  there: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Written>> {
  const answers = new Map<string, Written>();
  const wanted: string[] = [];
  const stories = group.map(({ named, current, files }): StoryFiles => {
    const made: { readonly format: MadeFormat; readonly file: string }[] = [];
    for (const { format, file } of files) {
      const taken = takenPlaces(job, format, file).find((place) => there.has(asOnDisk(place)));
      if (taken !== undefined)
        answers.set(file, refused(refusalOf('export-exists', path.join(job.folder, taken))));
      else if (format !== 'bundle' && format !== 'pdf') {
        made.push({ format, file: path.join(job.folder, file) });
        wanted.push(file);
      }
    }
    return { id: named.id, current, files: made };
  });
  if (wanted.length === 0) return answers;
  const { library, coverage } = job;
  const label = group[0] === undefined ? '' : storyLabel(group[0].named);
  const done = await exportInWorker({ kind: 'stories', library, coverage, stories }, label);
  for (const [index, file] of wanted.entries())
    answers.set(file, done[index] ?? refused(refusalOf('storage-failed', label)));
  return answers;
}

/** Writes a PDF or a bundle, which are made one by one; null where the export was stopped before. */
async function writeOther(
  job: ExportJob,
  named: NamedStory,
  { format, file }: WantedFile,
): Promise<Written | null> {
  if (job.signal?.aborted === true) return null;
  const place = path.join(job.folder, file);
  return format === 'pdf' ? writePdf(job, named, place) : writeOneBundle(job, named, place);
}

async function writeOneBundle(job: ExportJob, named: NamedStory, file: string): Promise<Written> {
  const state = await job.state(named.id);
  if (!state.ok) return state;
  const { library, captures, style, finishing } = job;
  const bundle = { library, file, name: path.parse(file).name, stories: [state.value], captures };
  const label = storyLabel(named);
  const [answer] = await exportInWorker({ kind: 'bundle', bundle, style, finishing }, label);
  return answer ?? refused(refusalOf('storage-failed', label));
}

async function writePdf(job: ExportJob, { id }: NamedStory, file: string): Promise<Written> {
  const current = await job.read(id);
  if (!current.ok) return current;
  const { story } = current.value;
  const { language, updatedAt } = story;
  const title = storyLabel(story);
  const printed = await job.pdf.print(renderHtml(story, job), { title, language, updatedAt });
  return printed.ok ? writeExport(file, printed.value) : printed;
}

/**
 * Two stories with the same slug do not write over each other: the second carries the start of its id, or is called by
 * its id alone where that is taken too.
 */
function freeName(wish: string, id: StoryId, used: Set<string>): string {
  const { name, ext } = path.parse(wish);
  const last = `${id}${ext}`;
  const file =
    [wish, `${name}-${id.slice(0, 8)}${ext}`].find((candidate) => !used.has(asOnDisk(candidate))) ?? last;
  used.add(asOnDisk(file));
  return file;
}

/** Some file systems tell neither case nor ways to write an accent apart. */
function asOnDisk(file: string): string {
  return file.normalize('NFC').toLowerCase();
}
