import { useEffect, useState } from 'react';
import { showCard } from '../ui/show-card.ts';
import { setWindow, useWindow } from './window-state.ts';

/**
 * Which card of a panel is open. A wish from the page (a citation or a topic that was clicked) opens its card once
 * and gives it the keyboard; then the wish is forgotten, so that the next click is a new one.
 */
export function useWishedCard(
  wish: 'openSource' | 'openTopic',
  cards: readonly { readonly id: string }[],
): readonly [open: string | null, setOpen: (id: string | null) => void] {
  const wanted = useWindow((state) => state[wish]);
  const [seen, setSeen] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  if (wanted !== seen) {
    setSeen(wanted);
    if (wanted !== null && cards.some(({ id }) => id === wanted)) setOpen(wanted);
  }
  useEffect(() => {
    if (wanted === null) return;
    setWindow({ [wish]: null });
    showCard(wanted);
  }, [wanted, wish]);
  return [open, setOpen];
}
