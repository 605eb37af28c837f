import { readdir } from 'node:fs/promises';
import { describe, expect, test, vi } from 'vitest';
import { aDesk, aPage, type Page } from '../../../tests/support/desk.ts';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { aStory, idOf, text } from '../../../tests/support/stories.ts';
import { parts } from '../../core/story-doc/story-doc.ts';
import { libraryPaths } from '../library/library-folder.ts';

const pilots = aStory({
  id: idOf(1),
  headline: 'Pilots return',
  slug: 'pilots',
  status: 'ready',
  sections: { 'whats-happened': text('At noon.') },
});
const ferries = aStory({ id: idOf(2), headline: 'Ferries follow', slug: 'ferries' });

/** The catalogue learns of a story that was written down a moment later. */
const patience = { timeout: 10_000, interval: 20 };

async function rows(page: Page) {
  return (await page.ask('stories.list', { fresh: true })).toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}

const slugs = async (page: Page) => (await rows(page)).map(({ slug }) => slug);

describe('the list of stories', () => {
  test('has what is on the disk, a new story, and what changed in an open one', async () => {
    const page = aPage(await aDesk({ library: await aLibrary(pilots) }));
    const { id } = await page.ask('stories.create', {});
    await page.open(id);
    await page.change(id, (doc) => void parts.fields(doc).set('slug', 'tugs'));
    await page.ask('story.close', { story: id });
    await vi.waitFor(async () => expect(await slugs(page)).toEqual(['pilots', 'tugs']), patience);
    expect(page.heardOf('stories.changed').flatMap((event) => event.rows.map(({ slug }) => slug))).toContain(
      'tugs',
    );
  });

  test('has what was typed a moment before an export', async () => {
    const page = aPage(await aDesk({ library: await aLibrary(pilots) }));
    await page.open(pilots.id);
    await page.change(pilots.id, (doc) => void parts.fields(doc).set('slug', 'tugs'));
    await page.ask('stories.export', {
      job: 'j',
      stories: [pilots.id],
      formats: ['json'],
      to: null,
      overwrite: false,
      coverage: false,
      together: false,
      sign: null,
      seal: null,
    });
    await vi.waitFor(
      () =>
        expect(
          page.heardOf('stories.changed').flatMap((event) => event.rows.map(({ slug }) => slug)),
        ).toContain('tugs'),
      patience,
    );
  });

  test('of a new story is told to every window', async () => {
    const desk = await aDesk({ library: await aLibrary() });
    const [page, other] = [aPage(desk), aPage(desk)];
    const { id } = await page.ask('stories.create', {});
    for (const window of [page, other])
      expect(window.heardOf('stories.changed')).toMatchObject([{ rows: [{ id }], removed: [] }]);
  });
});

describe('the status', () => {
  test('of many stories is set at once, open or not', async () => {
    const page = aPage(await aDesk({ library: await aLibrary(pilots, ferries) }));
    await page.open(pilots.id);
    await page.ask('stories.setStatus', {
      stories: [pilots.id, ferries.id],
      status: 'published',
      reason: 'It was agreed.',
    });
    await page.ask('story.close', { story: pilots.id });
    await vi.waitFor(
      async () => expect((await rows(page)).map(({ status }) => status)).toEqual(['published', 'published']),
      patience,
    );
    expect(page.heardOf('story.updated')).toHaveLength(1);
  });

  test('set over words that another window writes keeps them', async () => {
    const page = aPage(await aDesk({ library: await aLibrary(pilots) }));
    await page.open(pilots.id);
    await page.write(pilots.id, 'Ferries follow.');
    await page.ask('stories.setStatus', {
      stories: [pilots.id],
      status: 'published',
      reason: 'It was agreed.',
    });
    await page.write(pilots.id, 'Tugs wait.');
    const { text: written } = await page.ask('story.render', { story: pilots.id, format: 'json' });
    expect(JSON.parse(written)).toMatchObject({ status: 'published' });
    for (const words of ['At noon.', 'Ferries follow.', 'Tugs wait.']) expect(written).toContain(words);
  });
});

describe('a copy of a story', () => {
  test('says what the story says, as a draft with a slug and a headline of its own', async () => {
    const page = aPage(await aDesk({ library: await aLibrary(pilots) }));
    const { id } = await page.ask('stories.duplicate', { story: pilots.id });
    await page.ask('stories.duplicate', { story: pilots.id });
    expect(await slugs(page)).toEqual(['pilots', 'pilots-2', 'pilots-3']);
    expect((await rows(page)).find((row) => row.id === id)).toMatchObject({
      headline: 'Pilots return (copy)',
      status: 'draft',
      words: 2,
    });
    await page.open(id);
    expect(page.text(id)).toBe('At noon.');
  });

  test('has the words that are being written into the story, and goes its own way after', async () => {
    const page = aPage(await aDesk({ library: await aLibrary(pilots) }));
    await page.open(pilots.id);
    await page.write(pilots.id, 'Ferries follow.');
    const { id } = await page.ask('stories.duplicate', { story: pilots.id });
    await page.open(id);
    await page.write(id, 'Only here.');
    expect(page.text(id)).toBe('At noon.\nFerries follow.\nOnly here.');
    expect(page.text(pilots.id)).toBe('At noon.\nFerries follow.');
  });
});

describe('the trash', () => {
  test('takes stories out of the list, shows them, and gives them back as they were', async () => {
    const library = await aLibrary(pilots, ferries);
    const page = aPage(await aDesk({ library }));
    await page.open(pilots.id);
    await page.write(pilots.id, 'Ferries follow.');
    await page.ask('stories.trash', { stories: [pilots.id, ferries.id] });
    expect(await rows(page)).toEqual([]);
    expect(await readdir(libraryPaths.stories(library))).toEqual([]);
    expect((await page.ask('trash.list', {})).map(({ headline }) => headline).toSorted()).toEqual([
      'Ferries follow',
      'Pilots return',
    ]);
    expect(page.heardOf('stories.changed').flatMap(({ removed }) => removed)).toEqual([
      pilots.id,
      ferries.id,
    ]);

    await page.ask('stories.restore', { stories: [pilots.id] });
    expect(await slugs(page)).toEqual(['pilots']);
    const again = aPage(await aDesk({ library, access: 'read' }));
    await again.open(pilots.id);
    expect(again.text(pilots.id)).toBe('At noon.\nFerries follow.');
  });

  test('takes a story from under a window that has it open: its edits are refused, not lost on the way', async () => {
    const page = aPage(await aDesk({ library: await aLibrary(pilots) }));
    await page.open(pilots.id);
    await page.ask('stories.trash', { stories: [pilots.id] });
    await expect(page.write(pilots.id, 'Too late.')).rejects.toThrow('story-out-of-step');
    expect(await page.refusalOf('story.open', { story: pilots.id, have: '' })).toMatchObject({
      code: 'story-not-found',
    });
  });

  test('is emptied for good', async () => {
    const page = aPage(await aDesk({ library: await aLibrary(pilots) }));
    await page.ask('stories.trash', { stories: [pilots.id] });
    await page.ask('trash.empty', {});
    expect(await page.ask('trash.list', {})).toEqual([]);
    expect(await page.refusalOf('stories.restore', { stories: [pilots.id] })).toMatchObject({
      code: 'story-not-found',
    });
  });
});
