import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { field, steps } from './steps.ts';
import { expect, type Page, type Workstation } from './workstation.ts';

/** What people do again and again with saved copies of sources. Invented pages of invented papers. */
export const reading = {
  /** Writes a file of the test's own and hands it to the chooser that a button opens. */
  choose: async (
    page: Page,
    { folder }: Pick<Workstation, 'folder'>,
    file: { readonly name: string; readonly content: string },
    open: () => Promise<void>,
  ) => {
    const where = path.join(folder, file.name);
    await writeFile(where, file.content);
    const chooser = page.waitForEvent('filechooser');
    await open();
    await (await chooser).setFiles(where);
  },
  /** Saves a page as a copy, from the head of the panel. */
  addFromFiles: async (
    page: Page,
    workstation: Pick<Workstation, 'folder'>,
    file: { readonly name: string; readonly content: string },
  ) =>
    reading.choose(page, workstation, file, () =>
      page.getByRole('button', { name: 'Add from files…' }).click(),
    ),
  /** A story with one source of which a copy is saved; its card is open. */
  withCopy: async (page: Page, workstation: Pick<Workstation, 'folder'>) => {
    await steps.createLibrary(page);
    await steps.newStory(page, 'The pier');
    await reading.addFromFiles(page, workstation, pier);
    await expect(page.getByText(`A copy of “${pier.title}” is saved`)).toBeVisible();
    await expect(field(page, 'Title')).toHaveValue(pier.title);
  },
  /** Opens the reader on the newest copy of the card that is open. */
  read: async (page: Page) => {
    await page
      .getByRole('button', { name: /Read the copy/ })
      .first()
      .click();
    await expect(text(page).locator('[data-start]').first()).toBeVisible();
    // The keyboard goes into the text once it can be marked.
    await expect(page.locator('[data-pane="reader"] iframe')).toBeFocused();
  },
  /**
   * Selects words in the text with the mouse, from the beginning of some to the end of others: a click, and a click with
   * Shift held. (Playwright's own dragging waits for a script in the frame, and there nothing runs.)
   */
  select: async (page: Page, from: string, to: string = from, backwards = false) => {
    const [start, end] = [await boxOf(page, from), await boxOf(page, to)];
    const places = [
      { x: start.left, y: start.top },
      { x: end.right, y: end.bottom },
    ];
    const [first, last] = backwards ? places.toReversed() : places;
    if (first === undefined || last === undefined) throw new Error('there are two places');
    await page.mouse.click(first.x, first.y);
    await page.keyboard.down('Shift');
    await page.mouse.click(last.x, last.y);
    await page.keyboard.up('Shift');
  },
};

/** The text in the reader. */
export function text(page: Page) {
  return page.frameLocator('[data-pane="reader"] iframe');
}

/** The list of annotations in the reader. */
export function annotations(page: Page) {
  return page.locator('[data-pane="reader"]').getByRole('region', { name: 'Annotations' });
}

/** The words that are painted under a name, in the order in which they were painted. Nothing runs in the frame itself. */
export function painted(page: Page, name: string): Promise<readonly string[]> {
  return page.evaluate((wanted) => {
    const frame = document.querySelector<HTMLIFrameElement>('[data-pane="reader"] iframe');
    const view = frame?.contentDocument?.defaultView;
    return [...(view?.CSS.highlights.get(wanted) ?? [])].map(String);
  }, name);
}

/** The size of the type in the text; pixels. */
export function typeSize(page: Page): Promise<number> {
  return page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('[data-pane="reader"] iframe');
    const line = frame?.contentDocument?.querySelector('p');
    return line === null || line === undefined ? 0 : Number.parseFloat(getComputedStyle(line).fontSize);
  });
}

/** Where words of one text node stand in the window; pixels. */
async function boxOf(page: Page, words: string) {
  const box = await page.evaluate((wanted) => {
    const frame = document.querySelector<HTMLIFrameElement>('[data-pane="reader"] iframe');
    const inside = frame?.contentDocument;
    if (frame === null || inside === null || inside === undefined) return null;
    const walker = inside.createTreeWalker(inside.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      const range = inside.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0], rects.at(-1)];
      const around = frame.getBoundingClientRect();
      if (first === undefined || last === undefined) return null;
      return {
        left: around.left + first.left + 1,
        top: around.top + (first.top + first.bottom) / 2,
        right: around.left + last.right - 1,
        bottom: around.top + (last.top + last.bottom) / 2,
      };
    }
    return null;
  }, words);
  if (box === null) throw new Error(`“${words}” stands nowhere in the text`);
  return box;
}

/** A page as a browser saves it, of an outlet that does not exist. */
export function savedPage(
  title: string,
  body: string,
  { head = '', address = 'https://post.example/pier' } = {},
) {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2026-03-09T08:00:00Z">
<link rel="canonical" href="${address}">
${head}
</head>
<body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article>
<h1>${title}</h1>
${body}
</article>
</body>
</html>
`;
}

/** Paragraphs that make a page as long as an article. */
export const longBody = Array.from(
  { length: 12 },
  (_, index) =>
    `<p>Note ${index + 1} of the log tells of the long work on the quay, of the crews who came at seven each morning, and of the gulls on the wall while the tide went out and came in again.</p>`,
).join('\n');

/** A page that tries to run, load and lead away by every means of HTML. `away` is an origin that must hear nothing. */
export function hostilePage(away: string): string {
  const run = "parent.pwned=1;top.document.title='pwned';";
  return savedPage(
    'Quiet &lt;script&gt;',
    `<p data-start="99999" onclick="${run}" style="background:url(${away}/style)">The quiet part stands here.</p>
<p><a href="javascript:${run}">press me</a> <a href="${away}/ping" ping="${away}/pinged">and me</a></p>
<script>${run}</script><script src="${away}/script.js"></script>
<img src="${away}/image.png" srcset="${away}/image2.png 2x" onerror="${run}" alt="a picture">
<picture><source srcset="${away}/source.webp"><img src="x" onerror="${run}"></picture>
<iframe src="${away}/frame"></iframe><iframe srcdoc="<script>${run}</script>"></iframe>
<object data="${away}/object"></object><embed src="${away}/embed">
<video src="${away}/video" poster="${away}/poster" autoplay></video><audio src="${away}/audio" autoplay></audio>
<svg onload="${run}"><script>${run}</script><image href="${away}/svg.png"/><use href="${away}/use.svg#a"/></svg>
<math><mtext><img src="${away}/math.png" onerror="${run}"></mtext></math>
<form action="${away}/form"><input autofocus onfocus="${run}"><button formaction="${away}/button">go</button></form>
<style>@import '${away}/import.css'; p { background: url(${away}/css.png) } @font-face { font-family: x; src: url(${away}/font) } * { font-family: x }</style>
<noscript><img src="${away}/noscript.png"></noscript><template><img src="${away}/template.png"></template>
<table background="${away}/table.png"><tr><td background="${away}/cell.png">A cell.</td></tr></table>
${longBody}`,
    {
      head: `<meta http-equiv="refresh" content="0; url=${away}/refresh"><base href="${away}/">
<link rel="stylesheet" href="${away}/style.css"><link rel="preload" as="image" href="${away}/preload.png">
<link rel="dns-prefetch" href="${away}"><link rel="icon" href="${away}/icon.png"><script>${run}</script>`,
    },
  );
}

const title = 'Board shuts the north pier';
const address = 'https://post.example/pier';

/** A page of an invented paper. */
export const pier = {
  title,
  /** Its source in the panel. */
  card: new RegExp(title),
  name: 'pier.html',
  content: savedPage(
    title,
    `<p>The board closed the north pier on Sunday after divers found cracks in two of its nine pillars.</p>
<p>“Nobody will walk on it until we know more,” said Ana Lima, who leads the board.</p>
<p>The ferry to Kelda carried 412 people a day last summer.</p>
${longBody}
<p>The board meets again on Monday.</p>`,
    { address },
  ),
};

/** The same page after its paper changed it: a figure, a sentence, and one that is gone. */
export const laterPier = {
  name: 'pier-later.html',
  content: savedPage(
    title,
    `<p>The board closed the north pier on Sunday after divers found cracks in three of its nine pillars.</p>
<p>The ferry to Kelda carried 412 people a day in the last summer.</p>
${longBody}
<p>The board meets again on Monday.</p>`,
    { address },
  ),
};
