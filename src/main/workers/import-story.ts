import { parentPort } from 'node:worker_threads';
import { importFile, type ImportJob } from '../import/import-file.ts';

/** The thread that reads files of others: what goes wrong in it stays in it. */
parentPort?.on('message', ({ file, job }: { readonly file: string; readonly job: ImportJob }) => {
  void importFile(file, job).then((read) => parentPort?.postMessage(read));
});
