import { setWindow } from '../desk/window-state.ts';

/** The panes of the window, in the order in which F6 goes round. They carry `data-pane`. */
const panes = ['library', 'page', 'side'] as const;
export type Pane = (typeof panes)[number];

/** Puts the keyboard into a pane: the next (1), the one before (-1), or one by its name. */
export function focusPane(which: Pane | 1 | -1): void {
  const present = panes.flatMap((name) => {
    const element = document.querySelector<HTMLElement>(`[data-pane="${name}"]`);
    return element === null ? [] : [{ name, element }];
  });
  const at = present.findIndex(({ element }) => element.contains(document.activeElement));
  const target =
    typeof which === 'string'
      ? present.find(({ name }) => name === which)
      : present.at((at + which + present.length) % present.length);
  if (target === undefined) return;
  const first = target.element.querySelector<HTMLElement>(
    '[contenteditable="true"], [role="grid"], [role="tab"][aria-selected="true"], textarea, input, button:not([disabled])',
  );
  first?.focus();
}

/** Puts the keyboard into the field that searches the library. */
export function focusSearch(): void {
  setWindow({ showLibrary: true });
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-pane="library"] input')?.focus());
}
