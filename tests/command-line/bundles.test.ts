import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalState } from '../../src/core/story-doc/canonical-state.ts';
import { createStoryDoc, writeText } from '../../src/core/story-doc/story-doc.ts';
import type { Story } from '../../src/core/story/story.ts';
import { badStory, goodEntries, rebuilt } from '../support/bad-bundles/whole-bundle.ts';
import { aKeptCapture, bundled, put, writtenBundle } from '../support/bundles.ts';
import { folderListing } from '../support/folder-listing.ts';
import { rawZip } from '../support/raw-zip.ts';
import { aLibrary } from '../support/a-library.ts';
import { text } from '../support/stories.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runGalley } from './run-galley.ts';

const execute = promisify(execFile);
const mounted: string[] = [];
let folder: string;
let story: Story;
const galley = (...argv: readonly string[]) => runGalley(folder, '--library', 'L', ...argv);
const at = (name: string) => path.join(folder, name);
const library = () => path.join(folder, 'L');

beforeEach(async () => {
  folder = await temporaryFolder();
  await galley('init');
});
afterEach(async () => {
  for (const place of mounted.splice(0)) await execute('umount', ['-l', place]);
});

/** A bundle of a story with a saved page. */
async function aBundle(name = 'wall.galley'): Promise<string> {
  const other = await aLibrary();
  story = { ...badStory, captures: [await aKeptCapture(other, 'c1', 's1')] };
  const whole = await bundled(story, other, createStoryDoc(story, 'one past'));
  return writtenBundle(path.join(folder, name), [whole], { library: other, captures: 'whole' });
}

/** A bundle of the same story after somebody wrote in it. */
async function aLaterBundle(name: string, ...paragraphs: readonly string[]): Promise<string> {
  const doc = createStoryDoc(badStory, 'one past');
  doc.clientID = 77;
  const base = await bundled(badStory, '', doc);
  writeText(doc, 'whats-happened', text(...paragraphs));
  const sections = badStory.sections.map((section) =>
    section.id === 'whats-happened' ? { ...section, content: text(...paragraphs) } : section,
  ) as Story['sections'];
  return writtenBundle(path.join(folder, name), [
    { ...base, story: { ...badStory, sections }, state: canonicalState(doc) },
  ]);
}

describe('galley import of a bundle', () => {
  test('says what it holds, takes it in, and the second time finds nothing new', async () => {
    await aBundle();
    const { code, out, said } = await galley('import', 'wall.galley');
    expect(code).toBe(0);
    expect(said).toBe('wall.galley holds 1 story and 3 files of saved sources:\n  The wall: new here');
    expect(out).toContain('wall.galley: The wall');
    const before = await folderListing(library());
    const again = await galley('import', 'wall.galley');
    expect(again.said).toContain('The wall: here already, as it is');
    expect(again.out).toContain('nothing new in it');
    expect(await folderListing(library())).toEqual(before);
  });

  test('reports it as one value of JSON, beside files that are no bundles and bad ones', async () => {
    await aBundle();
    await put(folder, 'page.txt', 'Background\nIt came late.\n');
    await put(folder, 'bad.galley', 'no bundle');
    const { code, out } = await galley(
      'import',
      'bad.galley',
      'wall.galley',
      'gone.galley',
      'page.txt',
      '--json',
    );
    const { imported, failed } = JSON.parse(out);
    expect(code).toBe(4);
    expect(imported).toMatchObject([
      { file: 'wall.galley', id: story.id, slug: 'the-wall', outcome: 'added', review: 0 },
      { file: 'page.txt' },
    ]);
    expect(
      failed.map(({ file, error }: { file: string; error: string }) => [file, error.split('.')[0]]),
    ).toEqual([
      ['bad.galley', '“bad'],
      ['gone.galley', 'gone'],
    ]);
  });

  test('of what other programs packed again takes the same story in', async () => {
    const file = await aBundle();
    await execute('unzip', ['-q', file, '-d', 'out'], { cwd: folder });
    await execute('zip', ['-q', '-r', '../zipped.galley', 'wall'], { cwd: path.join(folder, 'out') });
    await execute(
      'python3',
      [
        '-c',
        'import sys, zipfile\nwith zipfile.ZipFile(sys.argv[1]) as old, zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED) as new:\n  for name in old.namelist(): new.writestr(name, old.read(name))',
        file,
        'python.galley',
      ],
      { cwd: folder },
    );
    await execute('mv', ['out/wall', 'folder.galley'], { cwd: folder });
    expect((await galley('import', 'wall.galley')).code).toBe(0);
    const once = (await folderListing(library())).filter((line) => !line.startsWith('library.json'));
    for (const packed of ['zipped.galley', 'python.galley', 'folder.galley']) {
      expect((await runGalley(folder, '--library', packed.slice(0, 3), 'init')).code).toBe(0);
      const { code, said } = await runGalley(folder, '--library', packed.slice(0, 3), 'import', packed);
      expect([packed, code, said.includes('new here')]).toEqual([packed, 0, true]);
      const taken = await folderListing(path.join(folder, packed.slice(0, 3)));
      expect(taken.filter((line) => !line.startsWith('library.json'))).toEqual(once);
    }
  });

  test('knows it by what it holds: mail programs rename what they carry', async () => {
    await aBundle();
    for (const name of ['wall.zip', 'wall.txt', 'wall']) await cp(at('wall.galley'), at(name));
    await execute('unzip', ['-q', 'wall.galley', '-d', 'out'], { cwd: folder });
    for (const name of ['wall.zip', 'wall.txt', 'wall', 'out/wall']) {
      const { code, said } = await galley('import', name);
      expect([code, said]).toEqual([0, expect.stringContaining('holds 1 story and 3 files')]);
    }
    const { said } = await galley('import', 'L/library.json');
    expect(said).toContain('and bundles (.galley)');
  });

  test('says what is odd about it before it is taken in', async () => {
    const page = `data/${badStory.id}/page.html`;
    await put(
      folder,
      'in.galley',
      await rebuilt((payload) => payload.set(page, Buffer.from('<script>alert(1)</script>'))),
    );
    const { code, said } = await galley('import', 'in.galley');
    expect([code, said]).toEqual([
      0,
      `in.galley holds 1 story and 0 files of saved sources:\n  The wall: new here\n  warning  ${page} is not what this Galley makes of the story: trust the story, not this file.`,
    ]);
  });

  test('of a zip file as large ones are written takes it in', async () => {
    await put(folder, 'large.galley', rawZip(await goodEntries(), { zip64: true }));
    expect((await galley('import', 'large.galley', '--json')).code).toBe(0);
  });

  test('onto a full disk is refused with exit 1, and nothing of it is there, wherever the room ends', async ({
    skip,
  }) => {
    const disk = path.join(folder, 'disk');
    await mkdir(disk);
    try {
      await execute('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]);
    } catch (error) {
      if (process.getuid?.() === 0) throw error;
      return skip('only an administrator may make a small disk');
    }
    mounted.push(disk);
    const small = (...argv: readonly string[]) => runGalley(folder, '--library', 'disk/L', ...argv);
    await small('init');
    await aBundle();
    await aLaterBundle('later.galley', 'The wall leaks.', 'Water '.repeat(4_000));
    // Less room each time, so that another of the steps fails.
    for (const bundle of ['wall.galley', 'later.galley']) {
      // Taking an edit back writes the story anew: the same story, and an empty journal.
      const stands = async () => ({
        files: (await folderListing(path.join(disk, 'L'))).filter(
          (line) => !/\/(?:story\.json|journal\.log) /.test(line),
        ),
        story: (await small('show', 'the-wall', '--format', 'html')).out,
      });
      const before = await stands();
      let refusals = 0;
      for (let kept = 0; ; kept += 4) {
        await execute('rm', ['-f', path.join(disk, 'filler')]);
        await execute('dd', ['if=/dev/zero', `of=${path.join(disk, 'filler')}`, 'bs=4k']).catch(
          () => undefined,
        );
        await execute('truncate', ['-s', `-${kept}K`, path.join(disk, 'filler')]);
        const { code, said } = await small('import', bundle);
        if (code === 0) break;
        refusals++;
        expect([kept, code]).toEqual([kept, 1]);
        expect(said.split('\n').at(-1)).toMatch(
          /^galley: The disk is full, so .* could not be saved\. Free some space\.$/,
        );
        expect([kept, await stands()]).toEqual([kept, before]);
      }
      expect(refusals).toBeGreaterThan(2);
      await execute('rm', ['-f', path.join(disk, 'filler')]);
    }
  });
});

describe('galley merge', () => {
  test('merges into the story that is here, shows what to look at, and the second time nothing', async () => {
    await aLaterBundle('ours.galley', 'The wall is ten metres high.');
    await aLaterBundle('theirs.galley', 'The wall is nine metres high and leaks.');
    await galley('import', 'ours.galley');
    const { code, out } = await galley('merge', 'theirs.galley', '--json');
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(['merged', 'failed']);
    expect(report).toMatchObject({
      merged: [{ file: 'theirs.galley', id: badStory.id, slug: 'the-wall', outcome: 'merged' }],
      failed: [],
    });
    const shown = await galley('show', 'the-wall', '--format', 'text');
    expect(shown.out).toContain('leaks');
    const before = await folderListing(library());
    const again = await galley('merge', 'theirs.galley');
    expect([again.code, again.out]).toEqual([0, 'theirs.galley: The wall: nothing new in it']);
    expect(await folderListing(library())).toEqual(before);
  });

  test('of a story that is not here is wrong usage, and takes nothing in', async () => {
    await aBundle();
    const before = await folderListing(library());
    const { code, said } = await galley('merge', 'wall.galley');
    expect([code, said]).toEqual([2, expect.stringContaining('To take it in as a new one, import it.')]);
    expect(await folderListing(library())).toEqual(before);
  });

  test('goes on past a bad file, and lists it at the end', async () => {
    await aBundle();
    await galley('import', 'wall.galley');
    await put(folder, 'bad.galley', 'no bundle');
    const { code, out, said } = await galley('merge', 'bad.galley', 'wall.galley');
    expect([code, out]).toEqual([4, 'wall.galley: The wall: nothing new in it']);
    expect(said).toMatch(/^galley: “bad\.galley” /u);
  });
});

describe('galley verify', () => {
  test('judges bundles and bags, in zip files and folders, as one value of JSON', async () => {
    const file = await aBundle();
    await execute('unzip', ['-q', file, '-d', 'out'], { cwd: folder });
    await cp(path.join(folder, 'out/wall'), path.join(folder, 'spoilt'), { recursive: true });
    const [page = ''] = (await readdir(path.join(folder, 'spoilt/data'))).filter(
      (name) => name !== 'captures',
    );
    await put(path.join(folder, 'spoilt/data', page), 'page.html', 'changed');
    const { code, out } = await galley('verify', 'wall.galley', 'out/wall', 'spoilt', '--json');
    expect(code).toBe(4);
    const { results } = JSON.parse(out);
    expect(results).toMatchObject([
      {
        path: 'wall.galley',
        valid: true,
        kind: 'bundle',
        version: '1.0',
        signedBy: null,
        errors: [],
        warnings: [],
      },
      { path: 'out/wall', valid: true, kind: 'bundle' },
      { path: 'spoilt', valid: false, kind: 'bundle' },
    ]);
    expect(results[2].errors).toContainEqual({
      file: `data/${story.id}/page.html`,
      reason: expect.stringContaining('was changed'),
    });
    expect((await galley('verify', 'wall.galley')).out).toBe('wall.galley: valid bundle, 11 files');
  });

  test('warns of a page that is not that of its story', async () => {
    const pages = ['page.html', 'page.md', 'ninjs.json'].map((name) => `data/${badStory.id}/${name}`);
    await put(
      folder,
      'in.galley',
      await rebuilt((payload) => {
        for (const page of pages)
          payload.set(page, Buffer.from(String(payload.get(page)).replace('wall', 'gate')));
      }),
    );
    const { results } = JSON.parse((await galley('verify', 'in.galley', '--json')).out);
    expect(results).toMatchObject([{ valid: true, errors: [] }]);
    expect(results[0].warnings.map(({ file }: { file: string }) => file)).toEqual(pages);
  });

  test('names in each line what it is about', async () => {
    await put(folder, 'letter.txt', 'Dear reader');
    expect((await galley('verify', 'nothing.galley', 'letter.txt')).out.split('\n')).toEqual([
      'nothing.galley: not valid, 1 problem',
      '  error  nothing.galley is not there.',
      'letter.txt: not valid, 1 problem',
      '  error  letter.txt is no zip file, so it holds no bag.',
    ]);
  });

  test('does not go by the name of a file', async () => {
    const file = await aBundle();
    await rename(file, path.join(folder, 'wall.txt'));
    expect((await galley('verify', 'wall.txt')).code).toBe(0);
    expect((await readFile(path.join(folder, 'wall.txt'))).length).toBeGreaterThan(1_000);
  });
});
