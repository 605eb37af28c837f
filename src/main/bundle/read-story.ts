import * as Y from 'yjs';
import type { BagFinding } from '../../core/bag/finding.ts';
import { storyFileNames, storyFilePath } from '../../core/bundle/bundle-paths.ts';
import type { StoryId } from '../../core/ids.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { migrateStoryDoc } from '../../core/story-doc/migrations.ts';
import { sameJson } from '../../core/story-doc/records.ts';
import { parts, readStoryDoc, storyFormat } from '../../core/story-doc/story-doc.ts';
import type { Story } from '../../core/story/story.ts';
import { contentOf, decodeStoryYjs, parseStoryJson } from '../library/story-json.ts';

/** A story that came in: what it says, and the whole state of its document in today's format. */
export type BundledStory = { readonly story: Story; readonly state: Uint8Array };

/**
 * Reads a story out of the two files that a bundle has of it, which must say the same. Refuses with the file that is
 * wrong and why; `isNewer` where a newer Galley wrote it.
 */
export function readBundledStory(
  id: StoryId,
  jsonText: string,
  yjs: Uint8Array,
): Result<BundledStory, BagFinding & { readonly isNewer: boolean }> {
  const no = (name: 'json' | 'yjs', reason: string, isNewer = false) =>
    refused({ file: storyFilePath(id, storyFileNames[name]), reason, isNewer });
  const json = parseStoryJson(jsonText);
  if (!json.ok) {
    return json.refusal.kind === 'newer'
      ? no('json', `was written by a newer Galley (story format ${json.refusal.format})`, true)
      : no('json', `is no story: ${json.refusal.reason}`);
  }
  const { story } = json.value;
  if (story.id !== id) return no('json', 'is of another story than its folder says');
  const doc = decodeStoryYjs(yjs);
  if (doc === null || doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    return no('yjs', 'holds no whole story');
  if (Number(parts.fields(doc).get('format')) > storyFormat)
    return no('yjs', 'was written by a newer Galley', true);
  migrateStoryDoc(doc, parts.fields(doc));
  const agrees = sameJson(readStoryDoc(doc), contentOf(story));
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return agrees ? ok({ story, state }) : no('yjs', 'says something else than story.json beside it');
}
