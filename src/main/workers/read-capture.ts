import { parentPort } from 'node:worker_threads';
import { readCapture } from '../capture/read-capture.ts';

/** The thread that reads saved sources: what goes wrong in it stays in it. */
parentPort?.on('message', ({ file, fileName }: { readonly file: string; readonly fileName: string }) => {
  void readCapture(file, fileName).then((read) => parentPort?.postMessage(read));
});
