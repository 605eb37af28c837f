import {
  appendFile,
  copyFile,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Refusal } from '../../core/contract/refusal.ts';
import { refusalOf } from '../../core/contract/refusal.ts';
import { storyId, type StoryId } from '../../core/ids.ts';
import { ok, refused } from '../../core/result.ts';
import { parts, readStoryDoc } from '../../core/story-doc/story-doc.ts';
import { defaultHouseStyle } from '../../core/story/default-house-style.ts';
import { newStory, type Story } from '../../core/story/story.ts';
import { plainText } from '../../core/document/document.ts';
import { createLibrary, libraryPaths } from './library-folder.ts';
import { createStory } from './create-story.ts';
import { loadStory } from './load-story.ts';
import { openStoryWriter, type StoryWriter, type WriterOptions } from './story-writer.ts';

const id: StoryId = storyId.parse('0a1b2c3d-0000-4000-8000-000000000001');
let library: string;
let folder: string;

beforeEach(async () => {
  library = path.join(await mkdtemp(path.join(tmpdir(), 'galley-writer-')), 'library');
  await createLibrary(library, { id: crypto.randomUUID(), now: '2026-11-23T08:00:00Z' });
  folder = libraryPaths.story(library, id);
  const story: Story = {
    id,
    updatedAt: '2026-11-23T08:00:00Z',
    ...newStory(defaultHouseStyle, '2026-11-23T08:00:00Z'),
    headline: 'Harbour pilots return to work',
  };
  expect(await createStory(library, story, 'lineage-1')).toMatchObject({ ok: true });
});

afterEach(() => rm(path.dirname(library), { recursive: true, force: true }));

async function open(options: Partial<WriterOptions> = {}): Promise<StoryWriter> {
  const opened = await openStoryWriter(folder, {
    mayWrite: async () => ok(1),
    now: () => '2026-11-23T09:00:00Z',
    onNote: () => undefined,
    ...options,
  });
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value;
}

/** The update that a page would send after changing its copy of the document. */
function edit(doc: Y.Doc, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(copy);
  change(copy);
  return Y.encodeStateAsUpdate(copy, before);
}

function typeParagraph(doc: Y.Doc, section: string, text: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  parts.text(doc, section).push([paragraph]);
}

function write(writer: StoryWriter, text: string, section = 'whats-happened') {
  return writer.accept(
    edit(writer.doc, (copy) => typeParagraph(copy, section, text)),
    'test',
  );
}

async function textOnDisk(section = 'whats-happened'): Promise<string> {
  const loaded = await loadStory(folder);
  if (!loaded.ok) throw new Error(loaded.refusal.code);
  const found = readStoryDoc(loaded.value.doc).sections.find((item) => item.id === section);
  return found?.kind === 'text' ? plainText(found.content) : '';
}

async function notes(): Promise<readonly string[]> {
  const loaded = await loadStory(folder);
  return loaded.ok ? loaded.value.notes : [loaded.refusal.code];
}

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
      format: 2,
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
    format: 2,
    bylines: ['Ada Quill', 'Bo Ink'],
  });
  const [kept] = await readdir(path.join(folder, 'revisions'));
  expect(kept).toMatch(/-format-1$/);
  expect(await readFile(path.join(folder, 'revisions', kept ?? '', 'story.json'), 'utf8')).toBe(old);
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

describe('property: a crash at any byte', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('type' as const),
        words: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      }),
      fc.record({ kind: fc.constant('checkpoint' as const) }),
      fc.record({ kind: fc.constant('reopen' as const) }),
    ),
    { minLength: 1, maxLength: 14 },
  );

  test('gives back every acknowledged edit, and at most the one that was being written is cut off', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(), fc.uint8Array({ maxLength: 24 }), async (plan, cut, garbage) => {
        await rm(path.dirname(library), { recursive: true, force: true });
        await createLibrary(library, { id: crypto.randomUUID(), now: '2026-11-23T08:00:00Z' });
        await createStory(
          library,
          { id, updatedAt: '2026-11-23T08:00:00Z', ...newStory(defaultHouseStyle, '2026-11-23T08:00:00Z') },
          'lineage-1',
        );
        let writer = await open();
        const acknowledged: string[] = [];
        for (const step of plan) {
          if (step.kind === 'checkpoint') await writer.checkpoint();
          if (step.kind === 'reopen') writer = await open();
          if (step.kind === 'type' && (await write(writer, step.words)).ok) acknowledged.push(step.words);
        }
        expect(await textOnDisk()).toBe(acknowledged.join('\n'));

        // The machine stops while one more record is being written: any part of it, or garbage, may stand there.
        const journal = path.join(folder, 'journal.log');
        const before = await stat(journal).then(
          ({ size }) => size,
          () => 0,
        );
        await write(writer, 'in flight');
        const after = (await stat(journal)).size;
        await truncate(journal, before + (cut % (after - before)));
        await appendFile(journal, garbage.length > 0 && garbage[0] === 0 ? garbage : new Uint8Array());
        expect(await textOnDisk()).toBe(acknowledged.join('\n'));

        // Recovery writes everything anew, and the story goes on.
        const recovered = await open();
        expect((await write(recovered, 'goes on')).ok).toBe(true);
        expect(await textOnDisk()).toBe([...acknowledged, 'goes on'].join('\n'));
      }),
      { numRuns: 60 },
    );
  });

  test('of a journal cut at every single byte, the longest whole beginning comes back', async () => {
    const writer = await open();
    const states = [''];
    const ends = [0];
    for (const words of ['one', 'two — “zwei”', 'שלוש', '四']) {
      await write(writer, words);
      states.push([...(states.at(-1) ?? '').split('\n').filter((line) => line !== ''), words].join('\n'));
      ends.push((await stat(path.join(folder, 'journal.log'))).size);
    }
    const whole = await readFile(path.join(folder, 'journal.log'));
    for (let length = 0; length <= whole.length; length++) {
      await writeFile(path.join(folder, 'journal.log'), whole.subarray(0, length));
      const complete = ends.findLastIndex((end) => end <= length);
      expect(await textOnDisk()).toBe(states[complete]);
    }
  });
});
