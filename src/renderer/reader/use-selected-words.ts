import { useState } from 'react';
import type { OpenPage } from './open-page.ts';
import type { Stretch } from './text-map.ts';

/** The selected words of the page, with the box around them; pixels from the frame's corner. */
export type SelectedWords = Stretch & Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>;

/** Keeps track of what is selected in a page. `look` reads it anew; null while nothing in sight is selected. */
export function useSelectedWords(page: OpenPage | null): {
  readonly words: SelectedWords | null;
  readonly look: () => void;
} {
  const [words, setWords] = useState<SelectedWords | null>(null);
  const look = () => {
    const stretch = page?.selected() ?? null;
    const box = stretch === null ? null : (page?.boxOf(stretch) ?? null);
    const height = page?.document.defaultView?.innerHeight ?? 0;
    if (stretch === null || box === null || box.bottom < 0 || box.top > height) {
      setWords(null);
      return;
    }
    const { top, bottom, left, right } = box;
    setWords({ ...stretch, top, bottom, left, right });
  };
  return { words, look };
}
