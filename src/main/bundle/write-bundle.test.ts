import { execFile } from 'node:child_process';
import { appendFile, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, test } from 'vitest';
import { aKeptCapture, bundled, filesIn, writtenBundle } from '../../../tests/support/bundles.ts';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { anAnnotation, aSource, aStory, idOf, text } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import { canonicalState } from '../../core/story-doc/canonical-state.ts';
import { createStoryDoc } from '../../core/story-doc/story-doc.ts';
import type { Story } from '../../core/story/story.ts';
import { keptFilePath } from '../library/captures.ts';
import { judgeBundle } from './open-bundle.ts';
import { writeBundle } from './write-bundle.ts';

const run = promisify(execFile);

let library: string;
let folder: string;
let story: Story;

beforeEach(async () => {
  folder = await temporaryFolder();
  library = await aLibrary();
  story = await wallStory(library);
});

/** A story with a saved page of one source and a passage marked in it. */
async function wallStory(inLibrary: string): Promise<Story> {
  const capture = await aKeptCapture(inLibrary, 'c1', 's1');
  return aStory({
    headline: 'The wall',
    slug: 'the-wall',
    sections: { 'whats-happened': text('The wall is nine metres high.') },
    sources: [aSource('s1', { outlet: 'The Harbour Times' })],
    captures: [capture],
    annotations: [anAnnotation('n1', capture, { exact: 'The wall', start: 0, end: 8 })],
  });
}

const at = (name: string) => path.join(folder, name);

describe('the same story', () => {
  test('gives the same bytes whatever the library and the order of its captures', async () => {
    const doc = createStoryDoc(story, 'one past');
    const first = await bundled(story, library, doc);
    await writtenBundle(at('a.galley'), [first], { library, captures: 'whole' });
    const other = await aLibrary();
    await aKeptCapture(other, 'c2', 's2');
    await wallStory(other);
    const again = await bundled(story, other, doc);
    await writtenBundle(path.join(await temporaryFolder(), 'a.galley'), [again], {
      library: other,
      captures: 'whole',
    });
    await writtenBundle(at('b.galley'), [{ ...again, state: canonicalState(doc) }], {
      library: other,
      captures: 'whole',
    });
    // The folder in the zip is called after the file; nothing else differs.
    const b = (await readFile(at('b.galley'), 'latin1')).replaceAll('b/', 'a/');
    expect(Buffer.from(b, 'latin1').equals(await readFile(at('a.galley')))).toBe(true);
  });

  test('gives the same bytes in every time zone and at every moment', async () => {
    const state = Buffer.from(canonicalState(createStoryDoc(story, 'one past'))).toString('base64');
    const program = `
      const { writeBundle } = await import(${JSON.stringify(path.resolve('src/main/bundle/write-bundle.ts'))});
      const { story, state, library, file } = JSON.parse(process.argv[1]);
      const preflight = { ok: true, counts: { error: 0, warning: 0 }, findings: [] };
      const stories = [{ story, state: Buffer.from(state, 'base64'), preflight, annotated: [] }];
      const done = await writeBundle({ library, file, name: 'a', stories, captures: 'whole' });
      if (!done.ok) throw new Error(done.refusal.code);`;
    const written: Buffer[] = [];
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu']) {
      const file = at(`${zone.replace('/', '-')}.galley`);
      const job = JSON.stringify({ story, state, library, file });
      await run(process.execPath, ['--input-type=module', '-e', program, job], {
        env: { ...process.env, TZ: zone },
      });
      written.push(await readFile(file));
    }
    for (const bytes of written) expect(bytes.equals(written[0] ?? Buffer.of())).toBe(true);
  });
});

describe('a bundle', () => {
  test('is a bag that is valid with no warning, and is read as the story that it was made of', async () => {
    const file = await writtenBundle(at('wall.galley'), [await bundled(story, library)], {
      library,
      captures: 'whole',
    });
    expect((await judgeBundle(file)).verdict).toMatchObject({
      valid: true,
      kind: 'bundle',
      errors: [],
      warnings: [],
    });
    const read = (await judgeBundle(file)).stories;
    expect(read.map((one) => one.story)).toEqual([story]);
  });

  test('of many stories holds a file that they share once', async () => {
    const second = { ...story, id: idOf(2) };
    const file = await writtenBundle(at('two.galley'), [await bundled(story), await bundled(second)], {
      library,
      captures: 'whole',
    });
    const names = [...(await filesIn(file)).keys()];
    expect(names.filter((name) => name.startsWith('data/captures/'))).toHaveLength(3);
    expect(names.filter((name) => name.endsWith('/story.json'))).toHaveLength(2);
    const { verdict, stories } = await judgeBundle(file);
    expect([verdict.errors, stories.length]).toEqual([[], 2]);
  });

  test('of hashes alone holds no capture, says so, and is whole', async () => {
    const file = await writtenBundle(at('wall.galley'), [await bundled(story, library)], { library });
    const files = await filesIn(file);
    expect([...files.keys()].filter((name) => name.includes('captures'))).toEqual([]);
    expect(files.get('bag-info.txt')?.toString()).toContain('Galley-Captures: hashes\n');
    // The passage that was marked goes along all the same.
    expect(files.get(`data/${story.id}/annotations.jsonld`)?.toString()).toContain('The wall');
    expect((await judgeBundle(file)).verdict.valid).toBe(true);
  });
});

describe('a capture', () => {
  const capturePath = () =>
    keptFilePath(library, { sha256: story.captures[0]?.original.sha256 ?? '', extension: 'html' });

  test.each([
    ['was changed', () => appendFile(capturePath(), 'x')],
    ['is gone', () => rm(capturePath())],
  ])('that %s in the library is refused by its name, and leaves no file', async (_what, harm) => {
    await harm();
    const file = at('wall.galley');
    const job = { library, file, name: 'wall', stories: [await bundled(story)], captures: 'whole' } as const;
    const done = await writeBundle(job);
    expect(done).toMatchObject({ ok: false, refusal: { code: 'capture-missing', subject: 'c1.html' } });
    expect(done.ok ? '' : sentenceFor(done.refusal)).toMatch(/^The saved copy c1\.html .*\. .*\.$/);
    expect(await readdir(folder)).toEqual([]);
    expect(await writeBundle({ ...job, captures: 'hashes' })).toEqual({ ok: true, value: null });
  });

  test('that was changed leaves the bundle that stood there before as it was', async () => {
    const file = await writtenBundle(at('wall.galley'), [await bundled(story)], {
      library,
      captures: 'whole',
    });
    const before = await readFile(file);
    await appendFile(capturePath(), 'x');
    const job = { library, file, name: 'wall', stories: [await bundled(story)], captures: 'whole' } as const;
    expect(await writeBundle(job)).toMatchObject({ refusal: { code: 'capture-missing' } });
    expect((await readFile(file)).equals(before)).toBe(true);
    expect(await readdir(folder)).toEqual(['wall.galley']);
  });
});

test('a folder that is not there, or a full disk, is a refusal', async () => {
  const job = { library, name: 'wall', stories: [await bundled(story)], captures: 'hashes' } as const;
  expect(await writeBundle({ ...job, file: at('no/wall.galley') })).toMatchObject({
    refusal: { code: 'folder-gone' },
  });
  expect(await readdir(folder)).toEqual([]);
});
