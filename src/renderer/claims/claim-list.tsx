import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import type { ClaimView } from '../../core/claims/standing.ts';
import type { RecordId } from '../../core/ids.ts';
import { classes } from '../ui/classes.ts';
import styles from './claim-list.module.css';
import { ClaimRow } from './claim-row.tsx';

const css = classes(styles);

/** What the reader's highlights are dragged as. */
const dragType = 'application/x-galley-annotation';

type Props = {
  readonly views: readonly ClaimView[];
  /** The claim that is open. */
  readonly current: RecordId | null;
  /** The claim on which the keyboard stands, or would; it is always drawn. */
  readonly cursor: RecordId | null;
  /** A row that should get the keyboard as soon as it is drawn. */
  readonly wish: RefObject<RecordId | null>;
  /** What stands below the row that is open. */
  readonly body: ReactNode;
  readonly onPress: (view: ClaimView) => void;
  readonly onDropAnnotation: (view: ClaimView, annotation: string) => void;
};

/** The height of a row before it is measured; px. */
const usualHeight = 62;

/** How many frames it takes until all rows that came into sight are measured. */
const framesToSettle = 4;

/**
 * The claims of a story one below the other, one of them open. Only what is in sight is drawn, and the row with the
 * keyboard. Rows are buttons, not options: an open one has fields in it.
 */
export function ClaimList(props: Props) {
  const { views, current, cursor, wish, body, onPress, onDropAnnotation } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [target, setTarget] = useState<RecordId | null>(null);
  const at = views.findIndex(({ claim }) => claim.id === cursor);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      return at === -1 || drawn.includes(at) ? drawn : [...drawn, at].toSorted((a, b) => a - b);
    },
    [at],
  );
  // oxlint-disable-next-line react/incompatible-library -- it matters to the React compiler, which is not used here
  const rows = useVirtualizer({
    count: views.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => views[index]?.claim.id ?? index,
    overscan: 6,
    rangeExtractor,
    // What is measured is drawn with the next frame, not once for each row.
    useFlushSync: false,
  });
  useShown(scroller, current);
  useLayoutEffect(() => {
    const row = wish.current === null ? null : rowOf(scroller.current, wish.current);
    if (row === null) return;
    wish.current = null;
    row.querySelector('button')?.focus({ preventScroll: true });
  });
  return (
    <div ref={scroller} className={css('scroll')}>
      <ul className={css('list')} aria-label="Claims" style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const view = views[index];
          if (view === undefined) return null;
          const { id } = view.claim;
          return (
            <li
              key={id}
              ref={rows.measureElement}
              data-index={index}
              data-card={id}
              aria-setsize={views.length}
              aria-posinset={index + 1}
              className={css('item', id === current && 'open', id === target && 'target')}
              style={{ transform: `translateY(${start}px)` }}
              onDragOver={(event) => {
                if (!event.dataTransfer.types.includes(dragType)) return;
                event.preventDefault();
                if (target !== id) setTarget(id);
              }}
              onDragLeave={() => setTarget(null)}
              onDrop={(event) => {
                const annotation = event.dataTransfer.getData(dragType);
                setTarget(null);
                if (annotation === '') return;
                event.preventDefault();
                onDropAnnotation(view, annotation);
              }}
            >
              <ClaimRow view={view} isOpen={id === current} isStop={id === cursor} onPress={onPress} />
              {id === current ? body : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Brings the open claim into sight whenever it is another one: all of it, or as much as fits from its top. */
function useShown(scroller: RefObject<HTMLDivElement | null>, current: RecordId | null): void {
  useEffect(() => {
    if (current === null) return undefined;
    let frame = 0;
    // Rows are measured as they come into sight, and what stands above them moves them.
    const show = (tries: number) => {
      frame = requestAnimationFrame(() => {
        const pane = scroller.current?.getBoundingClientRect();
        const row = rowOf(scroller.current, current)?.getBoundingClientRect();
        if (pane !== undefined && row !== undefined) {
          const above = row.top - pane.top;
          const below = row.bottom - pane.bottom;
          const by = above < 0 ? above : below > 0 ? Math.min(below, above) : 0;
          if (by !== 0) scroller.current?.scrollBy({ top: by });
        }
        if (tries > 1) show(tries - 1);
      });
    };
    show(framesToSettle);
    return () => cancelAnimationFrame(frame);
  }, [scroller, current]);
}

function rowOf(scroller: HTMLElement | null, id: string): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`) ?? null;
}
