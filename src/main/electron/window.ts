import { BrowserWindow, clipboard, Menu, nativeTheme, screen } from 'electron';
import { origin } from './addresses.ts';
import { contextMenuTemplate } from './context-menu.ts';
import { boundsOn, keepBounds, readBounds, smallest } from './window-bounds.ts';

type Options = {
  readonly preload: string;
  /** Where the window's bounds are kept. */
  readonly settings: string;
};

/** Makes the workstation's window. It shows itself when its page has something to show. */
export function openWindow({ preload, settings }: Options): BrowserWindow {
  const kept = readBounds(settings);
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...boundsOn(areas, kept?.bounds ?? null),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Galley',
    show: false,
    backgroundColor: background(),
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: process.platform === 'darwin',
    },
  });
  window.once('ready-to-show', () => {
    // Maximizing shows the window, so it waits for the page too.
    if (kept?.isMaximized === true) window.maximize();
    window.show();
  });
  const follow = () => window.setBackgroundColor(background());
  nativeTheme.on('updated', follow);
  window.on('closed', () => nativeTheme.off('updated', follow));
  window.webContents.on('context-menu', (_event, asked) => {
    const template = contextMenuTemplate(asked, {
      replaceMisspelling: (word) => window.webContents.replaceMisspelling(word),
      copyText: (text) => void clipboard.writeText(text),
    });
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
  void window.loadURL(`${origin}/index.html`);
  return window;
}

/**
 * Closes a window whose page was asked already, and keeps its place. Does not wait for the page, which may hang, and
 * asks nobody again.
 */
export function closeForGood(window: BrowserWindow, settings: string): void {
  // Chromium writes what the page remembers (pane widths, the last story) late; a window that goes takes it along.
  window.webContents.session.flushStorageData();
  keepBounds(settings, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
  window.destroy();
}

/** The page's own colours, so that nothing flashes before it is drawn. */
function background(): string {
  return nativeTheme.shouldUseDarkColors ? '#181715' : '#f6f4ef';
}
