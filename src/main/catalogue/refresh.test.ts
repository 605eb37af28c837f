import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { aStory, aTopic, idOf, text } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import type { StoryRow } from '../../core/contract/rows.ts';
import type { StoryId } from '../../core/ids.ts';
import { ok } from '../../core/result.ts';
import { parts } from '../../core/story-doc/story-doc.ts';
import { createStory } from '../library/create-story.ts';
import { libraryPaths } from '../library/library-folder.ts';
import { openStoryWriter } from '../library/story-writer.ts';
import type { Catalogue } from './catalogue.ts';
import { openMemoryCatalogue } from './memory-catalogue.ts';
import { openCatalogue } from './open-catalogue.ts';
import { refreshCatalogue } from './refresh.ts';
import { readEntry } from './story-entry.ts';

const harbour = aStory({
  id: idOf(1),
  headline: 'Pilots return',
  bylines: ['Rim Haddad'],
  topics: [aTopic('t1', 'Silwan')],
  sections: { 'go-deeper': text('Who won the strike?') },
});
const ferries = aStory({ id: idOf(2), headline: 'Ferries follow' });

const opened: Catalogue[] = [];

afterEach(async () => {
  for (const catalogue of opened.splice(0)) await catalogue.close();
});

async function open(library: string): Promise<Catalogue> {
  const catalogue = await openCatalogue(libraryPaths.cache(library));
  opened.push(catalogue);
  return catalogue;
}

/** What a refresh told: the headlines of new and different rows, and the stories that are gone. */
async function refresh(library: string, catalogue: Catalogue, signal = new AbortController().signal) {
  const rows: StoryRow[] = [];
  const gone: StoryId[] = [];
  await refreshCatalogue(library, catalogue, {
    signal,
    onChange: (changed, left) => {
      rows.push(...changed);
      gone.push(...left);
    },
  });
  return { rows: rows.map(({ headline }) => headline).toSorted(), gone };
}

const headlines = (catalogue: Catalogue) =>
  catalogue
    .rows()
    .map(({ headline }) => headline)
    .toSorted();

describe('a refresh', () => {
  test('fills a new catalogue from the stories on the disk', async () => {
    const library = await aLibrary(harbour, ferries);
    const catalogue = await open(library);
    expect(await refresh(library, catalogue)).toEqual({
      rows: ['Ferries follow', 'Pilots return'],
      gone: [],
    });
    expect(catalogue.row(idOf(1))).toMatchObject({
      headline: 'Pilots return',
      bylines: ['Rim Haddad'],
      topics: ['Silwan'],
      words: 4,
      problem: null,
    });
    expect(catalogue.topicsNamed(['silwan'])).toEqual([{ story: idOf(1), card: harbour.topics[0] }]);
  });

  test('tells nothing and reads nothing where nothing changed', async () => {
    const library = await aLibrary(harbour, ferries);
    await refresh(library, await open(library));
    expect(await refresh(library, await open(library))).toEqual({ rows: [], gone: [] });
  });

  test('notices what came, changed and went behind its back', async () => {
    const library = await aLibrary(harbour, ferries);
    const catalogue = await open(library);
    await refresh(library, catalogue);

    await createStory(library, aStory({ id: idOf(3), headline: 'Tugs wait' }), 'lineage-3');
    await rename(libraryPaths.story(library, idOf(2)), path.join(await temporaryFolder(), 'elsewhere'));
    const json = path.join(libraryPaths.story(library, idOf(1)), 'story.json');
    const edited = (await readFile(json, 'utf8')).replace('Pilots return', 'Pilots return to work at noon');
    await writeFile(json, edited);

    expect(await refresh(library, catalogue)).toEqual({
      rows: ['Pilots return to work at noon', 'Tugs wait'],
      gone: [idOf(2)],
    });
    expect(headlines(catalogue)).toEqual(['Pilots return to work at noon', 'Tugs wait']);
  });

  test('notices an edit that stands only in the journal', async () => {
    const library = await aLibrary(harbour);
    const catalogue = await open(library);
    await refresh(library, catalogue);
    const writer = await openStoryWriter(libraryPaths.story(library, idOf(1)), {
      mayWrite: async () => ok(1),
      now: () => '2026-11-23T09:00:00Z',
      onNote: () => undefined,
    });
    if (!writer.ok) throw new Error(writer.refusal.code);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(writer.value.doc));
    parts.fields(copy).set('headline', 'Pilots strike again');
    await writer.value.accept(Y.encodeStateAsUpdate(copy), 'test');
    expect(await refresh(library, catalogue)).toEqual({ rows: ['Pilots strike again'], gone: [] });
  });

  test('lists a story that cannot be read, with the reason, and goes on', async () => {
    const library = await aLibrary(harbour, ferries);
    for (const name of ['story.json', 'story.yjs'])
      await writeFile(path.join(libraryPaths.story(library, idOf(1)), name), 'broken');
    const catalogue = await open(library);
    expect(await refresh(library, catalogue)).toEqual({ rows: ['', 'Ferries follow'], gone: [] });
    expect(catalogue.row(idOf(1))?.problem).toMatch(/cannot be read.*\.$/u);
    expect(catalogue.row(idOf(2))?.problem).toBeNull();
  });

  test('that is stopped before it began tells nothing', async () => {
    const library = await aLibrary(harbour);
    expect(await refresh(library, await open(library), AbortSignal.abort())).toEqual({ rows: [], gone: [] });
  });

  test('gets through more stories than it looks at side by side', async () => {
    const many = Array.from({ length: 70 }, (_, at) => aStory({ id: idOf(at + 1), headline: `Story ${at}` }));
    const library = await aLibrary(...many);
    const catalogue = await openMemoryCatalogue(null);
    expect((await refresh(library, catalogue)).rows).toHaveLength(70);
    expect(catalogue.rows()).toHaveLength(70);
  });

  test('of a library that is gone empties nothing but the list', async () => {
    const library = await aLibrary(harbour);
    const catalogue = await open(library);
    await refresh(library, catalogue);
    await rm(libraryPaths.stories(library), { recursive: true });
    expect(await refresh(library, catalogue)).toEqual({ rows: [], gone: [idOf(1)] });
  });
});

test('deleting the cache loses nothing: the next catalogue holds the same', async () => {
  const library = await aLibrary(harbour, ferries);
  const first = await openCatalogue(libraryPaths.cache(library));
  await refresh(library, first);
  const before = { rows: first.rows(), prints: first.fingerprints(), cards: first.topicsContaining('', 10) };
  await first.close();
  await rm(libraryPaths.cache(library), { recursive: true });
  const second = await open(library);
  expect(second.rows()).toEqual([]);
  await refresh(library, second);
  expect({
    rows: second.rows(),
    prints: second.fingerprints(),
    cards: second.topicsContaining('', 10),
  }).toEqual(before);
});

test('the entry of a story that is not there is none', async () => {
  expect(await readEntry(await aLibrary(), idOf(1))).toBeNull();
});

test('a stories folder that cannot be read takes nothing out of the list', async () => {
  const library = await aLibrary(aStory());
  const catalogue = await openMemoryCatalogue(null);
  const gone: unknown[] = [];
  const lookAgain = () =>
    refreshCatalogue(library, catalogue, {
      signal: new AbortController().signal,
      onChange: (_rows, ids) => void gone.push(...ids),
    });
  await lookAgain();
  const stories = path.join(library, 'stories');
  await rename(stories, `${stories}-away`);
  await writeFile(stories, 'a file in its place');
  await lookAgain();
  expect([catalogue.rows().length, gone]).toEqual([1, []]);
});
