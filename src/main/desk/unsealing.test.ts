import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { bundled, writtenBundle } from '../../../tests/support/bundles.ts';
import { aLaptop } from '../../../tests/support/laptop.ts';
import { aStory, idOf, text } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { sealFile } from '../keys/seal.ts';

const story = aStory({
  id: idOf(1),
  headline: 'The wall',
  sections: { 'whats-happened': text('It leaks.') },
});

async function aBundle(name: string): Promise<string> {
  return writtenBundle(path.join(await temporaryFolder(), name), [await bundled(story)]);
}

let timer: NodeJS.Timeout | undefined;
afterEach(() => clearInterval(timer));

/** Watches how long the desk's own thread does nothing else; `longest` is the longest pause so far, in ms. */
function watchThread(): { readonly longest: () => number } {
  let last = performance.now();
  let longest = 0;
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  timer = setInterval(beat, 5);
  return {
    longest: () => {
      beat();
      return longest;
    },
  };
}

test('the desk goes on working while a sealed bundle is opened', async () => {
  const file = await aBundle('in.galley');
  const sealed = `${file}.age`;
  expect((await sealFile(file, sealed, { passphrase: 'battery staple' })).ok).toBe(true);
  const { page, choose } = await aLaptop(await aLibrary());
  const token = await choose(sealed);
  const start = performance.now();
  const thread = watchThread();
  const seen = await page.ask('bundles.look', {
    file: token,
    signature: null,
    unseal: { passphrase: 'battery staple' },
  });
  expect(seen.stories).toMatchObject([{ id: story.id, outcome: 'added' }]);
  // Stretching the passphrase is most of the work, in one piece.
  expect(thread.longest()).toBeLessThan((performance.now() - start) / 3);
});
