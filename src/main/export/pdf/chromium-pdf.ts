import { z } from 'zod';
import { refusalOf } from '../../../core/contract/refusal.ts';
import { ok, refused } from '../../../core/result.ts';
import { takeTurns } from '../../take-turns.ts';
import { startBrowser, type BrowserProcess } from './browser-process.ts';
import type { DevTools } from './devtools-pipe.ts';
import { findChromium, type FoundChromium } from './find-chromium.ts';
import { printLimit, type PdfMaker, type PdfStory } from './pdf-maker.ts';
import { paperFor, printOptions } from './print-options.ts';
import { settlePdf } from './settle-pdf.ts';
import { late, within } from './within.ts';

type Options = {
  readonly find?: () => Promise<FoundChromium>;
  /** How long one page may take; ms. */
  readonly limit?: number;
};

/** Makes PDFs by the Chrome, Chromium or Edge of this machine, started without a window for the first of them. */
export function chromiumPdf({ find = findChromium, limit = printLimit }: Options = {}): PdfMaker {
  const inTurn = takeTurns();
  let starting: Starting = null;
  let ending: Promise<void> = Promise.resolve();
  let closings = 0;

  const stop = (how?: { readonly force: boolean }) => {
    const stopping = starting;
    starting = null;
    ending = end(ending, stopping, how);
    return ending;
  };
  const print = async (html: string, story: PdfStory, asked: number): Promise<Printed> => {
    const failed = (reason: string) => refused(refusalOf('pdf-failed', story.title, reason));
    const found = await find();
    if (asked !== closings) return failed(calledOff);
    if (found.program === null) return refused(refusalOf('pdf-no-browser', story.title, found.reason));
    const isNew = starting === null;
    starting ??= startBrowser(found.program);
    const browser = await starting;
    if (!browser.ok) {
      await stop();
      return failed(asked === closings ? browser.refusal : calledOff);
    }
    try {
      const bytes = await within(printPage(browser.value, html, story), limit);
      if (bytes !== late) return ok(settlePdf(bytes, story.updatedAt));
      await stop({ force: true });
      return failed(`it took longer than ${Math.ceil(limit / 1000)} seconds`);
    } catch (error) {
      await stop({ force: true });
      if (asked !== closings) return failed(calledOff);
      // It may have crashed, or have been ended by somebody, since the last page: a new one prints this page.
      if (!isNew) return print(html, story, asked);
      return failed(error instanceof Error ? error.message : String(error));
    }
  };

  return {
    print: (html, story) => {
      const asked = closings;
      return inTurn(() => print(html, story, asked));
    },
    close: () => {
      closings += 1;
      return stop();
    },
  };
}

type Printed = Awaited<ReturnType<PdfMaker['print']>>;
type Starting = ReturnType<typeof startBrowser> | null;

/** Ends a browser that may still be starting, after those that are being ended already. */
async function end(
  before: Promise<void>,
  starting: Starting,
  how?: { readonly force: boolean },
): Promise<void> {
  await before;
  const started = await starting;
  if (started?.ok === true) await started.value.end(how);
}

const calledOff = 'it was called off';
const target = z.object({ targetId: z.string() });
const attached = z.object({ sessionId: z.string() });
const frames = z.object({ frameTree: z.object({ frame: z.object({ id: z.string() }) }) });
const paused = z.object({ requestId: z.string() });
const printed = z.object({ data: z.string() });

/** Prints a page in a tab of its own that runs no script and whose every request fails. */
async function printPage(
  { devTools, version }: BrowserProcess,
  html: string,
  story: PdfStory,
): Promise<Uint8Array> {
  const { targetId } = target.parse(await devTools.call('Target.createTarget', { url: 'about:blank' }));
  const { sessionId } = attached.parse(
    await devTools.call('Target.attachToTarget', { targetId, flatten: true }),
  );
  const call = (method: string, params: Readonly<Record<string, unknown>> = {}) =>
    devTools.call(method, params, sessionId);
  const stopFailing = failRequests(devTools, sessionId);
  try {
    await call('Emulation.setScriptExecutionDisabled', { value: true });
    await call('Network.enable');
    await call('Network.emulateNetworkConditions', offline);
    await call('Fetch.enable');
    const { frameTree } = frames.parse(await call('Page.getFrameTree'));
    await call('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
    const paper = paperFor(story.language);
    const { data } = printed.parse(
      await call('Page.printToPDF', {
        ...printOptions(version),
        paperWidth: paper.width,
        paperHeight: paper.height,
      }),
    );
    return Buffer.from(data, 'base64');
  } finally {
    stopFailing();
    await devTools.call('Target.closeTarget', { targetId }).catch(() => undefined);
  }
}

const offline = { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 } as const;

/** Fails every request of a session as it comes, until the function that it answers is called. */
function failRequests(devTools: DevTools, session: string): () => void {
  return devTools.listen((event) => {
    if (event.session !== session || event.method !== 'Fetch.requestPaused') return;
    const { requestId } = paused.parse(event.params);
    void devTools
      .call('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }, session)
      .catch(() => undefined);
  });
}
