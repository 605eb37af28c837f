import { section, words } from './steps.ts';
import type { Page } from './workstation.ts';

/** The tab of the claims. */
export function claimsTab(page: Page) {
  return page.getByRole('tab', { name: /Claims/ });
}

/** The claims in the panel, as far as they are drawn. */
export function claimRows(page: Page) {
  return page.getByRole('list', { name: 'Claims' }).locator(':scope > li > button[aria-expanded]');
}

/** The claim that is open. */
export function openRow(page: Page) {
  return page.getByRole('list', { name: 'Claims' }).locator(':scope > li > button[aria-expanded="true"]');
}

/** Selects words of a section as somebody does who drags over them. */
export async function selectWords(page: Page, heading: string, chosen: string): Promise<void> {
  const editor = section(page, heading);
  await editor.focus();
  await editor.evaluate((element, wanted) => {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node instanceof Text) nodes.push(node);
    const at = nodes
      .map(({ data }) => data)
      .join('')
      .indexOf(wanted);
    if (at === -1) throw new Error(`the section does not say ${wanted}`);
    const place = (offset: number, isEnd: boolean) => {
      let start = 0;
      for (const node of nodes) {
        const end = start + node.length;
        if (isEnd ? offset <= end : offset < end) return [node, offset - start] as const;
        start = end;
      }
      throw new Error('the words end before that');
    };
    const [first, from] = place(at, false);
    const [last, to] = place(at + wanted.length, true);
    getSelection()?.setBaseAndExtent(first, from, last, to);
  }, chosen);
  // ProseMirror reads the selection a moment later.
  await page.waitForTimeout(60);
}

/** Pastes at the caret as another program would have it on the clipboard. */
export async function paste(page: Page, heading: string, html: string, plain: string): Promise<void> {
  await section(page, heading).evaluate(
    (element, [richText, plainText]) => {
      const data = new DataTransfer();
      if (richText !== '') data.setData('text/html', richText);
      data.setData('text/plain', plainText);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [html, plain] as const,
  );
}

/** Drags the words that are selected in a section to the end of another one's text. */
export async function dragSelected(page: Page, from: string, to: string): Promise<void> {
  const start = await section(page, from).evaluate(() => {
    const { x, y, height } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
    return { x: x + 10, y: y + height / 2 };
  });
  const end = await words(page, to).locator('p').last().boundingBox();
  if (end === null) throw new Error('the section has a line');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 8, start.y + 4, { steps: 3 });
  await page.mouse.move(end.x + end.width - 20, end.y + end.height / 2, { steps: 8 });
  await page.mouse.up();
}
