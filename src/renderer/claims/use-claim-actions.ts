import { useState } from 'react';
import type { ClaimView } from '../../core/claims/standing.ts';
import { recordId, type RecordId } from '../../core/ids.ts';
import { priorities, type Stance, type Verdict } from '../../core/story/claim.ts';
import { showUndoToast } from '../commands/undo-toast.ts';
import {
  acceptClaims,
  attachEvidence,
  changeClaim,
  detachEvidence,
  dismissClaims,
  judgeClaim,
} from '../desk/claim-steps.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { goToWords, openReader } from '../desk/window-state.ts';
import { priorityInWords, stanceInWords, verdictInWords } from './claim-words.ts';
import { sourceNear } from './source-near.ts';

/** What can be done with one claim, and what was said about it. */
export type ClaimActions = ReturnType<typeof useClaimActions>;

/**
 * What can be done with claims of a story, signed by `me`. Each is one undo step; what it did is told to those who hear
 * the page (`told`).
 */
export function useClaimActions(story: LiveStory, me: string) {
  const [told, setTold] = useState('');
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  const draftOf = ({ claim }: ClaimView) => drafts.get(claim.id) ?? '';
  const setDraft = ({ claim }: ClaimView, text: string) => setDrafts(new Map(drafts).set(claim.id, text));
  return {
    told,
    tell: setTold,
    /** The reason that is being written for a claim's next verdict. */
    draftOf,
    setDraft,
    /** The same verdict for the same words is given again only with a reason. */
    judge: (view: ClaimView, verdict: Verdict) => {
      const why = draftOf(view).trim();
      const isNews =
        view.claim.stage === 'proposed' || view.isStale || view.verdict !== verdict || why !== '';
      if (!isNews || view.isOrphan) return;
      judgeClaim(story, view, { verdict, why, author: me });
      setDraft(view, '');
      setTold(`${verdictInWords[verdict]}.`);
    },
    accept: (views: readonly ClaimView[]) => {
      const proposed = views.filter(({ claim }) => claim.stage === 'proposed');
      acceptClaims(
        story,
        proposed.map(({ claim }) => claim.id),
      );
      setTold('Accepted.');
      if (proposed.length > 1) showUndoToast(story, `${proposed.length} claims are accepted.`);
    },
    dismiss: (views: readonly ClaimView[]) => {
      const [first] = views;
      if (first === undefined) return;
      dismissClaims(story, views);
      const isProposal = first.claim.stage === 'proposed';
      const what =
        views.length === 1 ? (isProposal ? 'The proposal' : 'The claim') : `${views.length} claims`;
      const done = isProposal ? 'dismissed' : 'deleted; the words stay';
      showUndoToast(story, `${what} ${views.length === 1 ? 'is' : 'are'} ${done}.`);
    },
    take: ({ claim }: ClaimView) => {
      const checker = claim.checker === me ? '' : me;
      changeClaim(story, claim.id, { checker });
      setTold(checker === '' ? 'Nobody checks it.' : `${checker} checks it.`);
    },
    setChecker: ({ claim }: ClaimView, checker: string) => changeClaim(story, claim.id, { checker }),
    cyclePriority: ({ claim }: ClaimView) => {
      const priority = priorities[(priorities.indexOf(claim.priority) + 1) % priorities.length] ?? 'normal';
      changeClaim(story, claim.id, { priority });
      setTold(`${priorityInWords[priority]}.`);
    },
    attach: (view: ClaimView, stance: Stance, source: RecordId, annotation: RecordId | null) => {
      attachEvidence(story, view, { stance, source, annotation, author: me });
      setTold(`Attached: ${stanceInWords[stance].toLowerCase()}.`);
    },
    /** A passage that was dragged here from the reader supports the claim. */
    attachDragged: (view: ClaimView, id: string) => {
      const annotation = story.annotations.get().find((item) => item.id === id);
      if (annotation === undefined) return;
      attachEvidence(story, view, {
        stance: 'supports',
        source: annotation.source,
        annotation: annotation.id,
        author: me,
      });
      setTold('Attached: supports.');
    },
    detach: (id: RecordId) => {
      detachEvidence(story, id);
      showUndoToast(story, 'The evidence is taken off the claim.');
    },
    /** Opens the first passage that the claim rests on, or the source that is cited at its words. False: neither. */
    read: (view: ClaimView): boolean => {
      const [first] = view.evidence;
      const cited = first === undefined ? recordId.safeParse(sourceNear(story, view)) : null;
      if (first !== undefined) openReader(first.source, { annotation: first.annotation });
      else if (cited?.success === true) openReader(cited.data);
      return first !== undefined || cited?.success === true;
    },
    go: ({ place }: ClaimView) => {
      if (place !== null) goToWords(place.section, place.from, place.to);
    },
  };
}
