import { describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { aDesk, aPage, hostWithoutDialogs } from '../../../tests/support/desk.ts';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { aStory, idOf } from '../../../tests/support/stories.ts';
import { requests, type RequestName } from '../../core/contract/requests.ts';
import { plainText } from '../../core/document/document.ts';
import { parts, readText } from '../../core/story-doc/story-doc.ts';
import { libraryPaths } from '../library/library-folder.ts';
import { loadStory } from '../library/load-story.ts';

const pilots = aStory({ id: idOf(1), headline: 'Pilots return', slug: 'pilots' });
const ferries = aStory({ id: idOf(2), headline: 'Ferries follow', slug: 'ferries' });

describe('a request from outside', () => {
  test.each(['', 'library', 'stories.delete', '__proto__', 'toString', 'STORIES.LIST'])(
    'by the unknown name %j is refused',
    async (name) => {
      const page = aPage(await aDesk());
      expect(await page.refusalOf(name, {})).toEqual({
        code: 'bad-request',
        subject: name,
        detail: 'there is no such request',
      });
    },
  );

  test.each<readonly [RequestName, unknown]>([
    ['stories.list', null],
    ['stories.list', { fresh: true, more: 1 }],
    ['story.open', { story: '../../etc', have: '' }],
    ['story.update', { story: idOf(1), update: '%%%' }],
    ['stories.trash', { stories: [] }],
    ['stories.setStatus', { stories: [idOf(1)], status: 'spiked', reason: '' }],
  ])('%s with the payload %j is refused, and the refusal says where it is wrong', async (name, input) => {
    const page = aPage(await aDesk({ library: await aLibrary(pilots) }));
    const refusal = await page.refusalOf(name, input);
    expect(refusal).toMatchObject({ code: 'bad-request', subject: name });
    expect(refusal.detail).toMatch(/\S/u);
  });

  test('before a library is open is refused, whatever it asks of one', async () => {
    const page = aPage(await aDesk());
    const needing: readonly (readonly [RequestName, unknown])[] = [
      ['stories.list', { fresh: false }],
      ['stories.create', {}],
      ['trash.list', {}],
      ['trash.empty', {}],
      ['story.open', { story: idOf(1), have: '' }],
      ['topics.suggest', { story: idOf(1) }],
    ];
    for (const [name, input] of needing)
      expect((await page.refusalOf(name, input)).code).toMatch(/^library-(?:not-open|missing)$/u);
  });

  test('of a story that is not there is refused by every request that names one', async () => {
    const page = aPage(await aDesk({ library: await aLibrary() }));
    const story = idOf(9);
    for (const [name, input] of [
      ['story.open', { story, have: '' }],
      ['story.render', { story, format: 'html' }],
      ['stories.duplicate', { story }],
      ['stories.setStatus', { stories: [story], status: 'ready', reason: '' }],
      ['stories.trash', { stories: [story] }],
      ['stories.restore', { stories: [story] }],
      ['topics.suggest', { story }],
    ] as const)
      expect(await page.refusalOf(name, input)).toMatchObject({ code: 'story-not-found' });
  });

  test('that throws is answered all the same, and reported', async () => {
    const onBug = vi.fn<(name: string, error: unknown) => void>();
    const host = { ...hostWithoutDialogs, openLink: () => Promise.reject(new Error('no browser')) };
    const page = aPage(await aDesk({ host, onBug }));
    expect(await page.refusalOf('shell.openLink', { url: 'https://a.example/' })).toMatchObject({
      code: 'storage-failed',
      detail: 'no browser',
    });
    expect(onBug).toHaveBeenCalledWith('shell.openLink', expect.any(Error));
  });

  test('is known to the desk for every name of the contract', async () => {
    const page = aPage(await aDesk());
    for (const name of Object.keys(requests))
      expect((await page.refusalOf(name, 'no payload at all')).detail).not.toBe('there is no such request');
  });
});

describe('a story', () => {
  test('that was made, opened, written in and closed gives its text back', async () => {
    const library = await aLibrary();
    const first = await aDesk({ library });
    const page = aPage(first);
    const { id } = await page.ask('stories.create', {});
    await page.open(id);
    await page.write(id, 'The pilots went back at noon.');
    await page.ask('story.close', { story: id });
    await first.close();

    const again = aPage(await aDesk({ library }));
    await again.open(id);
    expect(again.text(id)).toBe('The pilots went back at noon.');
    expect(await again.ask('stories.list', { fresh: true })).toMatchObject([{ id, words: 6 }]);
  });

  test('is on the disk as soon as an edit is answered, before it is closed', async () => {
    const library = await aLibrary(pilots);
    const page = aPage(await aDesk({ library }));
    await page.open(pilots.id);
    await page.write(pilots.id, 'At noon.');
    const loaded = await loadStory(libraryPaths.story(library, pilots.id));
    if (!loaded.ok) throw new Error(loaded.refusal.code);
    expect(plainText(readText(loaded.value.doc, 'whats-happened'))).toBe('At noon.');
  });

  test('is given in full at first, and later only what the page lacks', async () => {
    const page = aPage(await aDesk({ library: await aLibrary(pilots) }));
    const full = await page.ask('story.open', { story: pilots.id, have: '' });
    const rest = await page.ask('story.open', { story: pilots.id, have: full.stateVector });
    expect(rest.update.length).toBeLessThan(20);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Buffer.from(full.update, 'base64'));
    expect(parts.fields(doc).get('headline')).toBe('Pilots return');
  });

  test('takes no edit from a page that does not have it open', async () => {
    const desk = await aDesk({ library: await aLibrary(pilots) });
    const [page, other] = [aPage(desk), aPage(desk)];
    await page.open(pilots.id);
    const refusal = { code: 'story-out-of-step', subject: pilots.id };
    expect(await other.refusalOf('story.update', { story: pilots.id, update: 'AAA=' })).toMatchObject(
      refusal,
    );
    await page.ask('story.close', { story: pilots.id });
    expect(await page.refusalOf('story.update', { story: pilots.id, update: 'AAA=' })).toMatchObject(refusal);
  });

  test('refuses an edit of bytes that are none, and keeps what it has', async () => {
    const desk = await aDesk({ library: await aLibrary(pilots) });
    const [page, other] = [aPage(desk), aPage(desk)];
    await page.open(pilots.id);
    await page.write(pilots.id, 'At noon.');
    const update = Buffer.from('no update at all').toString('base64');
    expect((await page.refusalOf('story.update', { story: pilots.id, update })).code).toBe('bad-request');
    await page.write(pilots.id, 'Ferries follow.');
    await other.open(pilots.id);
    expect(other.text(pilots.id)).toBe('At noon.\nFerries follow.');
  });

  test('is written down when the last page that had it open is gone', async () => {
    const library = await aLibrary(pilots);
    const desk = await aDesk({ library });
    const page = aPage(desk);
    await page.open(pilots.id);
    await page.write(pilots.id, 'At noon.');
    await desk.disconnect(page.client);
    const loaded = await loadStory(libraryPaths.story(library, pilots.id));
    expect(loaded).toMatchObject({ ok: true, value: { stale: false, journalBytes: 0 } });
    expect(await page.refusalOf('story.update', { story: pilots.id, update: 'AAA=' })).toMatchObject({
      code: 'story-out-of-step',
    });
  });
});

describe('two windows on one story', () => {
  test('see each other’s words, and none hears its own again', async () => {
    const desk = await aDesk({ library: await aLibrary(pilots) });
    const [left, right] = [aPage(desk), aPage(desk)];
    await left.open(pilots.id);
    await right.open(pilots.id);
    await left.write(pilots.id, 'At noon.');
    await right.write(pilots.id, 'Ferries follow.');
    expect(left.text(pilots.id)).toBe('At noon.\nFerries follow.');
    expect(right.text(pilots.id)).toBe(left.text(pilots.id));
    expect(left.heardOf('story.updated')).toHaveLength(1);
    expect(right.heardOf('story.updated')).toHaveLength(1);
  });

  test('go on after one of them is closed, and the closed one hears no more', async () => {
    const desk = await aDesk({ library: await aLibrary(pilots) });
    const [left, right] = [aPage(desk), aPage(desk)];
    await left.open(pilots.id);
    await right.open(pilots.id);
    await left.ask('story.close', { story: pilots.id });
    await right.write(pilots.id, 'At noon.');
    expect(left.heardOf('story.updated')).toEqual([]);
  });

  test('of which one has another story open hear nothing of each other’s words', async () => {
    const desk = await aDesk({ library: await aLibrary(pilots, ferries) });
    const [left, right] = [aPage(desk), aPage(desk)];
    await left.open(pilots.id);
    await right.open(ferries.id);
    await left.write(pilots.id, 'At noon.');
    expect(right.heardOf('story.updated')).toEqual([]);
  });
});
