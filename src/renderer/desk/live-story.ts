import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import { ok, type Result } from '../../core/result.ts';
import {
  parts,
  readSectionHeads,
  readSources,
  readStoryFields,
  readTopics,
  type SectionHead,
} from '../../core/story-doc/story-doc.ts';
import type { Source } from '../../core/story/source.ts';
import type { StoryFields } from '../../core/story/story.ts';
import type { Topic } from '../../core/story/topic.ts';
import type { DeskClient } from './client.ts';
import { syncStory, type Sync } from './sync.ts';
import type { Store } from './store.ts';
import { textIndex, type TextIndex } from './text-index.ts';
import { yStore } from './y-store.ts';

/** A story that is open in this window: its document, and what the page shows of it. */
export type LiveStory = {
  readonly id: StoryId;
  readonly doc: Y.Doc;
  readonly undo: Y.UndoManager;
  readonly sync: Sync;
  /** What a person should know about how the story was read from the disk. */
  readonly notes: readonly string[];
  readonly fields: Store<StoryFields>;
  readonly sections: Store<readonly SectionHead[]>;
  readonly sources: Store<readonly Source[]>;
  readonly topics: Store<readonly Topic[]>;
  readonly dismissed: Store<ReadonlySet<string>>;
  /** Word counts and citations, a moment behind the typing. */
  readonly index: Store<TextIndex>;
  /** Makes one edit: one undo step, handed in as one. */
  readonly edit: (change: (doc: Y.Doc) => void) => void;
  readonly close: () => Promise<void>;
};

/** The origin of edits that are made through `edit`. */
const byHand = 'edit';

/** Opens a story in this window. Refuses as the desk's `story.open` does. */
export async function openLiveStory(desk: DeskClient, id: StoryId): Promise<Result<LiveStory, Refusal>> {
  const doc = new Y.Doc();
  const sync = syncStory(desk, id, doc);
  const opened = await sync.open();
  if (!opened.ok) {
    await sync.close();
    return opened;
  }
  const undo = new Y.UndoManager(doc, {
    trackedOrigins: new Set([byHand, ySyncPluginKey]),
    captureTimeout: 600,
  });
  const index = textIndex(doc, () => readStoryFields(doc).language);
  return ok({
    id,
    doc,
    undo,
    sync,
    notes: opened.value,
    fields: yStore(parts.fields(doc), () => readStoryFields(doc)),
    sections: yStore(parts.sections(doc), () => readSectionHeads(doc)),
    sources: yStore(parts.sources(doc), () => readSources(doc)),
    topics: yStore(parts.topics(doc), () => readTopics(doc)),
    dismissed: yStore(parts.dismissed(doc), () => new Set(parts.dismissed(doc).keys())),
    index: index.store,
    edit: (change) => doc.transact(() => change(doc), byHand),
    close: async () => {
      index.close();
      undo.destroy();
      await sync.close();
      doc.destroy();
    },
  });
}
