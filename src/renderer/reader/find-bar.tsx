import { useEffect, useRef } from 'react';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { SearchField } from '../ui/fields.tsx';
import { mostHits } from './find-words.ts';
import styles from './find-bar.module.css';
import type { Find } from './use-find.ts';

const css = classes(styles);

type Props = {
  readonly find: Find;
  /** Closes the field; the words that were found become the selection. */
  readonly onClose: () => void;
};

/** The field that finds words in the text: Enter goes on, Escape goes to the words. */
export function FindBar({ find, onClose }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = bar.current?.querySelector('input');
    input?.focus();
    input?.select();
  }, []);
  return (
    <div
      ref={bar}
      className={css('bar')}
      role="search"
      onKeyDownCapture={(event) => {
        if (event.nativeEvent.isComposing) return;
        const isField = event.target instanceof HTMLInputElement;
        if (event.key === 'Escape') onClose();
        else if (event.key === 'Enter' && isField) find.step(event.shiftKey ? -1 : 1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div className={css('field')}>
        <SearchField
          label="Find in the source"
          placeholder="Find in the source"
          value={find.words}
          onChange={find.type}
        />
      </div>
      <span className={css('count')} role="status">
        {find.words.trim() === '' ? '' : countInWords(find)}
      </span>
      <IconButton
        label="Previous"
        keys="Shift+F3"
        isDisabled={find.hits.length === 0}
        onPress={() => find.step(-1)}
      >
        <ChevronUp size={15} aria-hidden />
      </IconButton>
      <IconButton label="Next" keys="F3" isDisabled={find.hits.length === 0} onPress={() => find.step(1)}>
        <ChevronDown size={15} aria-hidden />
      </IconButton>
      <IconButton label="Close the search" keys="Escape" onPress={onClose}>
        <X size={15} aria-hidden />
      </IconButton>
    </div>
  );
}

function countInWords({ hits, at }: Find): string {
  if (hits.length === 0) return 'Not found';
  const all = hits.length >= mostHits ? `${mostHits.toLocaleString()}+` : hits.length.toLocaleString();
  return `${(at + 1).toLocaleString()} of ${all}`;
}
