import { copyFile, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { bundled, put, writtenBundle } from '../../../tests/support/bundles.ts';
import { folderListing } from '../../../tests/support/folder-listing.ts';
import { aLaptop } from '../../../tests/support/laptop.ts';
import { aStory, text } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { parted, twoLaptops, words } from '../../../tests/support/two-laptops.ts';
import { watchThread } from '../../../tests/support/watch-thread.ts';
import { createStoryDoc, writeText } from '../../core/story-doc/story-doc.ts';
import type { Story } from '../../core/story/story.ts';
import { libraryPaths } from '../library/library-folder.ts';

const section = 'whats-happened';

/** Paragraphs that nobody else has: comparing them with others takes its time. */
function manyParagraphs(word: string, count = 500): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${word} ${at} ${word}${at} `.repeat(12).trim());
}

/** A laptop with a long story, and a bundle of another long one under the same id that shares no past with it. */
async function twoLongOnes() {
  const ours = aStory({ headline: 'The wall', sections: { [section]: text(...manyParagraphs('ours')) } });
  const theirs = aStory({ headline: 'The wall', sections: { [section]: text(...manyParagraphs('theirs')) } });
  const laptop = await aLaptop(await aLibrary(ours));
  const file = await writtenBundle(path.join(await temporaryFolder(), 'theirs.galley'), [
    await bundled(theirs, '', createStoryDoc(theirs, 'another past')),
  ]);
  return { laptop, file, id: ours.id };
}

test('the desk goes on working while a bundle is compared with the story that is here, and while it is merged', async () => {
  const { laptop, file } = await twoLongOnes();
  const { page, choose } = laptop;
  const token = await choose(file);
  const works: readonly (() => Promise<unknown>)[] = [
    () => page.ask('bundles.look', { file: token, signature: null, unseal: null }),
    () => page.ask('bundles.take', { file: token, wanted: 'known' as const }),
  ];
  for (const work of works) {
    const { took, longest } = await watchThread(work);
    expect(longest).toBeLessThan(took / 3);
  }
});

test('what is typed while a merge is worked out is kept, and the state before the merge has what was merged', async () => {
  const { laptop, file, id } = await twoLongOnes();
  const { page, choose } = laptop;
  const token = await choose(file);
  await page.open(id);
  const taking = page.ask('bundles.take', { file: token, wanted: 'known' });
  const progress = { isTaken: false };
  void taking.then(() => (progress.isTaken = true));
  const typed: string[] = [];
  const before: string[] = [];
  while (!progress.isTaken) {
    const line = `typed ${typed.length}.`;
    await page.write(id, line);
    typed.push(line);
    if (!page.text(id).includes('theirs499')) before.push(line);
    await setTimeout(5);
  }
  expect((await taking).taken).toMatchObject([{ outcome: 'merged' }]);
  const shown = page.text(id);
  expect(typed.filter((line) => !shown.includes(line))).toEqual([]);
  expect(shown).toContain('theirs499');
  const { merges } = await page.ask('review.read', { story: id });
  await page.ask('review.undo', { story: id, merge: merges[0]?.id ?? '' });
  const left = page.text(id);
  expect(before.length).toBeGreaterThan(3);
  expect(before.filter((line) => !left.includes(line))).toEqual([]);
  expect(left).not.toContain('theirs499');
});

describe('a merge', () => {
  test('on both laptops gives the same story, and bundles that are equal byte for byte', async () => {
    const { ours, theirs, story } = await parted();
    const [fromUs, fromThem] = [await ours.bundle(story.id), await theirs.bundle(story.id)];
    const seen = await ours.page.ask('bundles.look', {
      file: await ours.choose(fromThem),
      signature: null,
      unseal: null,
    });
    expect(seen.stories).toMatchObject([{ outcome: 'merged', review: 1 }]);
    expect((await ours.take(fromThem, 'known')).taken).toMatchObject([{ outcome: 'merged', review: 1 }]);
    expect((await theirs.take(fromUs, 'known')).taken).toMatchObject([{ outcome: 'merged', review: 1 }]);
    expect(await words(ours, story)).toEqual([
      'The wall is ten metres high and leaks.',
      'The gate is quite new.',
      'A flag flies.',
    ]);
    const merged = [await ours.bundle(story.id), await theirs.bundle(story.id)];
    const [a, b] = await Promise.all(merged.map((file) => readFile(file)));
    expect(a !== undefined && b !== undefined && a.equals(b)).toBe(true);
  });

  test('a second time changes nothing, on the disk or in the review', async () => {
    const { ours, theirs, story } = await parted();
    const file = await theirs.bundle(story.id);
    await ours.take(file);
    const before = await folderListing(ours.library);
    const review = await ours.page.ask('review.read', { story: story.id });
    expect((await ours.take(file)).taken).toMatchObject([{ outcome: 'same', review: 0 }]);
    expect(await ours.page.ask('review.read', { story: story.id })).toEqual(review);
    expect(await folderListing(ours.library)).toEqual(before);
  });

  test('of a copy that shares no past keeps what both have', async () => {
    const { ours, story } = await twoLaptops();
    const other: Story = {
      ...story,
      updatedAt: '2026-11-24T08:00:00Z',
      sections: aStory({ sections: { [section]: text('The gate is new.', 'A flag flies.') } }).sections,
      captures: [],
      annotations: [],
    };
    const file = await writtenBundle(path.join(await temporaryFolder(), 'other.galley'), [
      await bundled(other, '', createStoryDoc(other, 'another past')),
    ]);
    expect((await ours.take(file)).taken).toMatchObject([{ outcome: 'merged' }]);
    expect(await words(ours, story)).toEqual([
      'The wall is nine metres high.',
      'The gate is new.',
      'A flag flies.',
    ]);
    expect((await ours.take(file)).taken).toMatchObject([{ outcome: 'same' }]);
    // What a person takes out again stays out, however often the same bundle comes.
    await ours.page.change(story.id, (doc) =>
      writeText(doc, section, text('The wall is nine metres high.', 'The gate is new.')),
    );
    const look = { file: await ours.choose(file), signature: null, unseal: null };
    expect((await ours.page.ask('bundles.look', look)).stories).toMatchObject([{ outcome: 'same' }]);
    expect((await ours.take(file)).taken).toMatchObject([{ outcome: 'same', review: 0 }]);
    expect(await words(ours, story)).toEqual(['The wall is nine metres high.', 'The gate is new.']);
    // The next state of the copy is another matter.
    const later = { ...other, updatedAt: '2026-11-25T08:00:00Z', headline: 'The gate' };
    const next = await writtenBundle(path.join(await temporaryFolder(), 'next.galley'), [
      await bundled(later, '', createStoryDoc(later, 'another past')),
    ]);
    expect((await ours.take(next)).taken).toMatchObject([{ outcome: 'merged' }]);
    expect(await words(ours, story)).toContain('A flag flies.');
  });

  test('reaches the windows that have the story open, and keeps what is typed meanwhile', async () => {
    const { ours, theirs, story } = await parted();
    const { page } = ours;
    await page.open(story.id);
    const file = await theirs.bundle(story.id);
    const token = await ours.choose(file);
    const typing = async () => {
      for (let at = 0; at < 20; at++) await page.write(story.id, `typed ${at}.`);
    };
    const [report] = await Promise.all([
      page.ask('bundles.take', { file: token, wanted: 'known' }),
      typing(),
    ]);
    expect(report.taken).toMatchObject([{ outcome: 'merged' }]);
    const shown = page.text(story.id);
    for (let at = 0; at < 20; at++) expect(shown).toContain(`typed ${at}.`);
    expect(shown).toContain('The wall is ten metres high and leaks.');
    expect(shown).toContain('A flag flies.');
    await ours.desk.close();
    const again = await aLaptop(ours.library);
    expect((await words(again, story)).join('\n')).toBe(shown);
  });
});

test('a hand edit of story.json that is read twice before it is written merges as one edit', async () => {
  const { ours, theirs, story } = await twoLaptops();
  await ours.desk.close();
  const file = path.join(libraryPaths.story(ours.library, story.id), 'story.json');
  const json = JSON.parse(await readFile(file, 'utf8'));
  json.sections[0].content = text('The wall is nine metres high.', 'By hand.', 'The gate is new.');
  await put(path.dirname(file), 'story.json', JSON.stringify(json));
  const copy = path.join(await temporaryFolder(), 'library');
  await rm(copy, { recursive: true, force: true });
  // Read by two programs, neither of which writes it down: each makes a bundle of what it read.
  const [first, second] = [await aReading(ours.library, story), await aReading(ours.library, story)];
  expect((await readFile(first)).equals(await readFile(second))).toBe(true);
  await theirs.take(first);
  const later = await aLaptop(ours.library);
  await later.page.open(story.id);
  await later.page.write(story.id, 'Typed.');
  const third = await later.bundle(story.id);
  expect((await theirs.take(third)).taken).toMatchObject([{ outcome: 'merged', review: 0 }]);
  expect(await words(theirs, story)).toEqual([
    'The wall is nine metres high.',
    'By hand.',
    'The gate is new.',
    'Typed.',
  ]);
});

/** A bundle that a desk makes of a story that it only reads. */
async function aReading(library: string, story: Story): Promise<string> {
  const laptop = await aLaptop(library);
  const file = await laptop.bundle(story.id);
  const kept = path.join(await temporaryFolder(), path.basename(file));
  await copyFile(file, kept);
  await laptop.desk.close();
  return kept;
}
