import * as Y from 'yjs';
import type { BagFinding } from '../../core/bag/finding.ts';
import { storyFileNames, storyFilePath } from '../../core/bundle/bundle-paths.ts';
import type { StoryId } from '../../core/ids.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { migrateStoryDoc } from '../../core/story-doc/migrations.ts';
import { isDocTooDeep, isTooDeep } from '../../core/story-doc/nesting.ts';
import { sameJson } from '../../core/story-doc/records.ts';
import { parts, readStoryDoc, storyFormat } from '../../core/story-doc/story-doc.ts';
import { parseStoryFile } from '../../core/story-doc/story-file.ts';
import type { StoryState } from './bundle-parts.ts';
import type { Story } from '../../core/story/story.ts';
import { contentOf, decodeStoryYjs } from '../library/story-json.ts';

/** What is wrong with a file; `newer` says what of it only a newer Galley can read. */
type Wrong = { readonly reason: string; readonly newer: string | null };

const wrong = (reason: string) => refused<Wrong>({ reason, newer: null });
const tooDeep = wrong('is nested more deeply than any story');
const damaged = wrong('holds no whole story');

/**
 * Reads a story out of the two files that a bundle has of it, which must say the same. Refuses with the file that is
 * wrong and why; whatever stands in them, it does not throw.
 */
export function readBundledStory(
  id: StoryId,
  jsonText: string,
  yjs: Uint8Array,
): Result<StoryState, BagFinding & { readonly newer: string | null }> {
  const no = (name: 'json' | 'yjs', why: Wrong) =>
    refused({ file: storyFilePath(id, storyFileNames[name]), ...why });
  const story = readJson(id, jsonText);
  if (!story.ok) return no('json', story.refusal);
  const state = readYjs(story.value, yjs);
  return state.ok ? ok({ story: story.value, state: state.value }) : no('yjs', state.refusal);
}

function readJson(id: StoryId, text: string): Result<Story, Wrong> {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return wrong('is no story: it is not JSON');
  }
  if (isTooDeep(written)) return tooDeep;
  const file = parseStoryFile(written);
  if (file.ok)
    return file.value.story.id === id
      ? ok(file.value.story)
      : wrong('is of another story than its folder says');
  if (file.refusal.kind === 'newer') return newerFormat(file.refusal.format);
  return wrong(`is no story: ${file.refusal.reason}`);
}

function newerFormat(format: number): Result<never, Wrong> {
  const newer = `story format ${format}`;
  return refused({ reason: `was written by a newer Galley (${newer})`, newer });
}

/** The document’s state in today’s format. Yjs and its readers throw at what no honest program writes. */
function readYjs(story: Story, bytes: Uint8Array): Result<Uint8Array, Wrong> {
  const doc = decodeStoryYjs(bytes);
  if (doc === null) return damaged;
  try {
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return damaged;
    if (doc.subdocs.size > 0) return damaged;
    if (isDocTooDeep(doc)) return tooDeep;
    const format = Number(parts.fields(doc).get('format'));
    if (format > storyFormat) return newerFormat(format);
    migrateStoryDoc(doc, parts.fields(doc));
    if (!sameJson(readStoryDoc(doc), contentOf(story)))
      return wrong(
        'says something else than story.json beside it: one of the two was changed; ask for the bundle again',
      );
    return ok(Y.encodeStateAsUpdate(doc));
  } catch {
    return damaged;
  } finally {
    doc.destroy();
  }
}
