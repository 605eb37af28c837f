import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { aDesk, aPage, type Page } from '../../../tests/support/desk.ts';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { aStory, idOf, text } from '../../../tests/support/stories.ts';
import { parts } from '../../core/story-doc/story-doc.ts';

const pilots = aStory({
  id: idOf(1),
  headline: 'Pilots return',
  slug: 'pilots',
  sections: { 'whats-happened': text('At noon.') },
});

/** The lock is tried again every two seconds. */
const takeover = { timeout: 8_000, interval: 50 };

describe('many windows at one story', () => {
  test('property: that write at once end with the same text, in which nobody’s words are missing', async () => {
    const edit = fc.record({
      window: fc.nat({ max: 2 }),
      section: fc.constantFrom('whats-happened', 'go-deeper'),
      status: fc.option(fc.constantFrom('ready', 'published')),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
        const library = await aLibrary(pilots);
        const desk = await aDesk({ library });
        const windows: readonly Page[] = [aPage(desk), aPage(desk), aPage(desk)];
        for (const window of windows) await window.open(pilots.id);
        // One window's edits wait for each other, as its client's do; the windows do not.
        await Promise.all(
          windows.map(async (page, at) => {
            for (const [number, { window, section, status }] of edits.entries()) {
              if (window !== at) continue;
              await page.write(pilots.id, `words ${number}.`, section);
              if (status !== null)
                await page.change(pilots.id, (doc) => void parts.fields(doc).set('status', status));
            }
          }),
        );
        await desk.close();
        const again = aPage(await aDesk({ library, access: 'read' }));
        await again.open(pilots.id);
        const sections = ['whats-happened', 'go-deeper'];
        const whole = (page: Page) => sections.map((section) => page.text(pilots.id, section)).join('\n');
        for (const window of windows) expect(whole(window)).toBe(whole(again));
        for (const number of edits.keys()) expect(whole(again)).toContain(`words ${number}.`);
      }),
      { numRuns: 15 },
    );
  });

  test('one of which opens while another writes misses nothing', async () => {
    const desk = await aDesk({ library: await aLibrary(pilots) });
    const [left, right] = [aPage(desk), aPage(desk)];
    await left.open(pilots.id);
    const writing = Array.from({ length: 20 }, (_, at) => at);
    await Promise.all([
      (async () => {
        for (const at of writing) await left.write(pilots.id, `words ${at}.`);
      })(),
      right.open(pilots.id),
    ]);
    expect(right.text(pilots.id)).toBe(left.text(pilots.id));
    expect(right.text(pilots.id)).toContain('words 19.');
  });

  test('opened and closed over and over at once stay of one mind', async () => {
    const library = await aLibrary(pilots);
    const desk = await aDesk({ library });
    const windows = [aPage(desk), aPage(desk), aPage(desk), aPage(desk)];
    await Promise.all(
      windows.map(async (page, at) => {
        for (let round = 0; round < 5; round++) {
          await page.open(pilots.id);
          await page.write(pilots.id, `round ${round} of ${at}.`);
          await page.ask('story.close', { story: pilots.id });
        }
      }),
    );
    const last = aPage(desk);
    await last.open(pilots.id);
    for (const at of windows.keys())
      for (let round = 0; round < 5; round++)
        expect(last.text(pilots.id)).toContain(`round ${round} of ${at}.`);
    expect(last.text(pilots.id).split('\n')).toHaveLength(21);
  });

  test('in which a status is set from the list show it at once', async () => {
    const desk = await aDesk({ library: await aLibrary(pilots) });
    const [left, right] = [aPage(desk), aPage(desk)];
    await left.open(pilots.id);
    await right.open(pilots.id);
    await Promise.all([
      aPage(desk).ask('stories.setStatus', {
        stories: [pilots.id],
        status: 'published',
        reason: 'It was agreed.',
      }),
      left.write(pilots.id, 'Ferries follow.'),
      right.write(pilots.id, 'Tugs wait.'),
    ]);
    expect(left.text(pilots.id)).toBe(right.text(pilots.id));
    const { text: written } = await right.ask('story.render', { story: pilots.id, format: 'json' });
    expect(JSON.parse(written)).toMatchObject({ status: 'published' });
  });
});

describe('two desks on one library', () => {
  test('change places by themselves: the second writes soon after the first has closed', async () => {
    const library = await aLibrary(pilots);
    const holder = await aDesk({ library });
    const waiting = aPage(await aDesk({ library }));
    expect(await waiting.refusalOf('stories.create', {})).toMatchObject({ code: 'library-locked' });
    await waiting.open(pilots.id);
    await holder.close();
    await vi.waitFor(
      () => expect(waiting.heardOf('library.changed').at(-1)).toMatchObject({ kind: 'open', trouble: null }),
      takeover,
    );
    await waiting.write(pilots.id, 'Ferries follow.');
    await waiting.ask('stories.create', {});
    expect(await waiting.ask('stories.list', { fresh: true })).toHaveLength(2);
  });

  test('of which the first goes on keep their places, however long the second waits', async () => {
    const library = await aLibrary(pilots);
    const first = aPage(await aDesk({ library }));
    const second = aPage(await aDesk({ library }));
    for (let at = 0; at < 3; at++) {
      expect(await second.ask('library.retry', {})).toMatchObject({ trouble: { code: 'library-locked' } });
      await first.ask('stories.create', {});
    }
    expect(await first.ask('stories.list', { fresh: true })).toHaveLength(4);
  });

  test('started at the same moment do not both write', async () => {
    const library = await aLibrary(pilots);
    const pages = (await Promise.all([1, 2, 3, 4].map(() => aDesk({ library })))).map(aPage);
    const states = await Promise.all(pages.map((page) => page.ask('library.state', {})));
    expect(states.filter((state) => state.kind === 'open' && state.trouble === null)).toHaveLength(1);
  });

  test('of which the second took over know the stories that the first made', async () => {
    const library = await aLibrary(pilots);
    const holder = await aDesk({ library });
    const second = aPage(await aDesk({ library }));
    expect(await second.ask('stories.list', { fresh: true })).toHaveLength(1);
    const { id } = await aPage(holder).ask('stories.create', {});
    await holder.close();
    await second.ask('library.retry', {});
    expect((await second.ask('stories.list', { fresh: true })).map((row) => row.id)).toContain(id);
    await second.open(id);
    await second.write(id, 'Mine now.');
    expect(second.text(id)).toBe('Mine now.');
  });
});
