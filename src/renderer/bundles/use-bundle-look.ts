import { useCallback, useEffect, useState } from 'react';
import type { BundleSummary } from '../../core/contract/bundles.ts';
import type { Unsealing } from '../../core/contract/keys.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { Result } from '../../core/result.ts';
import { lookAtBundle } from '../desk/bundle-steps.ts';
import { useDesk } from '../desk/desk-context.tsx';
import type { OpenStory } from '../desk/open-story.ts';
import type { OfferedBundle } from '../desk/window-state.ts';

/** How far the window is with a bundle that it was asked to take in. */
export type BundleLook =
  | { readonly kind: 'reading' }
  /** It needs a passphrase or a key; `error` says why the last one did not do. */
  | { readonly kind: 'sealed'; readonly error: string | null; readonly isOpening: boolean }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'seen'; readonly summary: BundleSummary };

/** Looks into a bundle; `look` does it again, with what opens a sealed one. */
export function useBundleLook(
  openStory: OpenStory,
  bundle: OfferedBundle,
): { readonly state: BundleLook; readonly look: (unseal: Unsealing | null) => void } {
  const desk = useDesk();
  const [state, setState] = useState<BundleLook>({ kind: 'reading' });
  const [wish, setWish] = useState<{ readonly unseal: Unsealing | null }>({ unseal: null });
  useEffect(() => {
    let isOver = false;
    void lookAtBundle(desk, openStory, bundle, wish.unseal).then((seen) =>
      isOver ? undefined : setState(stateOf(seen)),
    );
    return () => void (isOver = true);
  }, [desk, openStory, bundle, wish]);
  const look = useCallback((unseal: Unsealing | null) => {
    if (unseal !== null) setState({ kind: 'sealed', error: null, isOpening: true });
    setWish({ unseal });
  }, []);
  return { state, look };
}

function stateOf(seen: Result<BundleSummary, Refusal>): BundleLook {
  if (seen.ok) return { kind: 'seen', summary: seen.value };
  const { code, detail } = seen.refusal;
  if (code === 'bundle-sealed') return { kind: 'sealed', error: null, isOpening: false };
  if (code === 'seal-not-opened') return { kind: 'sealed', error: `${detail}.`, isOpening: false };
  return { kind: 'refused', sentence: sentenceFor(seen.refusal) };
}
