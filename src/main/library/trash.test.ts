import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { aStory, idOf } from '../../../tests/support/stories.ts';
import { createStory } from './create-story.ts';
import { storyIds } from './library-folder.ts';
import { loadStory } from './load-story.ts';
import { emptyTrash, listTrash, restoreStory, trashStory } from './trash.ts';

const now = '2026-11-23T13:14:15.123Z';

test('a story goes to the trash, is listed there, and comes back as it was', async () => {
  const library = await aLibrary(aStory({ headline: 'Ferry strike ends', slug: 'ferry-strike-ends' }));
  expect(await trashStory(library, idOf(1), now)).toMatchObject({ ok: true });
  expect(await storyIds(library)).toEqual([]);
  expect(await listTrash(library)).toEqual([
    { id: idOf(1), headline: 'Ferry strike ends', slug: 'ferry-strike-ends', deletedAt: now },
  ]);
  expect(await restoreStory(library, idOf(1))).toMatchObject({ ok: true });
  expect(await listTrash(library)).toEqual([]);
  expect(await loadStory(path.join(library, 'stories', idOf(1)))).toMatchObject({
    ok: true,
    value: { notes: [] },
  });
});

test('the trash lists the last deleted first, keeps two of the same id, and passes over what is not ours', async () => {
  const library = await aLibrary(aStory({ headline: 'first' }), aStory({ id: idOf(2), headline: 'second' }));
  await trashStory(library, idOf(1), now);
  await trashStory(library, idOf(2), '2026-11-24T08:00:00.000Z');
  await createStory(library, aStory({ headline: 'first again' }), 'x');
  await trashStory(library, idOf(1), '2026-11-25T08:00:00.000Z');
  await mkdir(path.join(library, 'trash', 'old notes'));
  expect((await listTrash(library)).map(({ headline }) => headline)).toEqual([
    'first again',
    'second',
    'first',
  ]);
  await restoreStory(library, idOf(1));
  expect((await listTrash(library)).map(({ headline }) => headline)).toEqual(['second', 'first']);
});

test('restoring over a story that is there again is refused, and nothing is lost', async () => {
  const library = await aLibrary(aStory({ headline: 'old' }));
  await trashStory(library, idOf(1), now);
  await createStory(library, aStory({ headline: 'new' }), 'x');
  expect(await restoreStory(library, idOf(1))).toMatchObject({ refusal: { code: 'storage-failed' } });
  expect(await listTrash(library)).toHaveLength(1);
});

test('emptying deletes for good; what is not there is refused', async () => {
  const library = await aLibrary(aStory());
  await trashStory(library, idOf(1), now);
  expect(await emptyTrash(library)).toMatchObject({ ok: true });
  expect(await readdir(path.join(library, 'trash'))).toEqual([]);
  expect(await restoreStory(library, idOf(1))).toMatchObject({ refusal: { code: 'story-not-found' } });
  expect(await trashStory(library, idOf(1), now)).toMatchObject({ refusal: { code: 'story-not-found' } });
});
