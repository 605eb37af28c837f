import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts the worker thread of this name. Run from the sources, it is the file beside this one (Node strips the
 * types); in the build, `worker-<name>.js` beside the running file: all of main's output lies flat in one folder.
 */
export function startWorker(name: string, options: WorkerOptions = {}): Worker {
  const fromSource = import.meta.url.endsWith('.ts');
  const file = new URL(fromSource ? `./${name}.ts` : `./worker-${name}.js`, import.meta.url);
  return new Worker(file, options);
}
