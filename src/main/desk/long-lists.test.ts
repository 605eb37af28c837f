import { describe, expect, test, vi } from 'vitest';
import { aDesk, aPage } from '../../../tests/support/desk.ts';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { aStory, idOf } from '../../../tests/support/stories.ts';
import type { StoryRow } from '../../core/contract/rows.ts';
import type { StoryId } from '../../core/ids.ts';

const many = Array.from({ length: 40 }, (_, at) =>
  aStory({ id: idOf(at + 1), headline: `Story ${at}`, slug: `story-${at}` }),
);
const ids = many.map(({ id }) => id);

/** What a window that only listens believes the library holds. */
function believed(
  page: ReturnType<typeof aPage>,
  first: readonly StoryRow[],
): ReadonlyMap<StoryId, StoryRow> {
  const rows = new Map(first.map((row) => [row.id, row]));
  for (const { rows: changed, removed } of page.heardOf('stories.changed')) {
    for (const row of changed) rows.set(row.id, row);
    for (const id of removed) rows.delete(id);
  }
  return rows;
}

describe('many stories at once', () => {
  test('are marked, and a window that only listens knows it', async () => {
    const desk = await aDesk({ library: await aLibrary(...many) });
    const [page, listener] = [aPage(desk), aPage(desk)];
    const first = await listener.ask('stories.list', { fresh: true });
    await page.ask('stories.setStatus', { stories: ids, status: 'published', reason: 'It was agreed.' });
    await vi.waitFor(
      () =>
        expect([...believed(listener, first).values()].map(({ status }) => status)).toEqual(
          ids.map(() => 'published'),
        ),
      { timeout: 10_000, interval: 20 },
    );
    const rows = await page.ask('stories.list', { fresh: true });
    expect(rows.map(({ status }) => status)).toEqual(ids.map(() => 'published'));
  });

  test('that are open with fresh words go to the trash and do not come back as ghosts', async () => {
    const library = await aLibrary(...many);
    const desk = await aDesk({ library });
    const [page, listener] = [aPage(desk), aPage(desk)];
    const first = await listener.ask('stories.list', { fresh: true });
    for (const id of ids) {
      await page.open(id);
      await page.write(id, 'Fresh words.');
    }
    await page.ask('stories.trash', { stories: ids });
    // The rows of stories that were written down on their way out have had their time to come in late.
    await page.ask('trash.list', {});
    expect(await page.ask('stories.list', { fresh: true })).toEqual([]);
    expect(believed(listener, first).size).toBe(0);
    expect(await page.ask('trash.list', {})).toHaveLength(many.length);

    await page.ask('stories.restore', { stories: ids });
    expect(believed(listener, first).size).toBe(many.length);
    await desk.close();
    const again = aPage(await aDesk({ library, access: 'read' }));
    for (const row of await again.ask('stories.list', { fresh: true })) expect(row.words).toBe(2);
  });

  test('of which one is not there are done up to that one, and the answer says which', async () => {
    const page = aPage(await aDesk({ library: await aLibrary(...many.slice(0, 2)) }));
    const stories = [idOf(1), idOf(99), idOf(2)];
    expect(await page.refusalOf('stories.trash', { stories })).toMatchObject({
      code: 'story-not-found',
      subject: idOf(99),
    });
    expect((await page.ask('stories.list', { fresh: true })).map(({ id }) => id)).toEqual([idOf(2)]);
  });
});
