import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { keysInWords } from './keys.ts';
import styles from './menu.module.css';
import { classes } from './classes.ts';

const css = classes(styles);

/** One line of a menu, or a line between groups. */
export type MenuLine =
  | {
      readonly id: string;
      readonly label: string;
      readonly keys?: string;
      readonly isDisabled?: boolean;
      readonly isDanger?: boolean;
      readonly icon?: ReactNode;
      readonly onAction: () => void;
    }
  | { readonly id: string; readonly line: true };

type Props = {
  /** The button that opens the menu. */
  readonly children: ReactElement;
  readonly label: string;
  readonly lines: readonly MenuLine[];
  /** Lines that are ticked: a menu to choose one of several. */
  readonly chosen?: string;
};

/** A button that opens a menu. */
export function Menu({ children, label, lines, chosen }: Props) {
  const selection =
    chosen === undefined
      ? {}
      : { selectionMode: 'single' as const, selectedKeys: [chosen], disallowEmptySelection: true };
  return (
    <MenuTrigger>
      {children}
      <Popover className={css('popover')} offset={4}>
        <AriaMenu aria-label={label} className={css('menu')} {...selection}>
          {lines.map((item) =>
            'line' in item ? (
              <Separator key={item.id} className={css('line')} />
            ) : (
              <MenuItem
                key={item.id}
                id={item.id}
                textValue={item.label}
                isDisabled={item.isDisabled === true}
                onAction={item.onAction}
                className={css('item', item.isDanger === true && 'danger')}
              >
                <span className={css('icon')}>{item.icon ?? (item.id === chosen ? '✓' : null)}</span>
                <span className={css('label')}>{item.label}</span>
                {item.keys === undefined || item.keys === '' ? null : (
                  <kbd className={css('keys')}>{keysInWords(item.keys)}</kbd>
                )}
              </MenuItem>
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
