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
    // The page's own colours, so that nothing flashes before it is drawn.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#181715' : '#f6f4ef',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: process.platform === 'darwin',
    },
  });
  if (kept?.isMaximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    keepBounds(settings, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }),
  );
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
