import { memo, useEffect, useRef, type KeyboardEvent } from 'react';
import type { ClaimView } from '../../core/claims/standing.ts';
import type { Cell, Coverage } from '../../core/coverage/coverage.ts';
import { openClaim } from '../desk/window-state.ts';
import { classes } from '../ui/classes.ts';
import styles from './coverage-grid.module.css';
import { standSigns, standVerbs } from './stand-words.ts';

const css = classes(styles);

/** A cell of the table, from 0. */
export type Place = { readonly row: number; readonly column: number };

type Props = {
  readonly coverage: Coverage;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
  readonly onOpen: (cell: Cell) => void;
};

/**
 * Outlets across, claims down, as a grid (WAI-ARIA): one cell has the keyboard, the arrow keys walk, Enter opens the
 * passage in the reader.
 */
export function CoverageGrid({ coverage, place, onPlace, onOpen }: Props) {
  const { outlets, claims, cells } = coverage;
  const table = useRef<HTMLTableElement>(null);
  const row = Math.min(place.row, claims.length - 1);
  const column = Math.min(place.column, outlets.length - 1);
  const hadKeyboard = useRef(false);
  useEffect(() => {
    if (!hadKeyboard.current) return;
    hadKeyboard.current = false;
    table.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the cell that is the current one is drawn by then
  }, [row, column]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeAfter(event, { row, column }, { rows: claims.length, columns: outlets.length });
    if (next !== null) {
      event.preventDefault();
      hadKeyboard.current = true;
      onPlace(next);
    } else if (event.key === 'Enter' && (event.target as Element).tagName === 'TD') {
      const cell = cells[row]?.[column];
      if (cell !== undefined) onOpen(cell);
    }
  };
  return (
    <table
      ref={table}
      role="grid"
      aria-label="Which outlet says what to which claim"
      aria-rowcount={claims.length + 1}
      className={css('grid')}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <th scope="col" className={css('corner')}>
            Claim
          </th>
          {outlets.map((outlet) => (
            <th key={outlet} scope="col" className={css('outlet')} dir="auto">
              {outlet}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {claims.map((view, index) => (
          <Row
            key={view.claim.id}
            view={view}
            cells={cells[index] ?? []}
            outlets={outlets}
            index={index}
            current={index === row ? column : null}
            onPlace={onPlace}
            onOpen={onOpen}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={css('total')}>
            Speaks to
          </th>
          {outlets.map((outlet, at) => (
            <td key={outlet} className={css('total')}>
              {cells.filter((line) => line[at]?.stand !== 'silent').length} of {claims.length}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

type RowProps = Pick<Props, 'onPlace' | 'onOpen'> & {
  readonly view: ClaimView;
  readonly cells: readonly Cell[];
  readonly outlets: readonly string[];
  readonly index: number;
  /** The column of the current cell, where it is in this row. */
  readonly current: number | null;
};

const Row = memo(function Row({ view, cells, outlets, index, current, onPlace, onOpen }: RowProps) {
  const words = view.words.replaceAll(/\s+/gu, ' ').trim();
  return (
    <tr>
      <th scope="row" className={css('claim')}>
        <button type="button" className={css('words')} dir="auto" onClick={() => openClaim(view.claim.id)}>
          {words}
        </button>
      </th>
      {cells.map((cell, column) => (
        <td
          key={outlets[column]}
          tabIndex={current === column ? 0 : -1}
          aria-label={`${outlets[column] ?? ''} ${standVerbs[cell.stand]}: ${words}`}
          className={css('cell', cell.stand, current === column && 'current')}
          onFocus={() => onPlace({ row: index, column })}
          onMouseEnter={() => onPlace({ row: index, column })}
          onClick={() => onOpen(cell)}
        >
          <span aria-hidden>{standSigns[cell.stand]}</span>
        </td>
      ))}
    </tr>
  );
});

function placeAfter(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  { row, column }: Place,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Place | null {
  const isWide = ctrlKey || metaKey;
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: Math.min(rows - 1, Math.max(0, nextRow)),
    column: Math.min(columns - 1, Math.max(0, nextColumn)),
  });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'Home':
      return to(isWide ? 0 : row, 0);
    case 'End':
      return to(isWide ? rows - 1 : row, columns - 1);
    case 'PageDown':
      return to(row + 10, column);
    case 'PageUp':
      return to(row - 10, column);
    default:
      return null;
  }
}
