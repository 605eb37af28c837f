import { useState } from 'react';
import type { Annotation } from '../../core/story/annotation.ts';
import { setReader, zoomReader } from '../desk/reader-state.ts';
import { showToast } from '../ui/toast.tsx';
import type { OpenPage } from './open-page.ts';
import type { Wish } from './reader-keys.ts';
import { stanceForClaim } from './stance-words.ts';
import type { Stretch } from './text-map.ts';
import type { Find } from './use-find.ts';
import type { Marking } from './use-marking.ts';
import { showAnnotation, type Marks } from './use-marks.ts';

/** What keys, buttons and commands do in the reader. */
export type Wishes = {
  /** Whether there was something to do. */
  readonly fulfil: (wish: Wish) => boolean;
  /** Whether there are words to mark. */
  readonly hasWords: () => boolean;
  /** How often the field of the search was asked for: each time it gets the keyboard anew. */
  readonly asked: number;
  /** What was done last, to be read aloud. */
  readonly told: string;
  /** Closes the search; what was found becomes the selection. */
  readonly closeFind: () => void;
};

type Parts = {
  readonly page: OpenPage | null;
  readonly find: Find;
  readonly marking: Marking;
  readonly marks: Marks;
};

export function useWishes({ page, find, marking, marks }: Parts): Wishes {
  const [asked, setAsked] = useState(0);
  const [told, setTold] = useState('');
  const openFind = () => {
    find.open();
    setAsked((number) => number + 1);
  };
  /** The words that keys are about: those that are selected, else those that were found. */
  const target = (): Stretch | null => page?.selected() ?? (find.isOpen ? find.current : null);
  const mark = (stretch: Stretch): Annotation => {
    const annotation = marking.mark(stretch);
    marks.setCurrent(annotation.id);
    setTold(`Marked: ${annotation.exact}`);
    page?.select(null);
    return annotation;
  };
  const highlight = (withNote: boolean): boolean => {
    const words = target();
    const id = words === null ? (withNote ? marks.current : null) : mark(words).id;
    if (id === null) return false;
    if (withNote) setReader({ showAnnotations: true });
    else page?.focus();
    showAnnotation(id, withNote ? 'textarea' : null);
    return true;
  };
  const evidence = ({ stance }: Wish & { readonly kind: 'evidence' }): boolean => {
    const words = target();
    const opened = marks.placed.find((item) => item.annotation.id === marks.current)?.annotation;
    if (words === null && opened === undefined) return false;
    if (marking.claim === null)
      showToast({ text: 'Choose a claim in the claims panel first. Then the passage goes to it.' });
    else {
      const annotation = words === null ? opened : mark(words);
      if (annotation !== undefined) marking.attach(annotation, stance);
      setTold(`${stanceForClaim[stance]}: ${annotation?.exact}`);
    }
    return true;
  };
  const escape = () => {
    const isSelected = page !== null && page.selected() !== null;
    if (isSelected) page.select(null);
    else if (find.isOpen) find.close();
    else page?.paint('passage', []);
  };
  const fulfil = (wish: Wish): boolean => {
    switch (wish.kind) {
      case 'highlight':
      case 'note':
        return highlight(wish.kind === 'note');
      case 'evidence':
        return evidence(wish);
      case 'find':
        if (page !== null) openFind();
        return true;
      case 'next':
      case 'previous':
        if (find.words === '') openFind();
        else find.step(wish.kind === 'next' ? 1 : -1);
        return true;
      case 'zoom':
        zoomReader(wish.step);
        return true;
      case 'escape':
        escape();
        return true;
    }
  };
  return {
    fulfil,
    hasWords: () => target() !== null,
    asked,
    told,
    closeFind: () => {
      find.close();
      page?.select(find.current);
      page?.focus();
    },
  };
}
