import { create } from 'zustand';
import type { ExportReport } from '../../core/contract/batches.ts';
import type { Sealing, Signing } from '../../core/contract/keys.ts';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import type { ExportFormat } from '../../core/story/export-formats.ts';
import { showToast } from '../ui/toast.tsx';
import type { DeskClient } from './client.ts';
import { startDownload } from './uploads.ts';

/** What a person chose in the export dialog. */
export type ExportWish = {
  readonly stories: readonly StoryId[];
  readonly formats: readonly ExportFormat[];
  readonly overwrite: boolean;
  readonly coverage: boolean;
  readonly together: boolean;
  readonly sign: Signing | null;
  readonly seal: Sealing | null;
};

/** An export that is under way. */
export type RunningExport = {
  readonly job: string;
  readonly done: number;
  readonly total: number;
  /** The story that is being written. */
  readonly label: string;
  readonly isStopping: boolean;
};

type ExportsState = {
  readonly running: RunningExport | null;
  /** An export that could not write everything, until its summary is closed. */
  readonly summary: ExportReport | null;
};

/** The export of this window: one at a time. */
export const useExports = create<ExportsState>()(() => ({ running: null, summary: null }));

/** Stops the export that is under way; what is written stays. */
export function stopExport(desk: DeskClient): void {
  const { running } = useExports.getState();
  if (running === null) return;
  useExports.setState({ running: { ...running, isStopping: true } });
  void desk.call('stories.stopExport', { job: running.job });
}

/** Hears how far exports are. */
export function followExports(desk: DeskClient): () => void {
  return desk.on('export.progress', ({ job, done, total, label }) => {
    const { running } = useExports.getState();
    if (running?.job === job) useExports.setState({ running: { ...running, done, total, label } });
  });
}

/** Asks where stories are to go, and writes them there; the window goes on meanwhile. */
export async function runExport(
  desk: DeskClient,
  wish: ExportWish,
  tell: (refusal: Refusal) => void,
): Promise<void> {
  if (useExports.getState().running !== null) {
    showToast({ text: 'An export is under way. Wait for its end, or stop it.' });
    return;
  }
  const folder = await desk.call('folders.choose', { purpose: 'export' });
  if (!folder.ok && folder.refusal.code !== 'no-dialog') return tell(folder.refusal);
  const to = folder.ok ? folder.value.token : null;
  const job = crypto.randomUUID();
  const { stories, formats, ...rest } = wish;
  useExports.setState({ running: { job, done: 0, total: stories.length, label: '', isStopping: false } });
  const answer = await desk.call('stories.export', {
    job,
    stories: [...stories],
    formats: [...formats],
    to,
    ...rest,
  });
  useExports.setState({ running: null });
  if (!answer.ok) return tell(answer.refusal);
  const { report, download } = answer.value;
  if (download !== null) startDownload(download.token, download.name);
  const show = { label: 'Show', run: () => void desk.call('shell.showExport', { token: to ?? '' }) };
  if (report.exported.length > 0 || report.stopped)
    showToast({ text: exportedInWords(report), ...(to === null ? {} : { action: show }) });
  const [first] = report.failed;
  if (report.failed.length > 1) useExports.setState({ summary: report });
  else if (first !== undefined) showToast({ text: first.error, tone: 'alarm' });
}

/** What an export came to, in a sentence. */
export function exportedInWords({ exported, stopped }: ExportReport): string {
  const [first] = exported;
  const written =
    exported.length === 1 ? `${first?.file ?? ''} is written.` : `${exported.length} files are written.`;
  return stopped ? `Stopped. ${exported.length === 0 ? 'Nothing was written.' : written}` : written;
}
