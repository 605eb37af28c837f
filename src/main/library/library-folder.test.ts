import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { aStory, idOf } from '../../../tests/support/stories.ts';
import { libraryFormat } from '../../core/story/library.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { createLibrary, readLibrary, storyIds, sweepLeftovers, writeLibrary } from './library-folder.ts';

const identity = { id: '5b1f3c1e-4a56-4a3e-9a2e-0f3b7a0e9d11', now: '2026-11-23T08:00:00Z' };

describe('making a library', () => {
  test('gives a folder with readable settings and the house’s template', async () => {
    const folder = path.join(await temporaryFolder(), 'Redaktion – Ausland', 'library');
    expect((await createLibrary(folder, identity)).ok).toBe(true);
    expect((await readdir(folder)).toSorted()).toEqual([
      'cache',
      'captures',
      'library.json',
      'stories',
      'trash',
    ]);
    const read = await readLibrary(folder);
    expect(read).toMatchObject({ ok: true, value: { id: identity.id, houseStyle: { language: 'en' } } });
    expect(JSON.parse(await readFile(path.join(folder, 'library.json'), 'utf8'))).toMatchObject({
      format: libraryFormat,
    });
  });

  test('of an older format is read as the newest, and keeps its old settings when it is written', async () => {
    const folder = path.join(await temporaryFolder(), 'library');
    const made = await createLibrary(folder, identity);
    if (!made.ok) throw new Error(made.refusal.code);
    const {
      preflight: _preflight,
      fileNames: _fileNames,
      bundleCaptures: _bundleCaptures,
      exportPresets: _exportPresets,
      views: _views,
      ...style
    } = made.value.houseStyle;
    const old = JSON.stringify({ ...made.value, format: 1, houseStyle: style });
    await writeFile(path.join(folder, 'library.json'), old);
    const read = await readLibrary(folder);
    const houseStyle = { ...made.value.houseStyle, exportPresets: [] };
    expect(read).toEqual({ ok: true, value: { ...made.value, houseStyle } });
    expect(await readFile(path.join(folder, 'library.json'), 'utf8')).toBe(old);
    expect(await writeLibrary(folder, made.value)).toEqual({ ok: true, value: null });
    expect(await readFile(path.join(folder, 'library.format-1.json'), 'utf8')).toBe(old);
    expect(await readLibrary(folder)).toEqual({ ok: true, value: made.value });
  });

  test('works in an empty folder, and in one where making it was cut off', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, 'stories'));
    await writeFile(path.join(folder, '.DS_Store'), '');
    expect((await createLibrary(folder, identity)).ok).toBe(true);
  });

  test('is refused where there is one, or other files; nothing is written', async () => {
    const folder = await aLibrary();
    expect(await createLibrary(folder, identity)).toMatchObject({ refusal: { code: 'library-exists' } });
    const other = await temporaryFolder();
    await writeFile(path.join(other, 'thesis.docx'), 'x');
    expect(await createLibrary(other, identity)).toMatchObject({ refusal: { code: 'library-not-one' } });
    expect(await readdir(other)).toEqual(['thesis.docx']);
  });
});

describe('reading a library that cannot be opened', () => {
  test('says which of the things is wrong and changes nothing', async () => {
    const folder = await temporaryFolder();
    expect(await readLibrary(path.join(folder, 'gone'))).toMatchObject({
      refusal: { code: 'library-missing' },
    });
    expect(await readLibrary(folder)).toMatchObject({ refusal: { code: 'library-not-one' } });
    const file = path.join(folder, 'library.json');
    const attempts = [
      ['not json', 'library-damaged'],
      ['{"format":1}', 'library-damaged'],
      ['{"format":7,"anything":[]}', 'library-newer'],
    ] as const;
    for (const [text, code] of attempts) {
      await writeFile(file, text);
      expect(await readLibrary(folder)).toMatchObject({ refusal: { code } });
      expect(await readFile(file, 'utf8')).toBe(text);
    }
    expect(await readLibrary(file)).toMatchObject({ refusal: { code: 'library-not-one' } });
  });
});

test('only folders named like a story are stories; what a crash left half-made is swept away', async () => {
  const library = await aLibrary(aStory(), aStory({ id: idOf(2) }));
  await mkdir(path.join(library, 'stories', 'notes'));
  await mkdir(path.join(library, 'stories', `.${idOf(3)}.new`));
  await writeFile(path.join(library, '.library.json.0123456789ab.tmp'), '{');
  await sweepLeftovers(library);
  expect((await storyIds(library)).toSorted()).toEqual([idOf(1), idOf(2)]);
  expect((await readdir(path.join(library, 'stories'))).toSorted()).toEqual([idOf(1), idOf(2), 'notes']);
  expect(await readdir(library)).not.toContain('.library.json.0123456789ab.tmp');
});

test('a place where nothing can be made is refused at once, and folders above a new library are made', async () => {
  // On Linux /proc refuses new folders even to an administrator; elsewhere a file stands in the way.
  const place =
    process.platform === 'linux' ? '/proc/galley/library' : path.join(process.execPath, 'library');
  expect(await createLibrary(place, { id: crypto.randomUUID(), now: '2026-11-23T08:00:00Z' })).toMatchObject({
    ok: false,
  });
  const deep = path.join(await temporaryFolder(), 'a/b/c');
  expect(await createLibrary(deep, { id: crypto.randomUUID(), now: '2026-11-23T08:00:00Z' })).toMatchObject({
    ok: true,
  });
});
