import { app, shell, type Session } from 'electron';
import { isSafeAddress } from '../../core/story/text-fields.ts';
import { isAllowedRequest, isOwnPage, isPreview } from './addresses.ts';

/** Shuts every way out of the window: other pages, other windows, permissions, the network. */
export function hardenSession(session: Session): void {
  session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'clipboard-sanitized-write'),
  );
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowedRequest(url) }));
  // On Linux and Windows the spell checker would fetch its dictionaries from the network unasked.
  if (process.platform !== 'darwin') session.setSpellCheckerEnabled(false);
}

/** Holds every page of the application to its own address; links of stories open in the user's browser. */
export function hardenContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isOwnPage(event.url) && !isPreview(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      const isFine = event.isMainFrame ? isOwnPage(event.url) : isPreview(event.url);
      if (!isFine) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      if (isSafeAddress(url)) void shell.openExternal(url);
      return { action: 'deny' };
    });
  });
}
