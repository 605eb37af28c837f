import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { runGalley, runInterrupted } from '../../../tests/command-line/run-galley.ts';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { aStory, idOf, text } from '../../../tests/support/stories.ts';

const stories = Array.from({ length: 40 }, (_, at) =>
  aStory({ id: idOf(at + 1), slug: `story-${at}`, sections: { 'whats-happened': text('At noon.') } }),
);
let library: string;
let command: readonly string[];

beforeEach(async () => {
  library = await aLibrary(...stories);
  command = ['--library', library, 'export', '--all', '--format', 'text', '--out', 'o'];
});

test('an export that was stopped is no success, and says so in JSON and in words', async () => {
  const ran = await runInterrupted(path.dirname(library), ...command, '--json');
  const report = JSON.parse(ran.out) as { readonly exported: readonly unknown[]; readonly stopped: boolean };
  expect([ran.code, report.stopped]).toEqual([1, true]);
  expect(report.exported.length).toBeLessThan(stories.length);
  expect(ran.said).toContain('stopped; what is written is whole');
});

test('an export that went through says that it was not stopped', async () => {
  const ran = await runGalley(path.dirname(library), ...command, '--json');
  const report = JSON.parse(ran.out) as { readonly exported: readonly unknown[] };
  expect([ran.code, report]).toMatchObject([0, { failed: [], stopped: false }]);
  expect(report.exported).toHaveLength(stories.length);
});
