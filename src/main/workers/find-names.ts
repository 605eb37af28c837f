import { parentPort } from 'node:worker_threads';
import { findNames } from '../names/find-names.ts';

/** The thread that looks for names in texts: the language models take 100 ms and some 50 MB. */
parentPort?.on('message', ({ text, language }: { readonly text: string; readonly language: string }) => {
  void findNames(text, language).then((names) => parentPort?.postMessage(names));
});
