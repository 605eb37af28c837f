import { readFile, truncate } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { judgeBundle } from '../../src/main/bundle/open-bundle.ts';
import { badBags } from '../support/bad-bundles/bad-bags.ts';
import { badStories } from '../support/bad-bundles/bad-stories.ts';
import { badZips } from '../support/bad-bundles/bad-zips.ts';
import { badStory } from '../support/bad-bundles/whole-bundle.ts';
import { bundled, put, writtenBundle } from '../support/bundles.ts';
import { folderListing } from '../support/folder-listing.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runGalley } from './run-galley.ts';

let folder: string;
const galley = (...argv: readonly string[]) => runGalley(folder, '--library', 'L', ...argv);

beforeEach(async () => {
  folder = await temporaryFolder();
  await galley('init');
});

describe('a bundle with', () => {
  test.each([...badZips, ...badBags, ...badStories])(
    '%s is refused in a sentence and leaves nothing',
    async (_what, bytes, says) => {
      await put(folder, 'in.galley', await bytes());
      const before = await folderListing(folder);
      for (const command of ['import', 'merge']) {
        const { code, out, said } = await galley(command, 'in.galley');
        expect([command, code, out]).toEqual([command, 4, '']);
        expect(said).toMatch(/^galley: “in\.galley” [^\n]+\.$/u);
        expect(said).toMatch(says);
        expect(said).not.toMatch(/\bError\b|undefined|\[object/);
      }
      const verified = await galley('verify', 'in.galley', '--json');
      expect(verified.code).toBe(4);
      const [result] = JSON.parse(verified.out).results;
      expect([result.valid, result.errors.length > 0]).toEqual([false, true]);
      expect(await folderListing(folder)).toEqual(before);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );
});

test('a bundle that is cut off is refused, wherever the cut is', async () => {
  const file = await writtenBundle(`${folder}/in.galley`, [await bundled(badStory)]);
  const whole = await readFile(file);
  expect((await judgeBundle(file)).verdict.valid).toBe(true);
  const cuts = Array.from({ length: Math.ceil(whole.length / 1_000) }, (_, at) => at * 1_000);
  expect(cuts.length).toBeGreaterThan(15);
  for (const at of [...cuts, whole.length - 1]) {
    await put(folder, 'cut.galley', whole);
    await truncate(`${folder}/cut.galley`, at);
    const { verdict, stories } = await judgeBundle(`${folder}/cut.galley`);
    expect([at, verdict.valid, stories]).toEqual([at, false, []]);
  }
});
