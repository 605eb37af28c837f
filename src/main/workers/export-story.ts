import { parentPort } from 'node:worker_threads';
import { doExportTask } from '../export/do-export-task.ts';
import type { ExportTask } from '../export/export-job.ts';

/** The thread that writes stories in all formats. */
parentPort?.on('message', (task: ExportTask) => {
  void doExportTask(task).then((answer) => parentPort?.postMessage(answer));
});
