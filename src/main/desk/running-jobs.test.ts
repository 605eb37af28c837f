import { expect, test } from 'vitest';
import { runningJobs } from './running-jobs.ts';

/** Jobs, and how often they were all done. */
function someJobs() {
  let idle = 0;
  return { jobs: runningJobs(async () => void idle++), idle: () => idle };
}

/** Work that goes on until it is stopped. */
const untilStopped = (signal: AbortSignal) =>
  new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve('stopped')));

test('a job can be stopped from the moment it is begun, by its name alone', async () => {
  const { jobs, idle } = someJobs();
  const [one, same, other] = ['a', 'a', 'b'].map((job) => jobs.run(job, untilStopped));
  jobs.stop('a');
  expect([await one, await same, idle()]).toEqual(['stopped', 'stopped', 0]);
  jobs.stop('b');
  expect([await other, idle()]).toEqual(['stopped', 1]);
});

test('a job that fails is over, too', async () => {
  const { jobs, idle } = someJobs();
  const failing = jobs.run('a', () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(idle()).toBe(1);
});

test('closing stops what runs, waits for it, and lets nothing new go on', async () => {
  const { jobs } = someJobs();
  let ended = false;
  const running = jobs.run('a', async (signal) => {
    await untilStopped(signal);
    await new Promise((resolve) => setTimeout(resolve, 20));
    ended = true;
  });
  await jobs.close();
  expect(ended).toBe(true);
  await running;
  expect(await jobs.run('b', async (signal) => signal.aborted)).toBe(true);
});
