import { newStory } from '../../core/story/story.ts';
import { appendFile, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultHouseStyle } from '../../core/story/default-house-style.ts';
import { createLibrary } from './library-folder.ts';
import { createStory } from './create-story.ts';
import {
  folder,
  id,
  library,
  open,
  textOnDisk,
  withStoryOnDisk,
  write,
} from '../../../tests/support/story-on-disk.ts';

withStoryOnDisk();

describe('property: a crash at any byte', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('type' as const),
        words: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      }),
      fc.record({ kind: fc.constant('checkpoint' as const) }),
      fc.record({ kind: fc.constant('reopen' as const) }),
    ),
    { minLength: 1, maxLength: 14 },
  );

  test('gives back every acknowledged edit, and at most the one that was being written is cut off', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(), fc.uint8Array({ maxLength: 24 }), async (plan, cut, garbage) => {
        await rm(path.dirname(library), { recursive: true, force: true });
        await createLibrary(library, { id: crypto.randomUUID(), now: '2026-11-23T08:00:00Z' });
        await createStory(
          library,
          { id, updatedAt: '2026-11-23T08:00:00Z', ...newStory(defaultHouseStyle, '2026-11-23T08:00:00Z') },
          'lineage-1',
        );
        let writer = await open();
        const acknowledged: string[] = [];
        for (const step of plan) {
          if (step.kind === 'checkpoint') await writer.checkpoint();
          if (step.kind === 'reopen') writer = await open();
          if (step.kind === 'type' && (await write(writer, step.words)).ok) acknowledged.push(step.words);
        }
        expect(await textOnDisk()).toBe(acknowledged.join('\n'));

        // The machine stops while one more record is being written: any part of it, or garbage, may stand there.
        const journal = path.join(folder, 'journal.log');
        const before = await stat(journal).then(
          ({ size }) => size,
          () => 0,
        );
        await write(writer, 'in flight');
        const after = (await stat(journal)).size;
        await truncate(journal, before + (cut % (after - before)));
        await appendFile(journal, garbage.length > 0 && garbage[0] === 0 ? garbage : new Uint8Array());
        expect(await textOnDisk()).toBe(acknowledged.join('\n'));

        // Recovery writes everything anew, and the story goes on.
        const recovered = await open();
        expect((await write(recovered, 'goes on')).ok).toBe(true);
        expect(await textOnDisk()).toBe([...acknowledged, 'goes on'].join('\n'));
      }),
      { numRuns: 60 },
    );
  });

  test('of a journal cut at every single byte, the longest whole beginning comes back', async () => {
    const writer = await open();
    const states = [''];
    const ends = [0];
    for (const words of ['one', 'two — “zwei”', 'שלוש', '四']) {
      await write(writer, words);
      states.push([...(states.at(-1) ?? '').split('\n').filter((line) => line !== ''), words].join('\n'));
      ends.push((await stat(path.join(folder, 'journal.log'))).size);
    }
    const whole = await readFile(path.join(folder, 'journal.log'));
    for (let length = 0; length <= whole.length; length++) {
      await writeFile(path.join(folder, 'journal.log'), whole.subarray(0, length));
      const complete = ends.findLastIndex((end) => end <= length);
      expect(await textOnDisk()).toBe(states[complete]);
    }
  });
});
