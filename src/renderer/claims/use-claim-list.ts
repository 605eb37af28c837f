import { useRef, useState, type RefObject } from 'react';
import type { ClaimView } from '../../core/claims/standing.ts';
import type { RecordId } from '../../core/ids.ts';
import { setWindow, showWords, useWindow } from '../desk/window-state.ts';
import { fits, type ClaimFilter } from './claim-filter.ts';

/** The list as it is shown, where the keyboard stands in it, and how to walk. */
export type ClaimListState = {
  readonly filter: ClaimFilter | null;
  readonly setFilter: (filter: ClaimFilter | null) => void;
  readonly shown: readonly ClaimView[];
  readonly current: RecordId | null;
  readonly cursor: RecordId | null;
  /** A row that should get the keyboard. */
  readonly wish: RefObject<RecordId | null>;
  /** Opens a claim, gives it the keyboard and shows its words on the sheet. Null closes the open one. */
  readonly choose: (view: ClaimView | null) => void;
  readonly move: (by: number) => void;
  /** The next claim behind the one at the cursor that is of a kind, from the top again behind the last; or null. */
  readonly nextOf: (isWanted: (view: ClaimView) => boolean) => ClaimView | null;
};

/** Keeps what is shown of the claims and which of them is open. `me` is the name that the person signs with. */
export function useClaimList(views: readonly ClaimView[], me: string): ClaimListState {
  const wished = useWindow((state) => state.claim);
  const [filter, setFilter] = useState<ClaimFilter | null>(null);
  const [seen, setSeen] = useState<RecordId | null>(null);
  const [last, setLast] = useState<RecordId | null>(null);
  const wish = useRef<RecordId | null>(null);
  const [, drawAgain] = useState(0);
  const open = views.find(({ claim }) => claim.id === wished);
  const current = open?.claim.id ?? null;
  if (current !== seen) {
    setSeen(current);
    if (current !== null) setLast(current);
    // A claim that is asked for from elsewhere is shown, whatever the list was narrowed to.
    if (open !== undefined && !fits(open, filter, me)) setFilter(null);
  }
  // The open claim stays in the list when a verdict takes it out of the filter: the keyboard stands on it.
  const shown = views.filter((view) => fits(view, filter, me) || view.claim.id === current);
  const ids = shown.map(({ claim }) => claim.id);
  const cursor = current ?? (last !== null && ids.includes(last) ? last : (ids[0] ?? null));
  const at = cursor === null ? -1 : ids.indexOf(cursor);

  const choose = (view: ClaimView | null) => {
    setWindow({ claim: view?.claim.id ?? null });
    wish.current = view?.claim.id ?? cursor;
    // The wish is granted with the next drawing, also where nothing else has changed.
    drawAgain((times) => times + 1);
    if (view !== null && view.place !== null) browse(view.place);
  };
  return {
    filter,
    setFilter: (next) => {
      setFilter(next);
      if (open !== undefined && !fits(open, next, me)) setWindow({ claim: null });
    },
    shown,
    current,
    cursor,
    wish,
    choose,
    move: (by) => {
      const next = shown[Math.min(shown.length - 1, Math.max(0, at + by))];
      if (next !== undefined) choose(next);
    },
    nextOf: (isWanted) => [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))].find(isWanted) ?? null,
  };
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Who holds the key down sees the place where they stop, not all those on the way; ms. */
const pause = 60;

function browse({ section, from, to }: NonNullable<ClaimView['place']>): void {
  clearTimeout(timer);
  timer = setTimeout(() => showWords(section, from, to), pause);
}
