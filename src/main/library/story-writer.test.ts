import { copyFile, mkdtemp, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { refusalOf } from '../../core/contract/refusal.ts';
import { ok, refused } from '../../core/result.ts';
import { parts, readStoryDoc } from '../../core/story-doc/story-doc.ts';
import {
  folder,
  id,
  library,
  notes,
  open,
  textOnDisk,
  typeParagraph,
  withStoryOnDisk,
  write,
} from '../../../tests/support/story-on-disk.ts';
import type { Refusal } from '../../core/contract/refusal.ts';

withStoryOnDisk();

describe('an edit', () => {
  test('is on the disk before it is acknowledged, without a checkpoint', async () => {
    const writer = await open();
    expect(await write(writer, 'The pilots went back at noon.')).toEqual({ ok: true, value: null });
    expect(await textOnDisk()).toBe('The pilots went back at noon.');
    expect((await stat(path.join(folder, 'journal.log'))).size).toBeGreaterThan(0);
  });

  test('costs a few bytes, whatever the size of the story', async () => {
    const writer = await open();
    await write(writer, 'word '.repeat(20_000));
    await writer.checkpoint();
    await write(writer, 'x');
    expect((await stat(path.join(folder, 'journal.log'))).size).toBeLessThan(200);
  });

  test('that is no update is refused, and one that builds on unknown edits too; neither reaches the disk', async () => {
    const writer = await open();
    expect(await writer.accept(new Uint8Array([255, 1, 2, 3]), 'test')).toMatchObject({
      refusal: { code: 'bad-request' },
    });
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(writer.doc));
    typeParagraph(copy, 'go-deeper', 'first');
    const between = Y.encodeStateVector(copy);
    parts.fields(copy).set('headline', 'second');
    const second = Y.encodeStateAsUpdate(copy, between);
    expect(await writer.accept(second, 'test')).toMatchObject({ refusal: { code: 'story-out-of-step' } });
    expect(writer.pending().edits).toBe(0);
    expect(await writer.accept(Y.encodeStateAsUpdate(copy), 'test')).toMatchObject({ ok: true });
    expect(writer.story().headline).toBe('second');
  });

  test('reaches the other windows with its origin', async () => {
    const writer = await open();
    const seen: unknown[] = [];
    writer.doc.on('update', (_update: Uint8Array, origin: unknown) => seen.push(origin));
    await write(writer, 'a');
    expect(seen).toEqual(['test']);
  });
});

describe('a checkpoint', () => {
  test('writes a story.json that a person can read, and empties the journal', async () => {
    const writer = await open();
    await write(writer, 'The pilots went back at noon.');
    expect(await writer.checkpoint()).toEqual({ ok: true, value: null });
    const json = JSON.parse(await readFile(path.join(folder, 'story.json'), 'utf8'));
    expect(json).toMatchObject({
      format: 3,
      id,
      headline: 'Harbour pilots return to work',
      updatedAt: '2026-11-23T09:00:00Z',
    });
    expect(JSON.stringify(json.sections[0])).toContain('went back at noon');
    expect((await stat(path.join(folder, 'journal.log'))).size).toBe(0);
    expect(await notes()).toEqual([]);
  });

  test('writes nothing when nothing was edited', async () => {
    const before = await stat(path.join(folder, 'story.json'));
    const writer = await open();
    await writer.checkpoint();
    expect((await stat(path.join(folder, 'story.json'))).mtimeMs).toBe(before.mtimeMs);
  });

  test('interrupted after any of its steps loses nothing and is no damage', async () => {
    const writer = await open();
    await write(writer, 'first');
    await writer.checkpoint();
    await write(writer, 'second');
    const old = await mkdtemp(path.join(tmpdir(), 'galley-old-'));
    for (const name of ['story.yjs', 'journal.log'])
      await copyFile(path.join(folder, name), path.join(old, name));
    await writer.checkpoint();
    // As if the machine had stopped before the journal was emptied …
    await copyFile(path.join(old, 'journal.log'), path.join(folder, 'journal.log'));
    expect([await textOnDisk(), await notes()]).toEqual(['first\nsecond', []]);
    // … and before story.yjs was written.
    await copyFile(path.join(old, 'story.yjs'), path.join(folder, 'story.yjs'));
    expect([await textOnDisk(), await notes()]).toEqual(['first\nsecond', []]);
  });
});

describe('a disk that refuses', () => {
  test('full: the edit is refused and in neither place; when there is room, nothing is missing', async () => {
    const writer = await open();
    await write(writer, 'one');
    await writer.checkpoint();
    const journal = path.join(folder, 'journal.log');
    await rm(journal);
    await symlink('/dev/full', journal);
    expect(await write(writer, 'two')).toMatchObject({ refusal: { code: 'disk-full' } });
    expect(readStoryDoc(writer.doc).sections[0]).not.toMatchObject({ content: { content: [{}, {}] } });
    await rm(journal);
    expect(await write(writer, 'two')).toMatchObject({ ok: true });
    expect(await textOnDisk()).toBe('one\ntwo');
  });

  test('gone and back: the folder was moved away and returns', async () => {
    const writer = await open();
    await write(writer, 'one');
    await rename(library, `${library}-away`);
    const mayWrite = await write(writer, 'two');
    expect(mayWrite).toMatchObject({ refusal: { code: 'folder-gone' } });
    await rename(`${library}-away`, library);
    expect(await write(writer, 'two')).toMatchObject({ ok: true });
    expect(await textOnDisk()).toBe('one\ntwo');
  });

  test('an older copy of the folder was put in its place: both states are merged, nothing is lost', async () => {
    const writer = await open();
    const backup = await mkdtemp(path.join(tmpdir(), 'galley-backup-'));
    for (const name of ['story.yjs', 'story.json'])
      await copyFile(path.join(folder, name), path.join(backup, name));
    await write(writer, 'one');
    await writer.checkpoint();
    await write(writer, 'two');
    for (const name of ['story.yjs', 'story.json'])
      await copyFile(path.join(backup, name), path.join(folder, name));
    await rm(path.join(folder, 'journal.log'));
    await write(writer, 'three');
    await write(writer, 'three');
    await writer.checkpoint();
    expect((await textOnDisk()).split('\n')).toEqual(expect.arrayContaining(['one', 'two', 'three']));
  });

  test('a lock that is lost: edits are refused; when it is back, the other writer’s words are merged in', async () => {
    let refusal: Refusal | null = null;
    const writer = await open({ mayWrite: async () => (refusal === null ? ok(1) : refused(refusal)) });
    await write(writer, 'mine');
    await writer.checkpoint();
    refusal = refusalOf('library-locked', library);
    expect(await write(writer, 'later')).toMatchObject({ refusal: { code: 'library-locked' } });
    const other = await open();
    await write(other, 'theirs');
    await other.checkpoint();
    refusal = null;
    expect(await write(writer, 'later')).toMatchObject({ ok: true });
    expect((await textOnDisk()).split('\n').toSorted()).toEqual(['later', 'mine', 'theirs']);
  });
});

test('somebody else held the lock for a while, unnoticed: what they wrote is read before anything is written', async () => {
  let turn = 1;
  const writer = await open({ mayWrite: async () => ok(turn) });
  await write(writer, 'mine');
  const other = await open();
  await write(other, 'theirs');
  turn = 2;
  await write(writer, 'mine again');
  expect((await textOnDisk()).split('\n').toSorted()).toEqual(['mine', 'mine again', 'theirs']);
});
