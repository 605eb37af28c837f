import { protocol, type Session } from 'electron';
import { sentenceFor } from '../../core/contract/messages.ts';
import type { Desk } from '../desk/desk.ts';
import { pageFile } from '../desk/page-files.ts';
import { pageHeaders, storyPageHeaders } from '../desk/page-headers.ts';
import { isStoryPage, storyPage } from '../desk/story-pages.ts';
import { scheme } from './addresses.ts';

/** Makes `app://` a scheme like https for the page. To be called before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built page and the pages that stories and captures make under `app://galley/`. */
export function servePage(session: Session, page: string, desk: Desk): void {
  session.protocol.handle(scheme, async (request) => {
    const { pathname, host } = new URL(request.url);
    if (request.method !== 'GET' || host !== 'galley') return notFound();
    if (isStoryPage(pathname)) {
      const rendered = await storyPage(desk, pathname);
      return rendered.ok
        ? new Response(rendered.value, { headers: { ...storyPageHeaders } })
        : new Response(`${sentenceFor(rendered.refusal)}\n`, { status: 404, headers: textHeaders });
    }
    const file = await pageFile(page, pathname);
    if (file === null) return notFound();
    return new Response(Buffer.from(file.bytes), {
      headers: { ...pageHeaders(), 'Content-Type': file.type },
    });
  });
}

const textHeaders = { 'Content-Type': 'text/plain; charset=utf-8' } as const;

function notFound(): Response {
  return new Response('There is nothing here.\n', { status: 404, headers: textHeaders });
}
