import { useEffect, useMemo, useState } from 'react';
import { findable, findWords, hitFrom } from './find-words.ts';
import type { OpenPage } from './open-page.ts';
import type { Stretch } from './text-map.ts';

/** Finding in the text that is open. */
export type Find = {
  readonly isOpen: boolean;
  readonly words: string;
  readonly hits: readonly Stretch[];
  /** Which hit one stands on, from 0. */
  readonly at: number;
  readonly current: Stretch | null;
  readonly open: () => void;
  readonly close: () => void;
  readonly type: (words: string) => void;
  readonly step: (direction: -1 | 1) => void;
};

/** Finds words in a page, paints what was found, and keeps the current hit in sight. */
export function useFind(page: OpenPage | null): Find {
  const [isOpen, setIsOpen] = useState(false);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const text = page?.text ?? '';
  const folded = useMemo(() => (isOpen ? findable(text) : null), [isOpen, text]);
  const hits = useMemo(() => (folded === null ? [] : findWords(folded, words)), [folded, words]);
  const current = hits[at] ?? null;
  useEffect(() => {
    page?.paint('find', hits);
  }, [page, hits]);
  useEffect(() => {
    page?.paint('find-current', current === null ? [] : [current]);
    if (current !== null) page?.show(current);
  }, [page, current]);
  return {
    isOpen,
    words,
    hits,
    at,
    current,
    open: () => setIsOpen(true),
    close: () => setIsOpen(false),
    type: (next) => {
      setWords(next);
      // One goes on where one stands, not from the beginning.
      const from = current?.start ?? page?.top() ?? 0;
      setAt(hitFrom(findWords(folded ?? findable(text), next), from));
    },
    step: (direction) => {
      if (!isOpen) setIsOpen(true);
      else if (hits.length > 0) setAt((at + direction + hits.length) % hits.length);
    },
  };
}
