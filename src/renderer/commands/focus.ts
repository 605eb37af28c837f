import { showLibrary } from '../desk/library-gives-way.ts';

/** The panes of the window, in the order in which F6 goes round. They carry `data-pane`. */
const panes = ['library', 'review', 'page', 'reader', 'side'] as const;
export type Pane = (typeof panes)[number];

/** Where the keyboard goes in a pane: the first of these that is seen. */
const stops = [
  '[data-first-stop]',
  '[contenteditable="true"]',
  '[role="listbox"]',
  '[role="tab"][aria-selected="true"]',
  'textarea, input',
  'iframe',
  'button:not([disabled])',
] as const;

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
  for (const selector of stops) {
    const found = [...target.element.querySelectorAll<HTMLElement>(selector)].find((element) =>
      element.checkVisibility(),
    );
    if (found === undefined) continue;
    found.focus();
    return;
  }
}

/** Whether the keyboard is in the list of a pane. */
export function isInListOf(pane: Pane): boolean {
  const list = document.activeElement?.closest('[role="listbox"]') ?? null;
  return list?.closest(`[data-pane="${pane}"]`) instanceof Element;
}

/** Puts the keyboard into the field that searches the library. */
export function focusSearch(): void {
  showLibrary();
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-pane="library"] input')?.focus());
}
