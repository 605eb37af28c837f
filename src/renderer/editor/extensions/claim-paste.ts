import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { recordId, type RecordId, type SectionId } from '../../../core/ids.ts';
import { appendRecords } from '../../../core/story-doc/records.ts';
import { parts } from '../../../core/story-doc/story-doc.ts';
import { newClaim } from '../../desk/claim-steps.ts';
import type { LiveStory } from '../../desk/live-story.ts';
import { newRecordId } from '../../desk/new-id.ts';
import { claimsInSlice, claimWords, renameClaims } from './claim-slice.ts';
import { claimsThatStay, type Arrival } from './claims-that-stay.ts';

type Options = {
  readonly story: LiveStory;
  readonly section: SectionId;
  /** Who signs the claims that come in. */
  readonly author: () => string;
};

/** A claim that comes in with pasted words; `copyOf` is the claim of this story that they are a copy of. */
type Incoming = { readonly id: RecordId; readonly copyOf: string };

/**
 * Claims go with their words. Words that were cut and come back are the claim that they were. A copy, the part of a
 * claim, or a claim of another story is a new claim that nobody has checked; its record is made in the same undo step
 * as the words.
 */
export const ClaimPaste = Extension.create<Options>({
  name: 'claimPaste',
  addProseMirrorPlugins() {
    const { story, section, author } = this.options;
    let arrival: Arrival = 'paste';
    let incoming: readonly Incoming[] = [];
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            paste: () => {
              arrival = 'paste';
              return false;
            },
            drop: (_view, event) => {
              arrival = isCopying(event) ? 'copying-drop' : 'moving-drop';
              return false;
            },
          },
          transformPasted: (slice, view, isPlain) => {
            incoming = [];
            // Plain words take the marks of the place where they are put.
            const pasted = isPlain ? [] : claimsInSlice(slice);
            if (pasted.length === 0) return slice;
            const stay = claimsThatStay(story, { section, view }, arrival);
            const names = new Map(pasted.map((id) => [id, nameFor(story, id, stay)]));
            incoming = [...names].flatMap(([copyOf, id]) =>
              id === null || id === copyOf ? [] : [{ id, copyOf }],
            );
            return renameClaims(slice, names);
          },
        },
        // The sync of the text comes first in the list of plugins: by now the words are in the story.
        view: () => ({
          update: (view, before) => {
            if (incoming.length === 0 || view.state.doc === before.doc) return;
            const arrived = incoming;
            incoming = [];
            addRecords(story, section, view, arrived, author());
          },
        }),
      }),
    ];
  },
});

/** What a pasted claim is called here: as before, anew, or (null) no claim at all. */
function nameFor(story: LiveStory, id: string, stay: ReadonlySet<string>): RecordId | null {
  const known = recordId.safeParse(id);
  const isKnown = known.success && parts.claims(story.doc).has(id);
  if (isKnown && !stay.has(id)) return known.data;
  // Words that stand here under an id without a record are left over from a claim that was dismissed.
  return stay.has(id) && !isKnown ? null : newRecordId();
}

/** No step of its own: it joins the paste, which was made just now. */
function addRecords(
  story: LiveStory,
  section: SectionId,
  view: EditorView,
  incoming: readonly Incoming[],
  author: string,
): void {
  const originals = new Map(story.claims.get().map(({ claim }) => [String(claim.id), claim]));
  const records = incoming.flatMap(({ id, copyOf }) => {
    const words = claimWords(view.state.doc, id);
    if (words === '') return [];
    const { stage = 'accepted', reasons = [] } = originals.get(copyOf) ?? {};
    return [newClaim(id, section, words, { author, stage, reasons })];
  });
  if (records.length > 0) story.edit((doc) => appendRecords(parts.claims(doc), records));
}

/** Whether a drop leaves the words where they were; the key is ProseMirror's own. */
function isCopying(event: DragEvent): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform) ? event.altKey : event.ctrlKey;
}
