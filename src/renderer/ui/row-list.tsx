import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './row-list.module.css';

const css = classes(styles);

type Props = {
  readonly label: string;
  readonly children: ReactNode;
};

/**
 * A list of rows to walk through with the arrow keys (or j and k): the keyboard stands on each row's first button,
 * and Tab goes on to the others of its row.
 */
export function RowList({ label, children }: Props) {
  const list = useRef<HTMLUListElement>(null);
  /** The row with the keyboard, or -1. A row that goes away while it has it leaves it to the one that takes its place. */
  const place = useRef(-1);
  const onFocus = ({ target }: FocusEvent) => {
    place.current = [...(list.current?.children ?? [])].findIndex((row) => row.contains(target));
  };
  useLayoutEffect(() => {
    if (place.current === -1 || document.activeElement !== document.body) return;
    const rows = list.current?.children;
    rows?.[Math.min(place.current, rows.length - 1)]?.querySelector('button')?.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const rows = [...(list.current?.children ?? [])];
    const target = event.target as Element;
    if (target.closest('input, textarea') !== null || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = rows.findIndex((row) => row.contains(target));
    const to = { ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1, Home: 0, End: rows.length - 1 }[
      event.key
    ];
    const button = to === undefined ? null : rows[to]?.querySelector('button');
    if (button === null || button === undefined) return;
    event.preventDefault();
    button.focus();
  };
  return (
    <ul
      ref={list}
      aria-label={label}
      className={css('list')}
      onFocus={onFocus}
      onBlur={() => (place.current = -1)}
      onKeyDown={onKeyDown}
    >
      {children}
    </ul>
  );
}

/** One row of a list. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <li className={css('row')}>{children}</li>;
}

type MainProps = {
  /** What kind of row it is, for those who do not see its sign. */
  readonly kind: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

/** What a row says; pressing it does the first thing that can be done with it. */
export function RowMain({ kind, onPress, children }: MainProps) {
  return (
    <button type="button" data-first-stop className={css('main')} onClick={onPress}>
      <span className="visually-hidden">{kind}: </span>
      {children}
    </button>
  );
}
