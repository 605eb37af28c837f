import { app, shell, type Session } from 'electron';
import { isSafeAddress } from '../../core/story/text-fields.ts';
import { complain } from './complain.ts';
import { isAllowedRequest, mayNavigate, origin } from './addresses.ts';

/** Shuts every way out of the window: other pages, other windows, permissions, the network. */
export function hardenSession(session: Session): void {
  session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'clipboard-sanitized-write'),
  );
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowedRequest(url) }));
  // On Linux and Windows the spell checker would fetch its dictionaries from the network unasked.
  if (process.platform === 'darwin') return;
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(`${origin}/no-dictionaries/`);
}

/** Holds every page of the application to its own address; links of stories open in the user's browser. */
export function hardenContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!mayNavigate(event.url, true)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      if (isSafeAddress(url))
        // A machine without a browser or a mail program has nothing to open it with.
        shell.openExternal(url).catch((error: unknown) => complain('shell.openExternal', error));
      return { action: 'deny' };
    });
  });
}
