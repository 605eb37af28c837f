import { useId, useRef, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { ChevronRight, Ellipsis, GripVertical } from 'lucide-react';
import { IconButton } from './button.tsx';
import { landingPlace, placeAfter } from './card-order.ts';
import styles from './card-list.module.css';
import { classes } from './classes.ts';
import { Menu, type MenuLine } from './menu.tsx';
import { showCard } from './show-card.ts';

const css = classes(styles);

type Props<T extends { readonly id: string }> = {
  readonly label: string;
  readonly items: readonly T[];
  /** What a card is called when it is read aloud. */
  readonly nameOf: (item: T) => string;
  /** What a card shows while it is closed, and on top while it is open. */
  readonly renderHead: (item: T) => ReactNode;
  readonly renderBody: (item: T) => ReactNode;
  /** What else can be done with a card, besides moving and deleting it. */
  readonly lines: (item: T) => readonly MenuLine[];
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
  /** Puts a card in front of another one (null: at the end). */
  readonly onMove: (id: string, before: string | null) => void;
  readonly onDelete: (id: string) => void;
};

/**
 * Cards that open to be written in and that people put in order: by the handle, from the menu, or with Alt and the
 * arrow keys. A plain list and no grid: a grid would take the keys away from the fields in its rows.
 */
export function CardList<T extends { readonly id: string }>(props: Props<T>) {
  const { label, items, nameOf, onMove, onDelete } = props;
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<{ readonly id: string; readonly to: number } | null>(null);
  const [told, setTold] = useState('');
  const ids = items.map(({ id }) => id);

  const move = (item: T, direction: -1 | 1) => {
    const to = ids.indexOf(item.id) + direction;
    if (to < 0 || to >= ids.length) return;
    onMove(item.id, placeAfter(ids, item.id, direction));
    setTold(`${nameOf(item)}: now ${to + 1} of ${ids.length}`);
  };
  const remove = (item: T) => {
    const at = ids.indexOf(item.id);
    const next = ids[at + 1] ?? ids[at - 1];
    onDelete(item.id);
    if (next === undefined) requestAnimationFrame(() => list.current?.focus());
    else showCard(next);
  };
  const boxes = () => [...(list.current?.children ?? [])].map((child) => child.getBoundingClientRect());

  return (
    <>
      <ul
        ref={list}
        aria-label={label}
        tabIndex={-1}
        className={css('list')}
        onDragOver={(event) => {
          if (dragged === null) return;
          event.preventDefault();
          const to = landingPlace(boxes(), event.clientY);
          if (to !== dragged.to) setDragged({ ...dragged, to });
        }}
        onDrop={(event) => {
          if (dragged === null) return;
          event.preventDefault();
          if (ids[dragged.to] !== dragged.id) onMove(dragged.id, ids[dragged.to] ?? null);
          setDragged(null);
        }}
      >
        {items.map((item, index) => (
          <li
            key={item.id}
            data-card={item.id}
            className={css(
              'card',
              dragged?.id === item.id && 'dragged',
              dragged?.to === index && 'dropBefore',
              dragged?.to === ids.length && index === ids.length - 1 && 'dropAfter',
            )}
          >
            <Card
              {...props}
              item={item}
              isFirst={index === 0}
              isLast={index === ids.length - 1}
              onShift={(direction) => move(item, direction)}
              onRemove={() => remove(item)}
              onDrag={(isOn) => setDragged(isOn ? { id: item.id, to: index } : null)}
            />
          </li>
        ))}
      </ul>
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </>
  );
}

type CardProps<T extends { readonly id: string }> = Props<T> & {
  readonly item: T;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onShift: (direction: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onDrag: (isOn: boolean) => void;
};

function Card<T extends { readonly id: string }>(props: CardProps<T>) {
  const {
    item,
    nameOf,
    renderHead,
    renderBody,
    lines,
    open,
    onOpen,
    isFirst,
    isLast,
    onShift,
    onRemove,
    onDrag,
  } = props;
  const bodyId = useId();
  const isOpen = open === item.id;
  const name = nameOf(item);
  return (
    <>
      <div className={css('top')}>
        <span
          draggable
          aria-hidden
          className={css('grip')}
          onDragStart={(event) => {
            // A type of our own: dropped on the text of the story, a card leaves no words there.
            event.dataTransfer.setData('application/x-galley-card', item.id);
            event.dataTransfer.effectAllowed = 'move';
            const card = event.currentTarget.closest('li');
            if (card !== null) event.dataTransfer.setDragImage(card, 8, 12);
            onDrag(true);
          }}
          onDragEnd={() => onDrag(false)}
        >
          <GripVertical size={13} />
        </span>
        <Button
          className={css('head')}
          aria-expanded={isOpen}
          {...(isOpen ? { 'aria-controls': bodyId } : {})}
          onPress={() => onOpen(isOpen ? null : item.id)}
          onKeyDown={(event) => {
            if (event.altKey && event.key === 'ArrowUp') onShift(-1);
            else if (event.altKey && event.key === 'ArrowDown') onShift(1);
            else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
            else event.continuePropagation();
          }}
        >
          <ChevronRight size={13} aria-hidden className={css('sign')} />
          <span className={css('words')}>{renderHead(item)}</span>
        </Button>
        <Menu
          label={name}
          lines={[
            ...lines(item),
            {
              id: 'up',
              label: 'Move up',
              keys: 'Alt+ArrowUp',
              isDisabled: isFirst,
              onAction: () => onShift(-1),
            },
            {
              id: 'down',
              label: 'Move down',
              keys: 'Alt+ArrowDown',
              isDisabled: isLast,
              onAction: () => onShift(1),
            },
            { id: 'line', line: true },
            { id: 'delete', label: 'Delete', keys: 'Delete', isDanger: true, onAction: onRemove },
          ]}
        >
          <IconButton label={`More for ${name}`}>
            <Ellipsis size={15} aria-hidden />
          </IconButton>
        </Menu>
      </div>
      {isOpen ? (
        <div id={bodyId} role="group" aria-label={name} className={css('body')}>
          {renderBody(item)}
        </div>
      ) : null}
    </>
  );
}
