import path from 'node:path';
import { expect, test } from 'vitest';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { bundled, writtenBundle } from '../../../tests/support/bundles.ts';
import { aLaptop } from '../../../tests/support/laptop.ts';
import { aStory, idOf, text } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { watchThread } from '../../../tests/support/watch-thread.ts';
import { sealFile } from '../keys/seal.ts';

const story = aStory({
  id: idOf(1),
  headline: 'The wall',
  sections: { 'whats-happened': text('It leaks.') },
});

async function aBundle(name: string): Promise<string> {
  return writtenBundle(path.join(await temporaryFolder(), name), [await bundled(story)]);
}

test('the desk goes on working while a sealed bundle is opened', async () => {
  const file = await aBundle('in.galley');
  const sealed = `${file}.age`;
  expect((await sealFile(file, sealed, { passphrase: 'battery staple' })).ok).toBe(true);
  const { page, choose } = await aLaptop(await aLibrary());
  const token = await choose(sealed);
  const unseal = { passphrase: 'battery staple' };
  const { value, took, longest } = await watchThread(() =>
    page.ask('bundles.look', { file: token, signature: null, unseal }),
  );
  expect(value.stories).toMatchObject([{ id: story.id, outcome: 'added' }]);
  // Stretching the passphrase is most of the work, in one piece.
  expect(longest).toBeLessThan(took / 3);
});
