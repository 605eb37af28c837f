import path from 'node:path';
import * as Y from 'yjs';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { storyId, type StoryId } from '../../core/ids.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { migrateStoryDoc } from '../../core/story-doc/migrations.ts';
import { createStoryDoc, parts, storyFormat } from '../../core/story-doc/story-doc.ts';
import type { StoryFile } from '../../core/story-doc/story-file.ts';
import { sha256 } from './hash.ts';
import { salvage } from './salvage.ts';
import { storageRefusal } from './storage-refusal.ts';
import { readStoryFiles, type StoryFiles } from './story-files.ts';
import { contentOf, decodeStoryYjs, parseStoryJson, takeInHandEdit, wasEditedByHand } from './story-json.ts';

/** A story as its folder holds it, with what had to be done to read it. */
export type LoadedStory = {
  readonly id: StoryId;
  readonly doc: Y.Doc;
  readonly updatedAt: string;
  /** What a person should know about the reading, in sentences; empty where all was well. */
  readonly notes: readonly string[];
  /** Whether the files have to be written anew, because they do not hold this state by themselves. */
  readonly stale: boolean;
  /** Files that could not be used as they are. A writer keeps copies of them before it writes. */
  readonly aside: readonly string[];
  /** The older format that the files are in, or null. A writer keeps a copy of that state. */
  readonly olderFormat: number | null;
  /** The hash of `story.yjs` as it stands on the disk, or null where it is missing or damaged. */
  readonly yjsHash: string | null;
  readonly journalBytes: number;
};

/**
 * Reads a story from its folder without writing anything: the checkpoint, then the journal on top of it.
 * Damaged parts are rebuilt from the others where possible; `notes` says so. Safe beside a running writer.
 * Refuses with `story-not-found`, `story-newer`, `story-damaged` or a storage refusal.
 */
export async function loadStory(folder: string): Promise<Result<LoadedStory, Refusal>> {
  const id = storyId.safeParse(path.basename(folder));
  if (!id.success) return refused(refusalOf('story-not-found', path.basename(folder)));
  try {
    const files = await readStoryFiles(folder);
    if (files.jsonText === null && files.yjs === null && files.journal.goodBytes === 0)
      return refused(refusalOf('story-not-found', id.data));
    return interpret(id.data, files);
  } catch (error) {
    return refused(storageRefusal(error, folder));
  }
}

function interpret(id: StoryId, files: StoryFiles): Result<LoadedStory, Refusal> {
  const json = parseStoryJson(files.jsonText);
  if (!json.ok && json.refusal.kind === 'newer')
    return refused(refusalOf('story-newer', id, String(json.refusal.format)));
  const yjsHash = files.yjs === null ? null : sha256(files.yjs);
  const base = baseState(files, json.ok ? json.value : null, yjsHash);
  const reason = json.ok || json.refusal.kind === 'newer' ? '' : json.refusal.reason;
  if (base === null) return refused(refusalOf('story-damaged', id, reason));

  const notes = [...base.notes];
  const aside = [...base.aside];
  if (!json.ok) {
    notes.push(damagedJsonNote(files.jsonText === null, reason));
    if (files.jsonText !== null) aside.push(files.paths.json);
  }
  const docFormat = Number(parts.fields(base.doc).get('format'));
  if (docFormat > storyFormat) return refused(refusalOf('story-newer', id, String(docFormat)));

  const replayed = base.rebuilt
    ? salvage(base.doc, files.journal.updates)
    : { doc: base.doc, note: replay(base.doc, files.journal.updates) };
  const { doc } = replayed;
  if (replayed.note !== null) {
    notes.push(replayed.note);
    aside.push(files.paths.journal);
  }
  const migrated = migrateStoryDoc(doc, parts.fields(doc));
  const edited = json.ok && wasEditedByHand(files.jsonText, json.value);
  if (edited && base.handEdit === 'after-journal') takeInHandEdit(doc, json.value.story);
  if (edited) notes.push('story.json was changed outside Galley; the changes were taken in.');
  if (files.journal.tornBytes > 0)
    notes.push('The last edit before the crash was cut off while it was being written, and was left out.');

  const olderJson = json.ok && json.value.format < storyFormat ? json.value.format : null;
  return ok({
    id,
    doc,
    updatedAt:
      json.ok && files.journal.updates.length === 0 && !edited ? json.value.story.updatedAt : files.writtenAt,
    notes,
    stale:
      notes.length > 0 || migrated || olderJson !== null || base.stale || files.journal.updates.length > 0,
    aside,
    olderFormat: migrated ? docFormat : olderJson,
    yjsHash: base.rebuilt ? null : yjsHash,
    journalBytes: files.journal.goodBytes,
  });
}

type Base = {
  readonly doc: Y.Doc;
  /** Built from `story.json`: the document's past is gone, so the journal's updates do not fit it. */
  readonly rebuilt: boolean;
  readonly stale: boolean;
  readonly notes: readonly string[];
  readonly aside: readonly string[];
  readonly handEdit: 'done' | 'after-journal';
};

/** The state that the journal builds on: from `story.yjs` where it can be trusted, else from `story.json`. */
function baseState(files: StoryFiles, json: StoryFile | null, yjsHash: string | null): Base | null {
  const stored = files.yjs === null ? null : decodeStoryYjs(files.yjs);
  const trusted =
    json?.checkpoint === undefined || json.checkpoint === null
      ? stored !== null
      : stored !== null && (yjsHash === json.checkpoint.yjs || yjsHash === json.checkpoint.previous);
  if (stored !== null && trusted) {
    const current = json?.checkpoint?.yjs === yjsHash;
    if (json !== null && current && wasEditedByHand(files.jsonText, json)) {
      // Compared with the very state it was written from, the edit merges with what the journal adds.
      migrateStoryDoc(stored, parts.fields(stored));
      takeInHandEdit(stored, json.story);
      return { doc: stored, rebuilt: false, stale: true, notes: [], aside: [], handEdit: 'done' };
    }
    return { doc: stored, rebuilt: false, stale: !current, notes: [], aside: [], handEdit: 'after-journal' };
  }
  if (json === null) return null;
  return {
    doc: createStoryDoc(contentOf(json.story), globalThis.crypto.randomUUID()),
    rebuilt: true,
    stale: true,
    notes: [`story.yjs was ${files.yjs === null ? 'missing' : 'damaged'} and was rebuilt from story.json.`],
    aside: files.yjs === null ? [] : [files.paths.yjs],
    handEdit: 'done',
  };
}

/** Applies the journal to the state it builds on. Says what could not be applied, or null where all was well. */
function replay(doc: Y.Doc, updates: readonly Uint8Array[]): string | null {
  let unreadable = 0;
  for (const update of updates) {
    try {
      Y.applyUpdate(doc, update);
    } catch {
      unreadable++;
    }
  }
  return unreadable === 0
    ? null
    : 'Some of the last edits could not be read; a copy of the journal was kept.';
}

function damagedJsonNote(missing: boolean, reason: string): string {
  return missing
    ? 'story.json was missing and was written again from story.yjs.'
    : `story.json could not be used (${reason}) and was written again from story.yjs; a copy of the old file was kept.`;
}
