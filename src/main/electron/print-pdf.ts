import { randomUUID } from 'node:crypto';
import { BrowserWindow, session, type Session, type WebContents } from 'electron';
import { refusalOf } from '../../core/contract/refusal.ts';
import { ok, refused } from '../../core/result.ts';
import { storyPageHeaders } from '../desk/page-headers.ts';
import { printLimit, type PdfMaker, type PdfStory } from '../export/pdf/pdf-maker.ts';
import { paperFor, printOptions } from '../export/pdf/print-options.ts';
import { settlePdf } from '../export/pdf/settle-pdf.ts';
import { late, within } from '../export/pdf/within.ts';
import { takeTurns } from '../take-turns.ts';
import { scheme } from './addresses.ts';

/** The pages that are being printed, by their addresses. */
const pages = new Map<string, string>();

/**
 * Makes PDFs by Electron's own Chromium: in one hidden window that runs no script, has no way out, and is opened for
 * the first page. To be used when the application is ready. `limit` is how long one page may take, ms.
 */
export function electronPdf({ limit = printLimit }: { readonly limit?: number } = {}): PdfMaker {
  const inTurn = takeTurns();
  let window: BrowserWindow | null = null;
  let closings = 0;

  const stop = () => {
    window?.destroy();
    window = null;
  };
  const print = async (html: string, story: PdfStory, asked: number) => {
    const failed = (reason: string) => refused(refusalOf('pdf-failed', story.title, reason));
    if (asked !== closings) return failed(calledOff);
    if (window === null || window.isDestroyed() || window.webContents.isCrashed()) {
      stop();
      window = hiddenWindow();
    }
    try {
      const bytes = await within(printPage(window.webContents, html, story), limit);
      if (bytes !== late) return ok(settlePdf(bytes, story.updatedAt));
      // A window that is destroyed may leave its process to go on for ever.
      if (!window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
      stop();
      return failed(`it took longer than ${Math.ceil(limit / 1000)} seconds`);
    } catch (error) {
      stop();
      return failed(asked !== closings ? calledOff : error instanceof Error ? error.message : String(error));
    }
  };

  return {
    print: (html, story) => {
      const asked = closings;
      return inTurn(() => print(html, story, asked));
    },
    close: async () => {
      closings += 1;
      // Before electron/electron#51174, Electron prints nothing any more once a window has gone while it printed.
      await within(
        inTurn(async () => undefined),
        closeLimit,
      );
      stop();
    },
  };
}

/** How long a page that is being printed may go on when the maker is closed; ms. */
const closeLimit = 3_000;

const calledOff = 'it was called off';

function hiddenWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: sealedSession(),
      sandbox: true,
      contextIsolation: true,
      javascript: false,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      // A window that nobody sees is slowed down else.
      backgroundThrottling: false,
    },
  });
}

/** A session of the printing window's own, kept in memory, that gets the pages being printed and nothing else. */
function sealedSession(): Session {
  const sealed = session.fromPartition('galley-print');
  if (sealed.protocol.isProtocolHandled(scheme)) return sealed;
  sealed.protocol.handle(scheme, ({ url }) => {
    const html = pages.get(url);
    return html === undefined
      ? new Response('There is nothing here.\n', { status: 404 })
      : new Response(html, { headers: { ...storyPageHeaders } });
  });
  sealed.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !pages.has(url) }));
  sealed.setPermissionCheckHandler(() => false);
  sealed.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  sealed.on('will-download', (event) => event.preventDefault());
  sealed.setSpellCheckerEnabled(false);
  return sealed;
}

async function printPage(contents: WebContents, html: string, story: PdfStory): Promise<Uint8Array> {
  // An address of its own, or Chromium would take the next page for another place on the last one.
  const address = `${scheme}://print/${randomUUID()}`;
  pages.set(address, html);
  try {
    await contents.loadURL(address);
    return await contents.printToPDF({
      ...printOptions(process.versions.chrome),
      pageSize: paperFor(story.language),
    });
  } finally {
    pages.delete(address);
  }
}
