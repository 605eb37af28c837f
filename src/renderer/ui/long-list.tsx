import type { ReactNode } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer, type Selection } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './long-list.module.css';

const css = classes(styles);

type Props<T extends { readonly id: string }> = {
  readonly label: string;
  readonly items: readonly T[];
  readonly rowHeight: number;
  readonly nameOf: (item: T) => string;
  readonly render: (item: T) => ReactNode;
  readonly current: string | null;
  readonly selected: ReadonlySet<string> | 'all';
  readonly onSelect: (selected: ReadonlySet<string> | 'all') => void;
  readonly onOpen: (id: string) => void;
  readonly empty: ReactNode;
};

/** A long list of which only what is seen is drawn. Click opens; Ctrl, Shift and Space select. */
export function LongList<T extends { readonly id: string }>({
  label,
  items,
  rowHeight,
  nameOf,
  render,
  current,
  selected,
  onSelect,
  onOpen,
  empty,
}: Props<T>) {
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
      <GridList
        aria-label={label}
        items={items}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={selected}
        onSelectionChange={(keys: Selection) => {
          const chosen = keys === 'all' ? 'all' : new Set([...keys].map(String));
          onSelect(chosen);
          const [only, ...others] = chosen === 'all' ? [] : chosen;
          if (only !== undefined && others.length === 0) onOpen(only);
        }}
        onAction={(key) => onOpen(String(key))}
        renderEmptyState={() => empty}
        className={css('list')}
        dependencies={[current]}
      >
        {(item) => (
          <GridListItem
            id={item.id}
            textValue={nameOf(item)}
            className={css('row', item.id === current && 'current')}
          >
            {render(item)}
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
}
