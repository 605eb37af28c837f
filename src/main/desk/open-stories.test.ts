import { expect, test } from 'vitest';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { aStory, idOf } from '../../../tests/support/stories.ts';
import { refusalOf } from '../../core/contract/refusal.ts';
import { ok, refused } from '../../core/result.ts';
import { libraryPaths } from '../library/library-folder.ts';
import { openStories, type OpenStories } from './open-stories.ts';

async function stories(): Promise<OpenStories> {
  const library = await aLibrary(aStory({ headline: 'The wall' }));
  return openStories({
    folderOf: (id) => libraryPaths.story(library, id),
    writer: { mayWrite: async () => ok(1), now: () => '2026-11-23T08:00:00Z', onNote: () => undefined },
    onEdit: () => undefined,
    onWritten: () => undefined,
  });
}

test('a story that is used is open for as long as the work takes, and gives what the work gives', async () => {
  const { use, isOpen } = await stories();
  const used = await use(idOf(1), async (writer) =>
    ok({ headline: writer.story().headline, open: isOpen(idOf(1)) }),
  );
  expect(used).toEqual(ok({ headline: 'The wall', open: true }));
  expect(isOpen(idOf(1))).toBe(false);
  expect(await use(idOf(1), async () => refused(refusalOf('disk-full')))).toMatchObject({ ok: false });
  expect(isOpen(idOf(1))).toBe(false);
});

test('a story whose use throws is let go all the same', async () => {
  const { use, isOpen } = await stories();
  const broken = use(idOf(1), async () => {
    throw new Error('a mistake');
  });
  await expect(broken).rejects.toThrow('a mistake');
  expect(isOpen(idOf(1))).toBe(false);
});

test('a story that a window has open stays open after its use', async () => {
  const { use, hold, isOpen, release } = await stories();
  const window = {};
  await hold(idOf(1), window);
  await use(idOf(1), async () => ok(null));
  expect(isOpen(idOf(1))).toBe(true);
  await release(idOf(1), window);
  expect(isOpen(idOf(1))).toBe(false);
});

test('a story that is not there cannot be used', async () => {
  const { use } = await stories();
  expect(await use(idOf(2), async () => ok(null))).toMatchObject({ refusal: { code: 'story-not-found' } });
});
