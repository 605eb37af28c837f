import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { contentOf, decodeStoryYjs } from '../../src/main/library/story-json.ts';
import { libraryPaths } from '../../src/main/library/library-folder.ts';
import { loadStory } from '../../src/main/library/load-story.ts';
import { judgeBundle, type Judged } from '../../src/main/bundle/open-bundle.ts';
import { canonicalState } from '../../src/core/story-doc/canonical-state.ts';
import { readStoryDoc } from '../../src/core/story-doc/story-doc.ts';
import { story as storySchema } from '../../src/core/story/story.ts';
import { aLibrary } from '../support/a-library.ts';
import { aKeptCapture, bundled, filesIn, put, writtenBundle, zipOf } from '../support/bundles.ts';
import { folderListing } from '../support/folder-listing.ts';
import { aLaptop, type Laptop } from '../support/laptop.ts';
import { randomFrom } from '../support/random.ts';
import { aClaim, aJudgement, anAnnotation, aSource, aStory, aTopic, text } from '../support/stories.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { harms, isRebuilt, knownDoc, type Harm, type Whole } from './fuzzed-bundle.ts';

/** Change it to look elsewhere. A case that failed is named by it and its number, and is the same each time. */
const seed = 20_261_124;
/** How often each harm is done. */
const rounds = 320;
/** No bundle may be looked at for longer; ms. */
const longest = 5_000;

let whole: Whole;

async function wholeBundle(): Promise<Whole> {
  const library = await aLibrary();
  const capture = await aKeptCapture(library, 'c1', 's1');
  const story = aStory({
    headline: 'The wall',
    slug: 'the-wall',
    bylines: ['A. Writer'],
    sections: {
      'whats-happened': text('The wall is nine metres high.', 'It leaks.'),
      'go-deeper': { type: 'doc', content: [{ type: 'blockquote', content: text('Why?').content }] },
    },
    sources: [aSource('s1', { outlet: 'The Harbour Times' }), aSource('s2')],
    topics: [aTopic('t1', 'Orrin')],
    captures: [capture],
    annotations: [anAnnotation('n1', capture)],
    claims: [aClaim('k1')],
    judgements: [aJudgement('j1', 'k1')],
  });
  const file = path.join(await temporaryFolder(), 'bag.galley');
  const one = await bundled(story, library, knownDoc(story));
  await writtenBundle(file, [one], { library, captures: 'whole' });
  const files = await filesIn(file);
  return { story, files, zip: zipOf(files) };
}

beforeAll(async () => {
  whole = await wholeBundle();
});

/** What must hold of a bundle that passes for valid. */
async function checkValid({ stories }: Judged, file: string, harm: Harm): Promise<void> {
  for (const { story, state } of stories) {
    expect(storySchema.parse(story)).toEqual(story);
    const doc = decodeStoryYjs(state);
    expect(doc === null ? null : readStoryDoc(doc)).toEqual(contentOf(story));
  }
  if (isRebuilt(harm)) return;
  const found = await filesIn(file);
  const payload = (files: typeof found) =>
    [...files].filter(([name]) => name.startsWith('data/')).toSorted(([a], [b]) => (a < b ? -1 : 1));
  expect(payload(found)).toEqual(payload(whole.files));
  expect(stories.map(({ story }) => story)).toEqual([whole.story]);
}

/** Takes a bundle in: what is refused leaves no trace, what is not is a story that can be read, shown and sent on. */
async function checkTaking(laptop: Laptop, file: string): Promise<void> {
  const { page, library } = laptop;
  const before = await folderListing(library);
  const token = await laptop.choose(file);
  const answer = await laptop.desk.answer('bundles.take', { file: token, wanted: 'all' }, page.client);
  const report = answer.ok ? (answer.value as { taken: { id: never }[]; failed: unknown[] }) : null;
  if (report === null || report.taken.length === 0) {
    // oxlint-disable-next-line vitest/no-conditional-expect -- what must hold depends on what was done
    expect(await folderListing(library)).toEqual(before);
    return;
  }
  for (const { id } of report.taken) {
    const loaded = await loadStory(libraryPaths.story(library, id));
    expect(loaded.ok ? loaded.value.notes : loaded.refusal).toEqual([]);
    if (!loaded.ok) continue;
    const json = { id, updatedAt: loaded.value.updatedAt, ...readStoryDoc(loaded.value.doc) };
    expect(storySchema.safeParse(json).error).toBeUndefined();
    expect(canonicalState(loaded.value.doc).length).toBeGreaterThan(0);
    for (const format of ['html', 'text'] as const) await page.ask('story.render', { story: id, format });
    await page.ask('review.read', { story: id });
  }
}

const cases = Object.keys(harms).flatMap((harm) =>
  Array.from({ length: rounds }, (_, at) => ({ harm: harm as Harm, at })),
);

test(`${cases.length} harmed bundles: none crashes, hangs, writes elsewhere or passes for what it is not`, async () => {
  expect(cases.length).toBeGreaterThanOrEqual(2_000);
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'in'));
  const full = await aLaptop(await aLibrary());
  await full.take(await put(folder, 'start.galley', whole.zip));
  const empty = await aLaptop(await aLibrary());
  const outside = await folderListing(folder);
  const counts = { valid: 0, refused: 0 };
  const failures: Error[] = [];
  for (const [number, { harm, at }] of cases.entries()) {
    try {
      const bytes = harms[harm](whole, randomFrom(seed + number));
      const file = await put(path.join(folder, 'in'), 'bag.galley', bytes);
      const start = performance.now();
      const judged = await judgeBundle(file);
      counts[judged.verdict.valid ? 'valid' : 'refused']++;
      expect(judged.verdict.valid).toBe(judged.verdict.errors.length === 0);
      if (judged.verdict.valid) await checkValid(judged, file, harm);
      // oxlint-disable-next-line vitest/no-conditional-expect -- what must hold depends on the verdict
      else expect(judged.stories).toEqual([]);
      expect(performance.now() - start).toBeLessThan(longest);
      if (number % 10 > 0) continue;
      for (const laptop of [full, empty]) await checkTaking(laptop, file);
      // The next one is new here again.
      const { page } = empty;
      for (const { id } of await page.ask('stories.list', { fresh: false }))
        await page.ask('stories.trash', { stories: [id] });
    } catch (error) {
      failures.push(new Error(`seed ${seed}, harm “${harm}”, round ${at}`, { cause: error }));
    }
  }
  for (const failure of failures) console.error(failure);
  expect(failures).toEqual([]);
  expect((await folderListing(folder)).filter((line) => !line.startsWith('in/'))).toEqual(outside);
  // The harm has to reach the readers, and some of it is none.
  expect(counts.valid).toBeGreaterThan(50);
  expect(counts.refused).toBeGreaterThan(1_000);
}, 120_000);
