import type { KeyboardEvent, ReactNode } from 'react';
import { Button, DropIndicator, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { GripVertical } from 'lucide-react';
import styles from './sortable-list.module.css';
import { classes } from './classes.ts';

const css = classes(styles);

type Props<T extends { readonly id: string }> = {
  readonly label: string;
  readonly items: readonly T[];
  /** What an item is called when it is read aloud. */
  readonly nameOf: (item: T) => string;
  readonly render: (item: T) => ReactNode;
  /** Puts an item in front of another one (null: at the end). */
  readonly onMove: (id: string, before: string | null) => void;
  readonly onDelete: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly empty: ReactNode;
};

/** A list that people put in order: by dragging, or with the keyboard from the handle (Enter, arrows, Enter). */
export function SortableList<T extends { readonly id: string }>({
  label,
  items,
  nameOf,
  render,
  onMove,
  onDelete,
  onOpen,
  empty,
}: Props<T>) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const rest = items.map(({ id }) => id).filter((id) => !keys.has(id));
      const at = rest.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0);
      for (const id of items.map((item) => item.id).filter((item) => keys.has(item)))
        onMove(id, rest[at] ?? null);
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={css('drop')} />,
  });
  /** The list itself knows no Delete key; pressed on a row (not in a field inside it), it reaches us here. */
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    const row = event.target instanceof HTMLElement && event.target.role === 'row' ? event.target : null;
    const id = row?.dataset['key'];
    if (id !== undefined) onDelete(id);
  };
  return (
    <div onKeyDown={onKeyDown}>
      <GridList
        aria-label={label}
        items={items}
        selectionMode="none"
        keyboardNavigationBehavior="tab"
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => onOpen(String(key))}
        renderEmptyState={() => empty}
        className={css('list')}
      >
        {(item) => (
          <GridListItem id={item.id} textValue={nameOf(item)} className={css('item')}>
            <Button slot="drag" className={css('grip')} aria-label={`Move ${nameOf(item)}`}>
              <GripVertical size={13} aria-hidden />
            </Button>
            <div className={css('content')}>{render(item)}</div>
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}
