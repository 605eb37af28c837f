import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import { signWriter } from '../../core/merge/writers.ts';
import { ok, type Result } from '../../core/result.ts';
import {
  parts,
  readAnnotations,
  readCaptures,
  readClaims,
  readEvidence,
  readJudgements,
  readSectionHeads,
  readSources,
  readStoryFields,
  readTopics,
  type SectionHead,
} from '../../core/story-doc/story-doc.ts';
import { viewClaims, type ClaimView } from '../../core/claims/standing.ts';
import type { Annotation } from '../../core/story/annotation.ts';
import type { Capture } from '../../core/story/capture.ts';
import type { Source } from '../../core/story/source.ts';
import type { StoryFields } from '../../core/story/story.ts';
import type { Topic } from '../../core/story/topic.ts';
import type { DeskClient } from './client.ts';
import { checkStory, type Checking } from './checking.ts';
import { syncStory, type Sync } from './sync.ts';
import { derived, type Store } from './store.ts';
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
  readonly captures: Store<readonly Capture[]>;
  readonly annotations: Store<readonly Annotation[]>;
  /** Every claim with its verdict, its evidence and where it stands, a moment behind the typing; in page order. */
  readonly claims: Store<readonly ClaimView[]>;
  /** Word counts, citations and the places of claims, a moment behind the typing. */
  readonly index: Store<TextIndex>;
  /** What the desk looks up while people write: quotations, figures, passages. */
  readonly checking: Checking;
  /** Makes one edit: one undo step, handed in as one. */
  readonly edit: (change: (doc: Y.Doc) => void) => void;
  readonly close: () => Promise<void>;
};

/** The origin of edits that are made through `edit`. */
const byHand = 'edit';

/**
 * Opens a story in this window. `person` says who writes here: their first change is signed, away from the keystroke,
 * so that a merge can say who set a value. Refuses as the desk's `story.open` does.
 */
export async function openLiveStory(
  desk: DeskClient,
  id: StoryId,
  person: () => string,
): Promise<Result<LiveStory, Refusal>> {
  const doc = new Y.Doc();
  const sign = () => signWriter(doc, { name: person(), at: new Date().toISOString() });
  const sync = syncStory(desk, id, doc, sign);
  const opened = await sync.open();
  if (!opened.ok) {
    await sync.close();
    return opened;
  }
  const undo = new Y.UndoManager(doc, {
    trackedOrigins: new Set([byHand, ySyncPluginKey]),
    captureTimeout: 600,
    // An editor that is drawn again reports an edit that changes nothing; it would make redo impossible.
    captureTransaction: ({ changed }) => changed.size > 0,
  });
  const index = textIndex(doc, () => readStoryFields(doc).language);
  const checking = checkStory(desk, id, doc, sync);
  const claims = derived(
    [
      yStore(parts.claims(doc), () => readClaims(doc)),
      yStore(parts.judgements(doc), () => readJudgements(doc)),
      yStore(parts.evidence(doc), () => readEvidence(doc)),
      placesIn(index.store),
    ],
    (all, judgements, evidence, places) => viewClaims({ claims: all, judgements, evidence }, places),
  );
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
    captures: yStore(parts.captures(doc), () => readCaptures(doc)),
    annotations: yStore(parts.annotations(doc), () => readAnnotations(doc)),
    claims,
    index: index.store,
    checking,
    edit: (change) => doc.transact(() => change(doc), byHand),
    close: async () => {
      index.close();
      checking.close();
      undo.destroy();
      await sync.close();
      doc.destroy();
    },
  });
}

/** The places of claims alone: they are the same value as long as no claim moved. */
function placesIn(index: Store<TextIndex>): Store<TextIndex['claims']> {
  return { get: () => index.get().claims, subscribe: index.subscribe };
}
