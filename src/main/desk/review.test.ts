import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { aDesk, aPage, type Page } from '../../../tests/support/desk.ts';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { aStory, idOf, text } from '../../../tests/support/stories.ts';
import type { ReviewItem } from '../../core/merge/review.ts';
import { parts, writeText } from '../../core/story-doc/story-doc.ts';
import type { Story } from '../../core/story/story.ts';
import { readRevision } from '../library/revisions.ts';
import type { Desk } from './desk.ts';

const section = 'whats-happened';
const pilots = aStory({
  id: idOf(1),
  headline: 'Pilots return',
  sections: { [section]: text('One is old.', 'Two.', 'Three.') },
});
const story = pilots.id;

type Laptop = { readonly library: string; readonly desk: Desk; readonly page: Page };

async function aLaptop(...stories: readonly Story[]): Promise<Laptop> {
  const library = await aLibrary(...stories);
  const desk = await aDesk({ library });
  return { library, desk, page: aPage(desk) };
}

/** The story as a bundle. */
async function bundleOf({ desk, page }: Laptop): Promise<Buffer> {
  const { download } = await page.ask('stories.export', {
    job: 'j',
    stories: [story],
    formats: ['bundle'],
    to: null,
    overwrite: false,
    coverage: false,
    together: false,
    sign: null,
    seal: null,
  });
  return readFile(desk.takeDownload(download?.token ?? '')?.path ?? '');
}

async function put(page: Page, bytes: Buffer): Promise<string> {
  return (await page.ask('files.put', { name: 'pilots.galley', data: bytes.toString('base64') })).token;
}

async function takeIn({ page }: Laptop, bytes: Buffer) {
  const { taken, failed } = await page.ask('bundles.take', { file: await put(page, bytes), wanted: 'all' });
  expect(failed).toEqual([]);
  return taken;
}

const rewrite = (page: Page, headline: string, ...paragraphs: readonly string[]) =>
  page.change(story, (doc) => {
    parts.fields(doc).set('headline', headline);
    writeText(doc, section, text(...paragraphs));
  });

let ours: Laptop;
let theirs: Laptop;

/** Two laptops that both wrote, without contact; ours then has what theirs wrote. */
beforeEach(async () => {
  ours = await aLaptop(pilots);
  theirs = await aLaptop();
  await takeIn(theirs, await bundleOf(ours));
  for (const { page } of [ours, theirs]) await page.open(story);
  await rewrite(ours.page, 'Pilots are back', 'One is very old.', 'Three.');
  await rewrite(theirs.page, 'The pilots return', 'One is old and grey.', 'Two and a half.', 'Three.');
  await takeIn(ours, await bundleOf(theirs));
});

const itemsOf = async ({ page }: Laptop) => {
  const { merges } = await page.ask('review.read', { story });
  return merges.flatMap(({ id, items }) => items.map((item) => ({ merge: id, item })));
};

async function settleKind(kind: ReviewItem['kind'], choice: 'as-is' | 'ours' | 'theirs' | 'both') {
  const found = (await itemsOf(ours)).find(({ item }) => item.kind === kind);
  if (found === undefined) throw new Error(`nothing of the kind ${kind} is open`);
  return ours.page.ask('review.settle', { story, merge: found.merge, item: found.item.id, choice });
}

const states = () => path.join(ours.library, 'stories', story, 'revisions');
const keptStates = async () => (await readdir(states())).toSorted();

const openTold = ({ page }: Laptop) => page.heardOf('review.changed').map(({ open }) => open);

describe('after a merge', () => {
  test('every window hears how much is to be looked at, and again with each decision', async () => {
    const other = aPage(ours.desk);
    await settleKind('both-changed', 'ours');
    await settleKind('put-back', 'as-is');
    await settleKind('field', 'theirs');
    expect(openTold(ours)).toEqual([3, 2, 1, 0]);
    expect(other.heardOf('review.changed').map(({ open }) => open)).toEqual([2, 1, 0]);
    await ours.page.open(story);
    expect(ours.page.text(story)).toBe('One is very old.\nTwo and a half.\nThree.');
  });

  test('two decisions at once are both kept', async () => {
    const open = await itemsOf(ours);
    await Promise.all(
      open.map(({ merge, item }) =>
        ours.page.ask('review.settle', { story, merge, item: item.id, choice: 'as-is' }),
      ),
    );
    expect(await itemsOf(ours)).toEqual([]);
  });

  test('leaving a thing as it is is no edit', async () => {
    const journal = path.join(ours.library, 'stories', story, 'journal.log');
    const before = await readFile(journal);
    await settleKind('put-back', 'as-is');
    expect((await readFile(journal)).equals(before)).toBe(true);
    await settleKind('both-changed', 'both');
    expect((await readFile(journal)).equals(before)).toBe(false);
  });

  test('a field says who set it, as far as that is known', async () => {
    await ours.page.ask('person.write', { name: 'Ana' });
    await theirs.page.ask('person.write', { name: 'Ben' });
    for (const [{ page }, status] of [
      [ours, 'checking'],
      [theirs, 'ready'],
    ] as const)
      await page.ask('stories.setStatus', { stories: [story], status, reason: 'It may go.' });
    await takeIn(ours, await bundleOf(theirs));
    const { item } =
      (await itemsOf(ours)).find(({ item: one }) => one.kind === 'field' && one.field === 'status') ?? {};
    expect(item).toMatchObject({
      ours: { value: 'checking', who: 'Ana', when: expect.stringMatching(/Z$/) },
      theirs: { value: 'ready', who: 'Ben', when: expect.stringMatching(/Z$/) },
    });
  });
});

describe('going back on a merge', () => {
  test('gives the story as it was before, keeps what is given up, and has nothing more to look at', async () => {
    await ours.page.write(story, 'Written since.');
    const [first] = await itemsOf(ours);
    await ours.page.ask('review.undo', { story, merge: first?.merge ?? '' });
    await ours.page.open(story);
    expect(ours.page.text(story)).toBe('One is very old.\nThree.');
    expect(openTold(ours)).toEqual([3, 0]);
    // Both ways lead on: to what was given up, and from there to before the merge.
    expect((await keptStates()).toSorted()).toEqual([
      expect.stringContaining('-before-merge'),
      expect.stringContaining('-before-undo'),
    ]);
  });

  test('loses nothing that is written at the same moment: it is in the text, or kept with what was given up', async () => {
    const [first] = await itemsOf(ours);
    const undoing = ours.page.ask('review.undo', { story, merge: first?.merge ?? '' });
    const words = Array.from({ length: 12 }, (_, at) => `Written ${at}.`);
    for (const one of words) await ours.page.write(story, one);
    await undoing;
    const name = (await keptStates()).find((one) => one.includes('-before-undo')) ?? '';
    const kept = await readRevision(path.dirname(states()), name);
    const givenUp = JSON.stringify(kept.ok ? kept.value.sections : kept.refusal);
    const shown = ours.page.text(story);
    for (const one of words) expect(shown.includes(one) || givenUp.includes(one)).toBe(true);
  });

  test('where the edit cannot be written is refused, and leaves no state behind', async () => {
    const before = await keptStates();
    const [first] = await itemsOf(ours);
    const journal = path.join(ours.library, 'stories', story, 'journal.log');
    await rename(journal, `${journal}.away`);
    await mkdir(journal);
    const shown = ours.page.text(story);
    const undo = { story, merge: first?.merge ?? '' };
    expect(await ours.page.refusalOf('review.undo', undo)).toMatchObject({ code: 'storage-failed' });
    expect(await keptStates()).toEqual(before);
    expect(ours.page.text(story)).toBe(shown);
    expect(await itemsOf(ours)).toHaveLength(3);
  });

  test('is final: the same file brings nothing back', async () => {
    const bytes = await bundleOf(theirs);
    const [first] = await itemsOf(ours);
    await ours.page.ask('review.undo', { story, merge: first?.merge ?? '' });
    expect(await takeIn(ours, bytes)).toMatchObject([{ outcome: 'same' }]);
  });
});

describe('a review.json', () => {
  const file = () => path.join(ours.library, 'stories', story, 'review.json');

  test('with one thing in it that nobody can read keeps all others, through the next merge', async () => {
    const written = JSON.parse(await readFile(file(), 'utf8'));
    const { length } = written.merges[0].items;
    await writeFile(file(), JSON.stringify(written).replace('"kind":"put-back"', '"kind":"odd"'));
    const { merges } = await ours.page.ask('review.read', { story });
    expect(merges[0]?.items).toHaveLength(length - 1);
    expect(ours.page.heardOf('notice').at(-1)?.sentence).toContain('review.json is damaged');
    await rewrite(theirs.page, 'Back', 'One is old and grey.', 'Four.');
    expect(await takeIn(ours, await bundleOf(theirs))).toMatchObject([{ outcome: 'merged' }]);
    const later = await ours.page.ask('review.read', { story });
    expect(later.merges).toHaveLength(2);
    expect(later.merges[0]).toEqual(merges[0]);
    expect(ours.page.heardOf('notice').at(-1)?.sentence).toContain('a copy of the old file was kept');
  });

  test('of a newer Galley is not written over: merges and decisions wait', async () => {
    const newer = JSON.stringify({ format: 2 });
    const merge = (await itemsOf(ours))[0]?.merge ?? '';
    await writeFile(file(), newer);
    for (const [name, input] of [
      ['review.read', { story }],
      ['review.undo', { story, merge }],
    ] as const)
      expect(await ours.page.refusalOf(name, input)).toMatchObject({ code: 'story-newer' });
    await rewrite(theirs.page, 'Back', 'Four.');
    const before = ours.page.text(story);
    const { failed } = await ours.page.ask('bundles.take', {
      file: await put(ours.page, await bundleOf(theirs)),
      wanted: 'all',
    });
    expect(failed).toMatchObject([{ code: 'story-newer' }]);
    expect(ours.page.text(story)).toBe(before);
    expect(await readFile(file(), 'utf8')).toBe(newer);
  });

  test('lists nothing that a document holds besides its story', async () => {
    for (const { page } of [ours, theirs])
      await page.change(story, (doc) =>
        parts.fields(doc).set('odd', new Uint8Array([page === ours.page ? 1 : 2])),
      );
    expect(await takeIn(ours, await bundleOf(theirs))).toMatchObject([{ outcome: 'merged', review: 0 }]);
    expect(JSON.parse(await readFile(file(), 'utf8')).merges).toHaveLength(2);
  });
});

test('a bundle that is not wanted is no longer on offer', async () => {
  const token = await put(ours.page, await bundleOf(theirs));
  await ours.page.ask('bundles.leave', { file: token });
  expect(
    (await ours.page.refusalOf('bundles.look', { file: token, signature: null, unseal: null })).code,
  ).toBe('token-unknown');
});
