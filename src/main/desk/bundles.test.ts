import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  bagOf,
  bundled,
  filesIn,
  infoOf,
  put,
  writtenBundle,
  zipOf,
} from '../../../tests/support/bundles.ts';
import { folderListing } from '../../../tests/support/folder-listing.ts';
import { aDesk, aPage } from '../../../tests/support/desk.ts';
import { aLaptop, type Laptop } from '../../../tests/support/laptop.ts';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { aStory, idOf, text } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { parted, twoLaptops, words } from '../../../tests/support/two-laptops.ts';
import type { Story } from '../../core/story/story.ts';
import { libraryPaths } from '../library/library-folder.ts';

const section = 'whats-happened';

const contentOf = async (laptop: Laptop, { id }: Story) => {
  const { checkpoint: _, ...content } = (await laptop.story(id)) as Story & { checkpoint?: unknown };
  return content;
};

describe('a bundle that comes in', () => {
  test('brings the same story, its saved sources included, and a list of what it brought', async () => {
    const { ours, theirs, story } = await twoLaptops();
    const file = await ours.bundle(story.id);
    const seen = await theirs.page.ask('bundles.look', {
      file: await theirs.choose(file),
      signature: null,
      unseal: null,
    });
    expect(seen).toMatchObject({
      file: 'the-wall.galley',
      captures: 'whole',
      captureFiles: 3,
      stories: [{ id: story.id, headline: 'The wall', words: 10, outcome: 'added', review: 0 }],
      warnings: [],
    });
    expect(await theirs.page.ask('stories.list', { fresh: true })).toEqual([]);
    const { taken, failed } = await theirs.take(file);
    expect([taken, failed]).toMatchObject([[{ id: story.id, outcome: 'added', slug: 'the-wall' }], []]);
    expect(await contentOf(theirs, story)).toEqual(await contentOf(ours, story));
    expect(
      theirs.page
        .heardOf('stories.changed')
        .at(-1)
        ?.rows.map(({ id }) => id),
    ).toEqual([story.id]);
    const { html } = await theirs.page.ask('captures.page', {
      story: story.id,
      capture: story.captures[0]?.id ?? ('' as never),
    });
    expect(html).toContain('nine metres high');
    const captures = async (laptop: Laptop) =>
      (await folderListing(laptop.library)).filter((line) => line.startsWith('captures/'));
    expect(await captures(theirs)).toEqual(await captures(ours));
    // What came in goes out again as the same file.
    expect((await readFile(await theirs.bundle(story.id))).equals(await readFile(file))).toBe(true);
  });

  test('of hashes alone brings the story without its saved sources', async () => {
    const { ours, theirs, story } = await twoLaptops();
    const settings = JSON.parse(await readFile(libraryPaths.settings(ours.library), 'utf8'));
    expect(settings.houseStyle.bundleCaptures).toBe('whole');
    await ours.desk.close();
    await put(
      ours.library,
      'library.json',
      JSON.stringify({ ...settings, houseStyle: { ...settings.houseStyle, bundleCaptures: 'hashes' } }),
    );
    const again = await aLaptop(ours.library);
    const file = await again.bundle(story.id);
    expect([...(await filesIn(file)).keys()].join(' ')).not.toContain('captures/');
    expect((await theirs.take(file)).taken).toMatchObject([{ outcome: 'added' }]);
    expect(await contentOf(theirs, story)).toEqual(await contentOf(again, story));
    expect((await folderListing(theirs.library)).filter((line) => line.startsWith('captures/'))).toEqual([]);
  });

  test('of a story that is here already, with nothing new, changes nothing', async () => {
    const { ours, story } = await twoLaptops();
    const file = await ours.bundle(story.id);
    const before = await folderListing(ours.library);
    expect((await ours.take(file)).taken).toMatchObject([{ outcome: 'same', review: 0 }]);
    expect(await folderListing(ours.library)).toEqual(before);
  });

  test('for merging alone is refused for a story that is not here, and leaves nothing', async () => {
    const { ours, theirs, story } = await twoLaptops();
    const before = await folderListing(theirs.library);
    const { taken, failed } = await theirs.take(await ours.bundle(story.id), 'known');
    expect([taken, failed]).toMatchObject([[], [{ file: 'the-wall.galley', code: 'merge-not-here' }]]);
    expect(await folderListing(theirs.library)).toEqual(before);
  });

  test('of a story in the trash is refused until that is restored; the others are taken in', async () => {
    const { ours, theirs, story } = await twoLaptops();
    const other = await ours.page.ask('stories.duplicate', { story: story.id });
    await theirs.take(await ours.bundle(story.id));
    await theirs.page.open(story.id);
    await theirs.page.write(story.id, 'Only here.');
    await theirs.page.ask('story.close', { story: story.id });
    await theirs.page.ask('stories.trash', { stories: [story.id] });
    const file = await writtenBundle(
      path.join(await temporaryFolder(), 'both.galley'),
      [await bundled(story, ours.library), await bundled(await ours.story(other.id), ours.library)],
      { library: ours.library, captures: 'whole' },
    );
    const token = await theirs.choose(file);
    const seen = await theirs.page.ask('bundles.look', { file: token, signature: null, unseal: null });
    expect(seen.stories.map(({ id, outcome }) => [id, outcome])).toEqual(
      // In the order of their ids, one of which is anybody's guess.
      [story.id, other.id].toSorted().map((id) => [id, id === story.id ? 'in-trash' : 'added']),
    );
    const { taken, failed } = await theirs.take(file);
    expect(taken).toMatchObject([{ id: other.id, outcome: 'added' }]);
    expect(failed).toMatchObject([
      {
        code: 'story-in-trash',
        error: '“The wall” is in the trash. Restore it there, then take the bundle in again.',
      },
    ]);
    expect((await theirs.take(file, 'known')).failed).toMatchObject([{ code: 'story-in-trash' }]);
    await theirs.page.ask('stories.restore', { stories: [story.id] });
    expect((await words(theirs, story)).join('\n')).toContain('Only here.');
    expect((await theirs.take(file)).failed).toEqual([]);
    expect((await words(theirs, story)).join('\n')).toContain('Only here.');
  });

  test('twice at once is one story, and the second finds nothing new', async () => {
    const { ours, theirs, story } = await twoLaptops();
    const file = await ours.bundle(story.id);
    const tokens = [await theirs.choose(file), await theirs.choose(file)];
    const reports = await Promise.all(
      tokens.map((token) => theirs.page.ask('bundles.take', { file: token, wanted: 'all' })),
    );
    expect(reports.map(({ taken, failed }) => [taken[0]?.outcome, failed])).toEqual([
      ['added', []],
      ['same', []],
    ]);
  });

  test('brings the stories that it can, whole, and names those that it cannot', async () => {
    const library = await aLibrary();
    const [good, bad] = [idOf(1), idOf(2)].map((id) =>
      aStory({ id, headline: `Story ${id.at(-1)}`, slug: `s${id.at(-1)}` }),
    );
    if (good === undefined || bad === undefined) throw new Error('no stories');
    const file = await writtenBundle(path.join(await temporaryFolder(), 'two.galley'), [
      await bundled(bad),
      await bundled(good),
    ]);
    // A story of the library that cannot be read any more is not written over.
    await put(library, 'stories/taken', '');
    await rm(path.join(library, 'stories/taken'));
    const laptop = await aLaptop(library);
    const folder = libraryPaths.story(library, bad.id);
    await laptop.take(file);
    for (const name of ['story.json', 'story.yjs']) await put(folder, name, 'garbage');
    const before = (await folderListing(library)).filter((line) => line.includes(bad.id));
    const { taken, failed } = await laptop.take(file);
    expect(taken.map(({ id, outcome }) => [id, outcome])).toEqual([[good.id, 'same']]);
    expect(failed).toMatchObject([{ code: 'story-damaged' }]);
    expect((await folderListing(library)).filter((line) => line.includes(bad.id))).toEqual(before);
  });
});

describe('the review after a merge', () => {
  async function merged() {
    const laptops = await parted();
    const { ours, theirs, story } = laptops;
    const untouched = await contentOf(ours, story);
    await ours.take(await theirs.bundle(story.id));
    const { merges } = await ours.page.ask('review.read', { story: story.id });
    const merge = merges[0];
    const item = merge?.items[0];
    if (merge === undefined || item === undefined) throw new Error('nothing to look at');
    return { ...laptops, untouched, merge, item };
  }

  test('shows what both changed, from which file and when', async () => {
    const { merge, item } = await merged();
    expect(merge.from).toBe('the-wall.galley');
    expect(merge.items).toHaveLength(1);
    expect(item).toMatchObject({
      kind: 'both-changed',
      section,
      ours: text('The wall is ten metres high.').content[0],
      theirs: text('The wall is nine metres high and leaks.').content[0],
    });
  });

  test.each([
    ['as-is', ['The wall is ten metres high and leaks.']],
    ['ours', ['The wall is ten metres high.']],
    ['theirs', ['The wall is nine metres high and leaks.']],
    ['both', ['The wall is nine metres high and leaks.', 'The wall is ten metres high.']],
  ] as const)('settled with “%s” is off the list, and the text is as was chosen', async (choice, lines) => {
    const { ours, story, merge, item } = await merged();
    const settle = { story: story.id, merge: merge.id, item: item.id, choice };
    const { merges } = await ours.page.ask('review.settle', settle);
    expect(merges).toMatchObject([{ id: merge.id, items: [] }]);
    expect(await words(ours, story)).toEqual([...lines, 'The gate is quite new.', 'A flag flies.']);
    // Another window that is slower changes nothing.
    expect(await ours.page.ask('review.settle', { ...settle, choice: 'theirs' })).toEqual({ merges });
    expect(await words(ours, story)).toEqual([...lines, 'The gate is quite new.', 'A flag flies.']);
  });

  test('of a paragraph that somebody has gone on writing in is refused, and stays on the list', async () => {
    const { ours, story, merge, item, write } = await merged();
    await write(ours, 'The wall is gone.');
    const settle = { story: story.id, merge: merge.id, item: item.id };
    const refusal = await ours.page.refusalOf('review.settle', { ...settle, choice: 'ours' });
    expect(refusal).toMatchObject({ code: 'review-moved-on', subject: 'The wall' });
    expect((await ours.page.ask('review.read', { story: story.id })).merges[0]?.items).toHaveLength(1);
    const { merges } = await ours.page.ask('review.settle', { ...settle, choice: 'as-is' });
    expect(merges[0]?.items).toEqual([]);
    expect(await words(ours, story)).toEqual(['The wall is gone.']);
  });

  test('undone is the story as it was before the merge, and nothing to look at', async () => {
    const { ours, story, merge, untouched } = await merged();
    const wentBack = [{ from: merge.from, items: [], undone: [merge] }];
    const undone = await ours.page.ask('review.undo', { story: story.id, merge: merge.id });
    expect(undone.merges).toMatchObject(wentBack);
    const { updatedAt: _, ...now } = await contentOf(ours, story);
    const { updatedAt: __, ...before } = untouched;
    expect(now).toEqual(before);
    expect(await ours.page.ask('review.undo', { story: story.id, merge: merge.id })).toEqual(undone);
  });

  test('undone can be had again, with all that the colleague wrote', async () => {
    const { ours, story, merge } = await merged();
    const withTheirs = await words(ours, story);
    const undone = await ours.page.ask('review.undo', { story: story.id, merge: merge.id });
    expect(await words(ours, story)).not.toEqual(withTheirs);
    const [wentBack] = undone.merges;
    const { merges } = await ours.page.ask('review.undo', { story: story.id, merge: wentBack?.id ?? '' });
    expect(await words(ours, story)).toEqual(withTheirs);
    // What there was to look at is there again, and so is the way back to before it.
    expect(merges[0]).toEqual(merge);
    await ours.page.ask('review.undo', { story: story.id, merge: merge.id });
    expect(await words(ours, story)).not.toEqual(withTheirs);
  });

  test('undone where the state before is gone is refused, and nothing is changed', async () => {
    const { ours, story, merge } = await merged();
    const folder = libraryPaths.story(ours.library, story.id);
    await rm(path.join(folder, 'revisions', merge.before));
    const before = await words(ours, story);
    const refusal = await ours.page.refusalOf('review.undo', { story: story.id, merge: merge.id });
    expect(refusal).toMatchObject({ code: 'story-damaged' });
    expect(await words(ours, story)).toEqual(before);
    expect((await ours.page.ask('review.read', { story: story.id })).merges).toHaveLength(1);
  });
});

test('captures that are not what their names say come to nothing, whatever the manifests say', async () => {
  const { ours, theirs, story } = await twoLaptops();
  const files = new Map(await filesIn(await ours.bundle(story.id)));
  const payload = new Map([...files].filter(([name]) => name.startsWith('data/')));
  const [capture = ''] = [...payload.keys()].filter((name) => name.includes('/captures/'));
  payload.set(capture, Buffer.from('another page'));
  const info = infoOf(payload, [story], { captures: 'whole' });
  const file = await put(await temporaryFolder(), 'odd.galley', zipOf(bagOf(payload, info)));
  const before = await folderListing(theirs.library);
  const token = await theirs.choose(file);
  expect(await theirs.page.refusalOf('bundles.take', { file: token, wanted: 'all' })).toMatchObject({
    code: 'bundle-invalid',
    detail: `${capture} is not the file that its name says`,
  });
  expect(await folderListing(theirs.library)).toEqual(before);
});

test('a window is told where the list of known keys cannot be read: who signed may look like a stranger', async () => {
  const keysFolder = await temporaryFolder();
  await writeFile(path.join(keysFolder, 'known-keys.json'), '{');
  const file = await writtenBundle(path.join(await temporaryFolder(), 'in.galley'), [
    await bundled(aStory({ id: idOf(1) })),
  ]);
  const desk = await aDesk({ library: await aLibrary(), keysFolder });
  const { token } = desk.offerFile(file);
  const seen = await aPage(desk).ask('bundles.look', { file: token, signature: null, unseal: null });
  expect(seen.warnings[0]).toContain('known-keys.json is damaged');
});
