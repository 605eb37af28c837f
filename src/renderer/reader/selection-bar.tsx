import { useLayoutEffect, useRef } from 'react';
import { Highlighter, NotebookPen } from 'lucide-react';
import type { Stance } from '../../core/story/claim.ts';
import { stances } from '../../core/story/claim.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Toolbar } from '../ui/toolbar.tsx';
import styles from './selection-bar.module.css';
import { stanceInWords } from './stance-words.ts';

const css = classes(styles);

type Props = {
  /** The box around the selected words; pixels from the frame's corner. */
  readonly box: Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>;
  /** What the claim says that evidence goes to; null where none is chosen. */
  readonly claim: string | null;
  readonly onHighlight: () => void;
  readonly onNote: () => void;
  readonly onEvidence: (stance: Stance) => void;
};

/** How far the bar stands off the words and the edges; pixels. */
const distance = 6;

/** What can be done with the selected words, beside them. */
export function SelectionBar({ box, claim, onHighlight, onNote, onEvidence }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const { top, bottom, left, right } = box;
  useLayoutEffect(() => {
    const element = bar.current;
    const around = element?.parentElement ?? null;
    if (element === null || around === null) return;
    const { offsetWidth: width, offsetHeight: height } = element;
    const above = top - height - distance;
    const below = Math.min(bottom + distance, around.clientHeight - height - distance);
    const middle = (left + right) / 2 - width / 2;
    const farthest = around.clientWidth - width - distance;
    element.style.top = `${Math.max(distance, above >= distance ? above : below)}px`;
    element.style.left = `${Math.max(distance, Math.min(middle, farthest))}px`;
  });
  return (
    <div ref={bar} className={css('place')}>
      <Toolbar label="The selected words" className={css('bar')}>
        <Button look="quiet" onPress={onHighlight}>
          <Highlighter size={14} aria-hidden /> Highlight <kbd className={css('key')}>H</kbd>
        </Button>
        <Button look="quiet" onPress={onNote}>
          <NotebookPen size={14} aria-hidden /> Note <kbd className={css('key')}>N</kbd>
        </Button>
        {claim === null ? null : (
          <>
            <p className={css('claim')} dir="auto">
              For the claim “{claim}”
            </p>
            {stances.map((stance, index) => (
              <Button key={stance} look="quiet" onPress={() => onEvidence(stance)}>
                {stanceInWords[stance]} <kbd className={css('key')}>{index + 1}</kbd>
              </Button>
            ))}
          </>
        )}
      </Toolbar>
    </div>
  );
}
