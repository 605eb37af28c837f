import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { ExportReport } from '../../core/contract/batches.ts';
import type { ExportFormat } from '../../core/story/export-formats.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import type { Input } from '../../core/contract/requests.ts';
import { isRowInView } from '../../core/contract/row-in-view.ts';
import type { StoryRow } from '../../core/contract/rows.ts';
import type { StoryId } from '../../core/ids.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { placeRefusal } from '../library/storage-refusal.ts';
import { printJson, refuse, type CommandContext } from './command.ts';
import { withDesk, type CommandDesk } from './with-desk.ts';
import { exit, worstOf } from './exit-codes.ts';
import { findStories } from './find-story.ts';
import { upToDateRows } from './rows.ts';
import { sealingFrom } from './sealing.ts';

export type ExportOptions = {
  readonly formats: readonly ExportFormat[];
  readonly out: string;
  readonly all: boolean;
  /** The name of a saved view, or null. */
  readonly view: string | null;
  readonly force: boolean;
  readonly coverage: boolean;
  /** Whether bundles and books are one for all stories. */
  readonly together: boolean;
  /** Whether bundles are signed; sealed with the passphrase of the environment; sealed for age keys. */
  readonly sign: boolean;
  readonly seal: boolean;
  readonly sealTo: readonly string[] | null;
  readonly json: boolean;
};

/** `galley export STORY… --format F[,F…] --out DIR`: writes stories as files. Goes on past one that fails. */
export async function exportToFolder(
  context: CommandContext,
  stories: readonly string[],
  { formats, out, all, view, force, coverage, together, sign, seal, sealTo, json }: ExportOptions,
): Promise<number> {
  const { terminal } = context;
  const folder = path.resolve(context.cwd, out);
  const sealing = sealingFrom({ seal, sealTo }, context.passphrase);
  if (!sealing.ok) return refuse(terminal, sealing.refusal);
  return withDesk(context, 'read', async (desk) => {
    const rows = await upToDateRows(desk);
    if (!rows.ok) return refuse(terminal, rows.refusal);
    const wanted = await wantedStories(desk, rows.value, stories, all, view);
    if (!wanted.ok) return refuse(terminal, wanted.refusal);
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      return refuse(terminal, placeRefusal(error, folder));
    }
    const done =
      wanted.value.length === 0
        ? ok(nothing)
        : await exported(context, desk, folder, {
            stories: [...wanted.value],
            formats: [...formats],
            overwrite: force,
            together,
            coverage,
            sign: sign ? { passphrase: context.keyPassphrase } : null,
            seal: sealing.value,
          });
    if (!done.ok) return refuse(terminal, done.refusal);
    const { stopped } = done.value;
    const files = done.value.exported.map((item) => ({ ...item, file: path.join(folder, item.file) }));
    const failed = done.value.failed.map(({ id, file, error }) => ({ id, file, error }));
    if (json) printJson(terminal, { exported: files, failed, stopped });
    else for (const { file } of files) terminal.print(file);
    if (!json) for (const { error } of failed) terminal.say(`galley: ${error}`);
    if (stopped) terminal.say('galley: stopped; what is written is whole.');
    // A script must not take a part for the whole.
    if (stopped) return exit.failed;
    return failed.length === 0 ? exit.done : worstOf(done.value.failed.map(({ code }) => code));
  });
}

const nothing: ExportReport = { exported: [], failed: [], stopped: false };

/** Has the desk export into a folder; Ctrl+C stops it. */
async function exported(
  { terminal }: CommandContext,
  desk: CommandDesk,
  folder: string,
  wish: Omit<Input<'stories.export'>, 'job' | 'to'>,
): Promise<Result<ExportReport, Refusal>> {
  desk.offerFolder(folder);
  const to = await desk.ask('folders.choose', { purpose: 'export' });
  if (!to.ok) return to;
  // The story that is being written is finished; the rest is not begun.
  void terminal.interrupted().then(() => desk.ask('stories.stopExport', { job: 'export' }));
  const done = await desk.ask('stories.export', { ...wish, job: 'export', to: to.value.token });
  terminal.progress('');
  return done.ok ? ok(done.value.report) : done;
}

/** The stories that are meant: all, those of a saved view, or those that were named. */
async function wantedStories(
  desk: CommandDesk,
  rows: readonly StoryRow[],
  named: readonly string[],
  all: boolean,
  view: string | null,
): Promise<Result<readonly StoryId[], Refusal>> {
  if (all) return ok(rows.map(({ id }) => id));
  if (view === null) return findStories(rows, named);
  const library = await desk.ask('library.state', {});
  const views = library.ok && library.value.kind === 'open' ? library.value.houseStyle.views : [];
  const found = views.find(({ name }) => name.toLowerCase() === view.toLowerCase());
  if (found === undefined) return refused(refusalOf('view-not-found', view));
  return ok(rows.filter((row) => isRowInView(row, found)).map(({ id }) => id));
}
