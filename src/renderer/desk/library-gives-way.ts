import { settable } from './store.ts';
import { setWindow, useWindow } from './window-state.ts';

/** Whether the library is hidden because a window this narrow has no room for it beside the reader. */
export const libraryGivesWay = settable(false);

/** Shows or hides the library. Where it had given way, it comes back. */
export function toggleLibrary(): void {
  const { showLibrary: isWanted } = useWindow.getState();
  if (isWanted && libraryGivesWay.get()) libraryGivesWay.set(false);
  else setWindow({ showLibrary: !isWanted });
}

/** Shows the library, whatever hid it. */
export function showLibrary(): void {
  libraryGivesWay.set(false);
  setWindow({ showLibrary: true });
}
