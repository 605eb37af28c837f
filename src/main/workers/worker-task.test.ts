import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { workerTask, type WorkerLimits, type WorkerTask } from './worker-task.ts';

const open: WorkerTask<never, never>[] = [];
afterEach(() => Promise.all(open.splice(0).map((task) => task.close())));

/** A task whose worker does what it is told: the file lies beside the tests' other support. */
function obedient(limits: WorkerLimits) {
  const task = workerTask<{ readonly order: string; readonly value?: unknown }, number>(
    '../../../tests/support/obedient-worker',
    limits,
  );
  open.push(task as unknown as WorkerTask<never, never>);
  return task;
}

const easy = { timeout: 10_000, memory: 64 };

test('answers one task after the other, in one thread', async () => {
  const task = obedient(easy);
  const answers = await Promise.all([1, 2, 3].map((value) => task.run({ order: 'count', value })));
  // The worker adds what it is given to what it had: three answers of one thread.
  expect(answers).toEqual([1, 3, 6].map((value) => ({ ok: true, value })));
});

test('a task that takes too long is given up, and the next one gets a new thread', async () => {
  const task = obedient({ timeout: 1_000, memory: 64 });
  await task.run({ order: 'count', value: 5 });
  expect(await task.run({ order: 'hang' })).toEqual({ ok: false, refusal: 'too-slow' });
  expect(await task.run({ order: 'count', value: 2 })).toEqual({ ok: true, value: 2 });
});

test('a task that eats all its memory ends alone', async () => {
  const task = obedient({ timeout: 20_000, memory: 32 });
  expect(await task.run({ order: 'eat' })).toEqual({ ok: false, refusal: 'out-of-memory' });
  expect(await task.run({ order: 'count', value: 2 })).toEqual({ ok: true, value: 2 });
});

test('a thread that throws or leaves is reported as crashed', async () => {
  const task = obedient(easy);
  expect(await task.run({ order: 'throw' })).toEqual({ ok: false, refusal: 'crashed' });
  expect(await task.run({ order: 'leave' })).toEqual({ ok: false, refusal: 'crashed' });
});

test('what cannot be sent to a thread is a task that failed, and the next one is done', async () => {
  const task = obedient(easy);
  expect(await task.run({ order: 'count', value: () => 1 })).toEqual({ ok: false, refusal: 'crashed' });
  expect(await task.run({ order: 'count', value: 2 })).toEqual({ ok: true, value: 2 });
});

test('an idle thread is let go, and not while it works', async () => {
  const task = obedient({ ...easy, keptFor: 30 });
  expect(await task.run({ order: 'count', value: 1 })).toEqual({ ok: true, value: 1 });
  expect(await task.run({ order: 'count', value: 2 })).toEqual({ ok: true, value: 3 });
  await setTimeout(200);
  expect(await task.run({ order: 'count', value: 2 })).toEqual({ ok: true, value: 2 });
});
