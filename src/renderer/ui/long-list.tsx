import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { lineAway, selectLine, type ListSelection, type SelectHow } from './list-selection.ts';
import styles from './long-list.module.css';

const css = classes(styles);

type Props<T extends { readonly id: string }> = {
  readonly label: string;
  readonly items: readonly T[];
  readonly rowHeight: number;
  readonly render: (item: T) => ReactNode;
  readonly current: string | null;
  readonly selection: ListSelection;
  readonly onSelect: (selection: ListSelection) => void;
  readonly onOpen: (id: string) => void;
  readonly empty: ReactNode;
};

/**
 * A list of tens of thousands of lines, of which only those in sight are drawn. It is a list box (WAI-ARIA 1.2): the
 * list has the keyboard and names the line it stands on. The widget library's lists make an object of every line
 * first: two seconds for 10,000. Click opens; Ctrl, Shift and Space select.
 */
export function LongList<T extends { readonly id: string }>(props: Props<T>) {
  const { label, items, rowHeight, render, current, selection, onSelect, onOpen, empty } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const prefix = useId();
  // oxlint-disable-next-line react/incompatible-library -- it matters to the React compiler, which is not used here
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const choose = (id: string, how: SelectHow) => {
    onSelect(selectLine(idsOf(items), selection, id, how));
    if (how === 'replace') onOpen(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const step = steps(page)[event.key];
    const isMod = event.ctrlKey || event.metaKey;
    if (step !== undefined && !event.altKey) {
      event.preventDefault();
      const next = lineAway(idsOf(items), selection, step);
      if (next === null) return;
      rows.scrollToIndex(items.findIndex(({ id }) => id === next));
      if (isMod) onSelect({ ...selection, focus: next });
      else choose(next, event.shiftKey ? 'extend' : 'replace');
    } else if (event.key === ' ' && selection.focus !== null) {
      event.preventDefault();
      choose(selection.focus, event.shiftKey ? 'extend' : 'toggle');
    } else if (event.key === 'Enter' && selection.focus !== null) {
      event.preventDefault();
      choose(selection.focus, 'replace');
    } else if (isMod && event.code === 'KeyA') {
      event.preventDefault();
      onSelect({ ...selection, selected: new Set(idsOf(items)) });
    } else if (event.key === 'Escape' && selection.selected.size > 1) {
      onSelect({ ...selection, selected: new Set(current === null ? [] : [current]) });
    }
  };
  const drawn = rows.getVirtualItems();
  const focused = items.findIndex(({ id }) => id === selection.focus);
  return (
    <div
      ref={scroller}
      className={css('list')}
      role="listbox"
      aria-label={label}
      aria-multiselectable
      tabIndex={0}
      {...(drawn.some(({ index }) => index === focused)
        ? { 'aria-activedescendant': `${prefix}${focused}` }
        : {})}
      onKeyDown={onKeyDown}
    >
      {items.length === 0 ? empty : null}
      <div className={css('rows')} role="presentation" style={{ blockSize: rows.getTotalSize() }}>
        {drawn.map(({ index, start, size }) => {
          const item = items[index];
          return item === undefined ? null : (
            <div
              key={item.id}
              id={`${prefix}${index}`}
              role="option"
              aria-selected={selection.selected.has(item.id)}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={css('row', item.id === current && 'current', index === focused && 'focused')}
              style={{ blockSize: size, transform: `translateY(${start}px)` }}
              onClick={(event) => choose(item.id, howOf(event))}
            >
              {render(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

function steps(page: number): Readonly<Record<string, number>> {
  return { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
}

function howOf(event: MouseEvent): SelectHow {
  if (event.shiftKey) return 'extend';
  return event.ctrlKey || event.metaKey ? 'toggle' : 'replace';
}
