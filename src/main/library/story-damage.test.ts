import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { ok } from '../../core/result.ts';
import { parts, readStoryDoc } from '../../core/story-doc/story-doc.ts';
import { loadStory } from './load-story.ts';
import { openStoryWriter } from './story-writer.ts';
import {
  folder,
  notes,
  open,
  textOnDisk,
  withStoryOnDisk,
  write,
} from '../../../tests/support/story-on-disk.ts';

withStoryOnDisk();

describe('damage', () => {
  test('a missing or broken story.yjs is rebuilt from story.json', async () => {
    const writer = await open();
    await write(writer, 'kept');
    await writer.checkpoint();
    for (const damage of [
      () => rm(path.join(folder, 'story.yjs')),
      () => truncate(path.join(folder, 'story.yjs'), 20),
    ]) {
      await damage();
      expect(await textOnDisk()).toBe('kept');
      expect((await notes())[0]).toMatch(/story.yjs was (missing|damaged) and was rebuilt/);
      await (await open()).checkpoint();
      expect(await notes()).toEqual([]);
    }
  });

  test('words that only the journal had are saved when story.yjs is lost with it', async () => {
    const writer = await open();
    await write(writer, 'checkpointed');
    await writer.checkpoint();
    await write(writer, 'typed just now');
    await truncate(path.join(folder, 'story.yjs'), 20);
    expect(await textOnDisk()).toBe('checkpointed');
    expect(await textOnDisk('recovered-words')).toBe('typed just now');
    const reopened = await open();
    expect(reopened.notes.join()).toContain('Recovered words');
    expect(await readdir(path.join(folder, 'revisions'))).toHaveLength(1);
    expect(await notes()).toEqual([]);
  });

  test('a broken story.json is written again from story.yjs, and a copy of it is kept', async () => {
    await writeFile(path.join(folder, 'story.json'), '{ "headline": nonsense');
    expect((await notes())[0]).toContain('a copy of the old file was kept');
    await (await open()).checkpoint();
    expect(await notes()).toEqual([]);
    const [kept] = await readdir(path.join(folder, 'revisions'));
    expect(await readFile(path.join(folder, 'revisions', kept ?? '', 'story.json'), 'utf8')).toBe(
      '{ "headline": nonsense',
    );
  });

  test('both broken is refused, and the files stay as they are', async () => {
    await writeFile(path.join(folder, 'story.json'), 'x');
    await writeFile(path.join(folder, 'story.yjs'), 'y');
    const opened = await openStoryWriter(folder, {
      mayWrite: async () => ok(1),
      now: () => '',
      onNote: () => undefined,
    });
    expect(opened).toMatchObject({ refusal: { code: 'story-damaged' } });
    expect(await readFile(path.join(folder, 'story.json'), 'utf8')).toBe('x');
  });

  test('a story of a newer format is refused and left untouched', async () => {
    const file = path.join(folder, 'story.json');
    const json = JSON.parse(await readFile(file, 'utf8'));
    const newer = JSON.stringify({ ...json, format: 99 });
    await writeFile(file, newer);
    expect(await notes()).toEqual(['story-newer']);
    expect(await readFile(file, 'utf8')).toBe(newer);
  });
});

describe('an edit of story.json by hand', () => {
  const changeByHand = async (change: (json: Record<string, unknown>) => void) => {
    const file = path.join(folder, 'story.json');
    const json = JSON.parse(await readFile(file, 'utf8'));
    change(json);
    await writeFile(file, JSON.stringify(json));
  };

  test('is taken in as a change that merges with the journal', async () => {
    const writer = await open();
    await write(writer, 'from the window');
    await changeByHand((json) => (json['headline'] = 'By hand'));
    const loaded = await loadStory(folder);
    expect(loaded.ok && readStoryDoc(loaded.value.doc).headline).toBe('By hand');
    expect(await textOnDisk()).toBe('from the window');
  });

  test('is taken in while the story is open, at the next checkpoint', async () => {
    const writer = await open();
    await write(writer, 'before');
    await writer.checkpoint();
    await changeByHand((json) => (json['headline'] = 'By hand'));
    await write(writer, 'after');
    await writer.checkpoint();
    expect(writer.story().headline).toBe('By hand');
    expect(await textOnDisk()).toBe('before\nafter');
    expect(await notes()).toEqual([]);
  });

  test('that is nonsense is put aside while the story is open', async () => {
    const said: string[] = [];
    const writer = await open({ onNote: (sentence) => said.push(sentence) });
    await changeByHand((json) => (json['sections'] = 'none'));
    await write(writer, 'after');
    await writer.checkpoint();
    expect(said[0]).toContain('a copy was kept');
    expect(await textOnDisk()).toBe('after');
    expect(await readdir(path.join(folder, 'revisions'))).toHaveLength(1);
  });
});

test('an older format is migrated after a copy of the old state was kept', async () => {
  const file = path.join(folder, 'story.json');
  const { checkpoint: _checkpoint, bylines: _bylines, ...json } = JSON.parse(await readFile(file, 'utf8'));
  const old = JSON.stringify({ ...json, format: 1, byline: 'Ada Quill and Bo Ink' });
  await writeFile(file, old);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await readFile(path.join(folder, 'story.yjs')));
  parts.fields(doc).set('format', 1);
  parts.fields(doc).set('byline', 'Ada Quill and Bo Ink');
  parts.fields(doc).delete('bylines');
  await writeFile(path.join(folder, 'story.yjs'), Y.encodeStateAsUpdate(doc));

  const writer = await open();
  expect(writer.story().bylines).toEqual(['Ada Quill', 'Bo Ink']);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    format: 3,
    bylines: ['Ada Quill', 'Bo Ink'],
  });
  const [kept] = await readdir(path.join(folder, 'revisions'));
  expect(kept).toMatch(/-format-1$/);
  expect(await readFile(path.join(folder, 'revisions', kept ?? '', 'story.json'), 'utf8')).toBe(old);
});
