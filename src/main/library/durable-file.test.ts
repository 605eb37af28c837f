import { mkdir, readdir, readFile, symlink, writeFile, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Low } from 'lowdb';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { isTemporary, replaceFile, temporaryName, writeDurably } from './durable-file.ts';
import { durableJson } from './durable-json.ts';
import { decodeJournal, encodeRecord } from './journal-format.ts';
import { jsonHash } from './hash.ts';
import { storageRefusal } from './storage-refusal.ts';

describe('writing durably', () => {
  test('replaces a file whole and leaves nothing beside it', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'a.txt');
    await writeDurably(file, 'old');
    await Promise.all(['one', 'two', 'three'].map((text) => writeDurably(file, text.repeat(100_000))));
    expect(['one', 'two', 'three'].map((text) => text.repeat(100_000))).toContain(
      await readFile(file, 'utf8'),
    );
    expect(await readdir(folder)).toEqual(['a.txt']);
  });

  test('leaves the old file when it cannot finish, and no temporary one', async () => {
    const folder = await temporaryFolder();
    const target = path.join(folder, 'taken');
    await mkdir(path.join(target, 'inside'), { recursive: true });
    await expect(writeDurably(target, 'x')).rejects.toThrow(/rename/);
    expect(await readdir(folder)).toEqual(['taken']);
  });

  test.each(['a'.repeat(255), '語'.repeat(85), '🧑‍🚒'.repeat(23)])(
    'takes a name as long as file systems have it (%s)',
    async (name) => {
      const file = path.join(await temporaryFolder(), name);
      await writeDurably(file, 'whole');
      expect(await readFile(file, 'utf8')).toBe('whole');
      expect(isTemporary(temporaryName(name))).toBe(true);
    },
  );

  test('piece by piece leaves what is there where it is to be new, or where writing fails', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'a.txt');
    await writeFile(file, 'old');
    const write = (handle: FileHandle) => handle.writeFile('new');
    await expect(replaceFile(file, write, { onlyNew: true })).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(replaceFile(file, () => Promise.reject(new Error('cut short')))).rejects.toThrow(
      'cut short',
    );
    expect([await readdir(folder), await readFile(file, 'utf8')]).toEqual([['a.txt'], 'old']);
    await replaceFile(file, write, { sync: false });
    expect([await readdir(folder), await readFile(file, 'utf8')]).toEqual([['a.txt'], 'new']);
  });

  test('knows its temporary files by their names', () => {
    expect(isTemporary('.story.json.0123456789ab.tmp')).toBe(true);
    expect(['story.json', '.DS_Store', '.hidden.tmp'].some(isTemporary)).toBe(false);
  });
});

describe('lowdb over a durable file', () => {
  test('reads what it wrote, null where there is nothing, and throws on broken JSON instead of starting afresh', async () => {
    const file = path.join(await temporaryFolder(), 'db.json');
    const db = new Low(durableJson<{ readonly words: readonly string[] }>(file), { words: [] });
    await db.read();
    expect(db.data).toEqual({ words: [] });
    await db.update(() => undefined);
    expect(await readFile(file, 'utf8')).toBe('{\n  "words": []\n}\n');
    await writeFile(file, '{"words":');
    await expect(db.read()).rejects.toThrow(SyntaxError);
    expect(await readFile(file, 'utf8')).toBe('{"words":');
  });
});

describe('journal records', () => {
  const payloads = [new Uint8Array([1, 2, 3]), new Uint8Array(1000).fill(7)];
  const whole = Buffer.concat(payloads.map(encodeRecord));

  test('come back as they went in', () => {
    expect(decodeJournal(whole)).toEqual({
      updates: payloads.map((payload) => Buffer.from(payload)),
      goodBytes: whole.length,
      tornBytes: 0,
    });
  });

  test('end at the first that is cut, altered, or only zeros', () => {
    const altered = (at: number) => Buffer.from(whole.map((byte, index) => (index === at ? byte ^ 1 : byte)));
    expect(decodeJournal(whole.subarray(0, -1)).updates).toHaveLength(1);
    expect(decodeJournal(altered(9)).updates).toHaveLength(0);
    expect(decodeJournal(altered(40)).updates).toHaveLength(1);
    const zeros = Buffer.concat([whole, Buffer.alloc(64)]);
    expect(decodeJournal(zeros)).toMatchObject({ goodBytes: whole.length, tornBytes: 64 });
    expect(decodeJournal(Buffer.from([255, 255, 255, 255, 0, 0, 0, 0, 1]))).toMatchObject({
      updates: [],
      tornBytes: 9,
    });
  });
});

test('a JSON value has one hash, whatever the order of its keys', () => {
  expect(jsonHash({ a: 1, b: [{ d: 2, c: 3 }] })).toBe(jsonHash({ b: [{ c: 3, d: 2 }], a: 1 }));
  expect(jsonHash({ a: 1 })).not.toBe(jsonHash({ a: 2 }));
});

test('errors of the operating system become refusals, found out by a disk that is really full', async () => {
  const folder = await temporaryFolder();
  await symlink('/dev/full', path.join(folder, 'full'));
  const error = await writeFile(path.join(folder, 'full'), 'x').catch((thrown: unknown) => thrown);
  expect(storageRefusal(error, 'the story')).toEqual({ code: 'disk-full', subject: 'the story', detail: '' });
  expect(storageRefusal(new Error('odd'), 'x')).toEqual({
    code: 'storage-failed',
    subject: 'x',
    detail: 'odd',
  });
});
