import { useState } from 'react';
import { sentenceFor } from '../../core/contract/messages.ts';
import type { MergeRecord } from '../../core/merge/review-file.ts';
import type { ReviewItem } from '../../core/merge/review.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { useReviewSteps } from '../desk/review-query.ts';
import { thingsInWords } from '../desk/bundle-words.ts';
import type { ChoiceButton } from './review-choices.ts';

/** A thing to look at, and the merge that left it. */
export type Point = { readonly merge: string; readonly item: ReviewItem };

/** A walk through what the merges of a story left: where one stands, what was done, how one goes on. */
export type ReviewWalk = {
  readonly points: readonly Point[];
  /** Where one stands; null where nothing is left. */
  readonly at: number | null;
  /** What was done last or why it was not, for who does not see it. */
  readonly told: { readonly text: string; readonly isTrouble: boolean };
  /** Counts the steps: after each the keyboard is wanted at the point. */
  readonly steps: number;
  readonly move: (by: number) => void;
  readonly settle: (choice: ChoiceButton) => Promise<void>;
  readonly undo: (merge: MergeRecord) => Promise<void>;
};

export function useReviewWalk(story: LiveStory, merges: readonly MergeRecord[]): ReviewWalk {
  const { settle, undo } = useReviewSteps(story);
  const points = merges.flatMap(({ id, items }) => items.map((item) => ({ merge: id, item })));
  // Another window may settle something meanwhile: whoever reads here stays with what they read.
  const [stand, setStand] = useState<Stand>({ item: nameOf(points[0]), place: 0 });
  const [steps, setSteps] = useState(0);
  const [told, setTold] = useState<ReviewWalk['told']>({ text: '', isTrouble: false });
  const [isBusy, setIsBusy] = useState(false);
  const at = placeOf(stand, points);
  const step = () => setSteps((count) => count + 1);
  return {
    points,
    at,
    told,
    steps,
    move: (by) => {
      if (at === null) return;
      const place = (at + by + points.length) % points.length;
      setStand({ item: nameOf(points[place]), place });
      setTold({ text: '', isTrouble: false });
      step();
    },
    settle: async ({ choice, done }) => {
      const point = at === null ? undefined : points[at];
      // A second press would settle the next point, which nobody has read yet.
      if (point === undefined || isBusy) return;
      setIsBusy(true);
      const refusal = await settle(point.merge, point.item.id, choice);
      setIsBusy(false);
      const [before, after] = [points[(at ?? 0) - 1], points[(at ?? 0) + 1]];
      if (refusal === null) setStand({ item: nameOf(after ?? before), place: at ?? 0 });
      const left = points.length - 1;
      setTold(
        refusal === null
          ? {
              text: `${done} ${left === 0 ? 'Nothing is left.' : `${thingsInWords(left)} left.`}`,
              isTrouble: false,
            }
          : { text: sentenceFor(refusal), isTrouble: true },
      );
      step();
    },
    undo: async (merge) => {
      const refusal = await undo(merge.id);
      setTold(
        refusal === null
          ? { text: `The story is as it was before${wentBackInWords(merge)}.`, isTrouble: false }
          : { text: sentenceFor(refusal), isTrouble: true },
      );
      step();
    },
  };
}

/** Where one stands: at which thing, and how many are before it. */
type Stand = { readonly item: string; readonly place: number };

function nameOf(point: Point | undefined): string {
  return point === undefined ? '' : `${point.merge} ${point.item.id}`;
}

/** Where one stands now: at the same thing; where that is settled, at what is in its place. */
function placeOf({ item, place }: Stand, points: readonly Point[]): number | null {
  if (points.length === 0) return null;
  const found = points.findIndex((point) => nameOf(point) === item);
  return found === -1 ? Math.min(place, points.length - 1) : found;
}

function wentBackInWords({ from, undone }: MergeRecord): string {
  return undone !== undefined ? ` you went back on “${from}”` : ` “${from}” came in`;
}
