import { dialog, type BrowserWindow } from 'electron';

/** Brings a crashed page back, once; when it crashes again the user is told. `onGone` hears of each crash. */
export function reviveOnce(window: BrowserWindow, onGone: () => void): void {
  let hasCrashed = false;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    onGone();
    if (!hasCrashed) window.webContents.reload();
    else
      void dialog.showMessageBox(window, {
        type: 'error',
        message: 'Galley’s page has stopped twice.',
        detail: 'What was shown as saved is safe. Close Galley and start it again.',
      });
    hasCrashed = true;
  });
}
