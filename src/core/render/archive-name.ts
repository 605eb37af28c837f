import type { ExportReport } from '../contract/batches.ts';
import { sealedName } from '../bundle/bundle-name.ts';
import { exportEnding } from './file-name.ts';

/** What the archive of exported files is called: as the story is where all are of one. */
export function archiveName(exported: ExportReport['exported']): string {
  const [first] = exported;
  if (first === undefined || exported.some(({ id }) => id !== first.id)) return 'stories.zip';
  const ending = `.${exportEnding(first.format)}`;
  const stem = [sealedName(ending), ending].find((end) => first.file.endsWith(end)) ?? '';
  return `${first.file.slice(0, first.file.length - stem.length)}.zip`;
}
