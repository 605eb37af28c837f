import { useEffect } from 'react';
import type { ClaimView } from '../../core/claims/standing.ts';
import type { Verdict } from '../../core/story/claim.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { useWindow, type WindowState } from '../desk/window-state.ts';

/** What a claim looks like, in the panel and on the sheet: its verdict, or what keeps that from counting. */
export type ClaimLook = Verdict | 'proposed' | 'stale' | 'orphan';

/** What a claim looks like. */
export function lookOf({ claim, verdict, isStale, isOrphan }: ClaimView): ClaimLook {
  if (isOrphan) return 'orphan';
  if (claim.stage === 'proposed') return 'proposed';
  return isStale ? 'stale' : verdict;
}

/** A style sheet that gives the words of every claim the line of its state; `theme/prose.css` says what that is. */
export function claimRules(views: readonly ClaimView[]): string {
  const byLook = Map.groupBy(views, lookOf);
  return [...byLook]
    .map(([look, all]) => {
      const words = all.map(({ claim }) => `.claim-${claim.id}`).join(',');
      return `${words}{--claim-line:var(--claim-${look});--claim-dots:var(--claim-${look}-dots)}`;
    })
    .join('\n');
}

/** The same for the claim that the panel stands on. */
function currentRule({ claim, showSources, sideTab }: WindowState): string {
  const isShown = claim !== null && showSources && sideTab === 'claims';
  return isShown ? `.claim-${claim}{--claim-ground:var(--claim-current)}` : '';
}

/**
 * Underlines the claims of a story on the sheet. A verdict changes a style sheet and no text, so no editor hears of it.
 */
export function useClaimStyles(story: LiveStory): void {
  useEffect(() => {
    const states = sheetOf(() => claimRules(story.claims.get()));
    const current = sheetOf(() => currentRule(useWindow.getState()));
    const sheets = [states.sheet, current.sheet];
    let frame: number | null = null;
    const later = () => {
      // One edit may change several records.
      frame ??= requestAnimationFrame(() => {
        frame = null;
        states.update();
      });
    };
    const show = () => {
      current.update();
      for (const sheet of sheets) sheet.disabled = !useWindow.getState().showMarks;
    };
    show();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets];
    const stopClaims = story.claims.subscribe(later);
    const stopWindow = useWindow.subscribe(show);
    return () => {
      stopClaims();
      stopWindow();
      if (frame !== null) cancelAnimationFrame(frame);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
    };
  }, [story]);
}

function sheetOf(rules: () => string): { readonly sheet: CSSStyleSheet; readonly update: () => void } {
  const sheet = new CSSStyleSheet();
  let shown = '';
  const update = () => {
    const wanted = rules();
    if (wanted !== shown) sheet.replaceSync(wanted);
    shown = wanted;
  };
  update();
  return { sheet, update };
}
