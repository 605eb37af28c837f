import { parentPort } from 'node:worker_threads';
import type { Job } from '../checks/check-job.ts';
import { checker } from '../checks/checker.ts';

const { check, read, compare } = checker();

/** The thread that looks quotations, figures and passages up in captures. It remembers what it has read. */
parentPort?.on('message', (job: Job) => {
  const answer = job.kind === 'check' ? check(job) : job.kind === 'read' ? read(job) : compare(job);
  void answer.then((value) => parentPort?.postMessage(value));
});
