import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
  bagOf,
  bundled,
  filesIn,
  infoOf,
  put,
  writtenBundle,
  zipOf,
} from '../../../tests/support/bundles.ts';
import { aStory, idOf, text } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import type { BundleTask } from '../bundle/bundle-task.ts';
import type { Judged } from '../bundle/open-bundle.ts';
import { workerTask } from './worker-task.ts';

const story = aStory({
  id: idOf(1),
  headline: 'The wall',
  sections: { 'whats-happened': text('It leaks.') },
});
const task = workerTask<BundleTask, Judged>('open-bundle', { timeout: 60_000, memory: 128 });
afterAll(() => task.close());

test('a bundle that would fill the memory takes only the thread’s, and the next one is judged', async () => {
  const folder = await temporaryFolder();
  const good = await writtenBundle(path.join(folder, 'good.galley'), [await bundled(story)]);
  const payload = new Map([...(await filesIn(good))].filter(([name]) => name.startsWith('data/')));
  const name = `data/${story.id}/story.json`;
  const honest = JSON.parse(payload.get(name)?.toString() ?? '') as object;
  // Many things that are each wrong in many ways.
  const many = `[${'{},'.repeat(200_000)}{}]`;
  const bomb = JSON.stringify({ ...honest, sources: '@' }).replace('"@"', many);
  const harmed = new Map([...payload, [name, Buffer.from(bomb)]]);
  const bad = await put(folder, 'bad.galley', zipOf(bagOf(harmed, infoOf(harmed, [story]))));
  expect(await task.run({ kind: 'judge', place: bad })).toEqual({ ok: false, refusal: 'out-of-memory' });
  const judged = await task.run({ kind: 'judge', place: good });
  expect(judged.ok && judged.value.verdict.valid).toBe(true);
});
