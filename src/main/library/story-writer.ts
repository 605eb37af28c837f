import { mkdir } from 'node:fs/promises';
import * as Y from 'yjs';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { lineageOf, readStoryDoc } from '../../core/story-doc/story-doc.ts';
import type { CheckpointRecord } from '../../core/story-doc/story-file.ts';
import type { Story } from '../../core/story/story.ts';
import { encodeState, fileIdentity, writeStoryJson, writeStoryYjs } from './checkpoint-files.ts';
import { openJournal } from './journal.ts';
import { keepAside, keepStoryAside } from './keep-aside.ts';
import { loadStory, type LoadedStory } from './load-story.ts';
import { storageRefusal } from './storage-refusal.ts';
import { readHandEdit } from './story-json.ts';
import { storyPaths } from './story-paths.ts';
import { missingBefore } from './update-check.ts';
import { takeTurns } from '../take-turns.ts';

/** A story that is open for writing. Edits are taken in one after the other. */
export type StoryWriter = {
  readonly id: StoryId;
  /** The live document. Listen to its `update` event; write through `accept` only. */
  readonly doc: Y.Doc;
  /** What a person should know about how the story was read. */
  readonly notes: readonly string[];
  /**
   * Takes an edit in: first onto the disk, then into the document (as a transaction of this origin). What is
   * refused is in neither. Refuses with `bad-request`, `story-out-of-step` or a storage refusal; a storage refusal
   * may be tried again, and the first edit that goes through then writes the whole story. `at` is when the edit was
   * made, where that is not now.
   */
  readonly accept: (update: Uint8Array, origin: unknown, at?: string) => Promise<Result<null, Refusal>>;
  /**
   * Does some work in which no other edit is taken in: what it reads is what its own edits are made of. Those go
   * through the `accept` that it is given.
   */
  readonly alone: <T>(work: (accept: StoryWriter['accept']) => Promise<T>) => Promise<T>;
  /** Writes `story.json` and `story.yjs` and empties the journal; nothing if they are up to date. Closing is this. */
  readonly checkpoint: () => Promise<Result<null, Refusal>>;
  /** The story as it stands in memory. */
  readonly story: () => Story;
  /** Edits and bytes that the journal holds beyond the last checkpoint. */
  readonly pending: () => { readonly edits: number; readonly bytes: number };
};

export type WriterOptions = {
  /**
   * Whether the library may be written to right now, or why not (the lock is lost, the folder is gone). The number
   * is another one whenever somebody else may have written in between.
   */
  readonly mayWrite: () => Promise<Result<number, Refusal>>;
  readonly now: () => string;
  /** Called with a sentence when something on the disk had to be worked around. */
  readonly onNote: (sentence: string) => void;
};

/** Opens a story for writing: reads it, keeps what was damaged or older aside, and writes it anew where needed. */
export async function openStoryWriter(
  folder: string,
  options: WriterOptions,
): Promise<Result<StoryWriter, Refusal>> {
  const loaded = await loadStory(folder);
  return loaded.ok ? ok(await startWriter(folder, loaded.value, options)) : loaded;
}

/** Keeps copies of what the next writing would replace although it could not be read, or is of an older format. */
async function keepOldState(folder: string, loaded: LoadedStory, now: string): Promise<void> {
  if (loaded.olderFormat !== null) await keepStoryAside(folder, `format-${loaded.olderFormat}`, now);
  if (loaded.aside.length > 0) await keepAside(folder, loaded.aside, 'damaged', now);
}

async function startWriter(
  folder: string,
  loaded: LoadedStory,
  options: WriterOptions,
): Promise<StoryWriter> {
  const { id, doc } = loaded;
  const paths = storyPaths(folder);
  const journal = openJournal(paths.journal, loaded.journalBytes);
  let updatedAt = loaded.updatedAt;
  let yjsHash = loaded.yjsHash;
  let jsonIdentity = await fileIdentity(paths.json);
  /** A write failed or was not allowed: the disk must be read again, and everything written, before going on. */
  let broken = false;
  let edits = 0;
  let turn = 0;

  const story = (): Story => ({ id, updatedAt, ...readStoryDoc(doc) });

  const writeAll = async () => {
    const state = encodeState(doc);
    const record: CheckpointRecord = await writeStoryJson(paths, story(), state, yjsHash);
    jsonIdentity = await fileIdentity(paths.json);
    await writeStoryYjs(paths, state);
    yjsHash = record.yjs;
    await journal.empty();
    edits = 0;
  };

  /** Takes in what another program wrote into `story.json` since we wrote it. */
  const takeInHandEdit = async () => {
    if ((await fileIdentity(paths.json)) === jsonIdentity) return;
    const edit = await readHandEdit(paths, yjsHash);
    if (edit.kind === 'changed') {
      await journal.append(edit.update);
      updatedAt = options.now();
      Y.applyUpdate(doc, edit.update, 'hand');
    } else if (edit.kind === 'unusable') {
      await keepAside(folder, [paths.json], 'unreadable', options.now());
      options.onNote(
        `story.json was changed outside Galley but cannot be used (${edit.reason}); a copy was kept.`,
      );
    }
  };

  /** What was damaged, older or only in the journal is written anew when the story is opened. */
  const writeFirst = async () => {
    broken = true;
    const allowed = await options.mayWrite();
    if (!allowed.ok) return;
    turn = allowed.value;
    try {
      await keepOldState(folder, loaded, options.now());
      await writeAll();
      broken = false;
    } catch {
      // The next edit tries again and tells its sender why it fails.
    }
  };

  /** After a failed write: merges what the disk holds now into memory, and writes everything. */
  const recover = async (): Promise<Refusal | null> => {
    try {
      await mkdir(folder, { recursive: true });
      const found = await loadStory(folder);
      if (found.ok) await keepOldState(folder, found.value, options.now());
      if (found.ok && lineageOf(found.value.doc) === lineageOf(doc)) {
        Y.applyUpdate(doc, encodeState(found.value.doc), 'disk');
        yjsHash = found.value.yjsHash;
      } else if (found.ok) {
        await keepStoryAside(folder, 'replaced', options.now());
      } else if (found.refusal.code !== 'story-not-found') {
        return found.refusal;
      }
      await writeAll();
      broken = false;
      return null;
    } catch (error) {
      return storageRefusal(error, folder);
    }
  };

  const ready = async (): Promise<Refusal | null> => {
    const allowed = await options.mayWrite();
    if (!allowed.ok || (turn !== 0 && allowed.value !== turn)) broken = true;
    if (!allowed.ok) return allowed.refusal;
    turn = allowed.value;
    return broken ? recover() : null;
  };

  const acceptNow: StoryWriter['accept'] = async (update, origin, at) => {
    const misfit = missingBefore(doc, update);
    if (misfit !== null) return refused(refusalOf(misfit, id));
    const refusal = await ready();
    if (refusal !== null) return refused(refusal);
    try {
      await journal.append(update);
    } catch (error) {
      broken = true;
      return refused(storageRefusal(error, folder));
    }
    updatedAt = at ?? options.now();
    edits++;
    Y.applyUpdate(doc, update, origin);
    return ok(null);
  };

  const checkpointNow = async (): Promise<Result<null, Refusal>> => {
    if (edits === 0 && !broken) return ok(null);
    const refusal = await ready();
    if (refusal !== null) return refused(refusal);
    if (edits === 0) return ok(null);
    try {
      await takeInHandEdit();
      await writeAll();
      return ok(null);
    } catch (error) {
      broken = true;
      return refused(storageRefusal(error, folder));
    }
  };

  const inTurn = takeTurns();

  if (loaded.stale) await inTurn(writeFirst);
  return {
    id,
    doc,
    notes: loaded.notes,
    accept: (update, origin, at) => inTurn(() => acceptNow(update, origin, at)),
    alone: (work) => inTurn(() => work(acceptNow)),
    checkpoint: () => inTurn(checkpointNow),
    story,
    pending: () => ({ edits, bytes: journal.bytes() }),
  };
}
