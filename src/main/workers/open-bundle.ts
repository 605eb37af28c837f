import { parentPort } from 'node:worker_threads';
import { doBundleTask, type BundleTask } from '../bundle/bundle-task.ts';

/** The thread that opens, judges and merges what others made. */
parentPort?.on('message', (task: BundleTask) => {
  void doBundleTask(task).then((answer) => parentPort?.postMessage(answer));
});
