import { dialog, type BrowserWindow } from 'electron';

/** How long the page has to hand in its last words; ms. */
const patience = 5_000;

/** Asks the page to hand in what is not on the disk, before its window closes. */
export type Leave = {
  /** The page's answer: how many stories still have words that are not on the disk. */
  readonly onFlushed: (unsaved: number) => void;
  /** The page is gone, and with it whatever it had not handed in: nobody is left to wait for. */
  readonly onGone: () => void;
  /** Whether the window may close: everything is on the disk, or the user chose to lose the rest. */
  readonly mayClose: (window: BrowserWindow, ask: () => void) => Promise<boolean>;
};

/** The question before the window closes; one at a time. */
export function leaving(): Leave {
  let waiting: ((unsaved: number | null) => void) | null = null;
  return {
    onFlushed: (unsaved) => waiting?.(unsaved),
    onGone: () => waiting?.(0),
    mayClose: async (window, ask) => {
      if (window.webContents.isCrashed()) return true;
      const unsaved = await new Promise<number | null>((resolve) => {
        const timer = setTimeout(() => resolve(null), patience);
        waiting = (count) => {
          clearTimeout(timer);
          resolve(count);
        };
        ask();
      });
      waiting = null;
      if (unsaved === 0) return true;
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message:
          unsaved === null
            ? 'Galley does not know whether everything is saved.'
            : unsaved === 1
              ? 'A story has words that are not saved.'
              : `${unsaved} stories have words that are not saved.`,
        detail: 'If you keep Galley open, it goes on trying to save them. If you close it, they are lost.',
        buttons: ['Keep Galley open', 'Close and lose them'],
        defaultId: 0,
        cancelId: 0,
      });
      return response === 1;
    },
  };
}
