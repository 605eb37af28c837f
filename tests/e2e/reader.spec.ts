import { AxeBuilder } from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { annotations, hostilePage, longBody, painted, reading, savedPage, text } from './support/reading.ts';
import { caretAtEnd, field, steps } from './support/steps.ts';
import type { Locator } from '@playwright/test';
import { expect, test, type Page } from './support/workstation.ts';

const happened = 'What’s happened';
const title = 'Board shuts the north pier';
const pier = {
  name: 'pier.html',
  content: savedPage(
    title,
    `<p>The board closed the north pier on Sunday after divers found cracks in two of its nine pillars.</p>
<p>“Nobody will walk on it until we know more,” said Ana Lima, who leads the board.</p>
<p>The ferry to Kelda carried 412 people a day last summer.</p>
${longBody}
<p>The board meets again on Monday.</p>`,
  ),
};
const laterPier = {
  name: 'pier-later.html',
  content: savedPage(
    title,
    `<p>The board closed the north pier on Sunday after divers found cracks in three of its nine pillars.</p>
<p>The ferry to Kelda carried 412 people a day in the last summer.</p>
${longBody}
<p>The board meets again on Monday.</p>`,
  ),
};

/** A story with one source of which a copy is saved; its card is open. */
async function withCopy(page: Page, workstation: Parameters<typeof reading.addFromFiles>[1]): Promise<void> {
  await steps.createLibrary(page);
  await steps.newStory(page, 'The pier');
  await reading.addFromFiles(page, workstation, pier);
  await expect(page.getByText(`A copy of “${title}” is saved`)).toBeVisible();
  await expect(field(page, 'Title')).toHaveValue(title);
}

test('a saved page becomes a source; it is read, searched, enlarged and marked, and all is there after a reload', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await withCopy(page, workstation);
  await expect(field(page, 'Outlet')).toHaveValue('Harbour Post');
  await expect(page.getByText('a copy is saved', { exact: true })).toBeAttached();
  await reading.addFromFiles(page, workstation, pier);
  await expect(page.getByText('The same file is here already.')).toBeVisible();
  await reading.read(page);
  await expect(text(page).getByText('Home')).toHaveCount(0);

  // Find: the words, the count, round and round, and what was found becomes the selection.
  await page.keyboard.press('ControlOrMeta+KeyF');
  const search = page.getByRole('searchbox', { name: 'Find in the source' });
  await expect(search).toBeFocused();
  await page.keyboard.type('BOARD');
  await expect(page.getByText('1 of 3', { exact: true })).toBeVisible();
  expect(await painted(page, 'find')).toEqual(['board', 'board', 'board']);
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByText('3 of 3', { exact: true })).toBeVisible();
  await expect(text(page).getByText('The board meets again')).toBeInViewport();
  await page.keyboard.press('F3');
  await expect(page.getByText('1 of 3', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();

  // What was found is selected now, and a key marks it.
  await page.keyboard.press('h');
  await expect(annotations(page).getByRole('button', { name: 'board', exact: true })).toBeVisible();
  expect(await painted(page, 'annotation')).toEqual(['board']);

  // Larger type, and back with a reload.
  const size = () =>
    text(page)
      .locator('p')
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const usual = await size();
  await page.keyboard.press('ControlOrMeta+Equal');
  await page.getByRole('button', { name: 'Larger type' }).click();
  await expect.poll(size).toBeCloseTo(usual * 1.25);

  // A selection with the mouse, over two paragraphs and backwards; its bar makes the note.
  await reading.select(page, 'who leads', 'The ferry', true);
  await page
    .getByRole('toolbar', { name: 'The selected words' })
    .getByRole('button', { name: 'Note' })
    .click();
  const note = annotations(page).getByRole('textbox', { name: 'Note' });
  await expect(note).toBeFocused();
  await page.keyboard.type('Ask the ferry line.');
  await annotations(page).getByRole('textbox', { name: 'Tags' }).fill('figures,');
  await expect(annotations(page).getByRole('row', { name: 'figures' })).toBeVisible();
  expect(await painted(page, 'annotation-current')).toEqual([
    'who leads the board.\nThe ferry'.replace('\n', ''),
  ]);
  await steps.saved(page);

  await page.reload();
  await expect(field(page, 'Headline')).toHaveValue('The pier');
  await page
    .getByRole('button', { name: new RegExp(title) })
    .first()
    .click();
  await reading.read(page);
  await expect.poll(size).toBeCloseTo(usual * 1.25);
  const marked = annotations(page).getByRole('listitem');
  await expect(marked.filter({ hasText: 'who leads' })).toContainText('Ask the ferry line.');
  await expect(marked.filter({ hasText: 'who leads' })).toContainText('figures');
  await expect.poll(() => painted(page, 'annotation')).toHaveLength(2);

  // A click on a highlight opens its annotation.
  await text(page)
    .getByText('The board closed')
    .click({ position: { x: 60, y: 12 } });
  await expect(
    marked
      .filter({ hasText: /^board/ })
      .getByRole('button')
      .first(),
  ).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Delete');
  await expect(marked).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(marked).toHaveCount(2);
});

test('a newer copy carries the marks over, says what it lost and shows what changed', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await withCopy(page, workstation);
  await reading.read(page);
  await reading.select(page, 'closed the north pier');
  await page.keyboard.press('h');
  await reading.select(page, 'Nobody will walk');
  await page.keyboard.press('h');
  await reading.select(page, 'The ferry to Kelda', 'a day last summer');
  await page.keyboard.press('h');
  const items = annotations(page).getByRole('listitem');
  await expect(items).toHaveCount(3);

  await reading.choose(page, workstation, laterPier, async () => {
    await page.getByRole('button', { name: 'More for this source' }).click();
    await page.getByRole('menuitem', { name: 'Save a newer copy…' }).click();
  });
  await expect(page.getByText(`A newer copy of “${title}” is saved.`)).toBeVisible();
  await expect(page.getByRole('tab', { name: /Sources/ })).toContainText('1');
  await page.getByRole('button', { name: 'Compare with the one before' }).click();
  const changes = page.getByRole('region', { name: 'What changed' });
  await expect(changes.locator('ins').filter({ hasText: 'three' })).toBeVisible();
  await expect(changes.locator('del').filter({ hasText: 'two' })).toBeVisible();
  await expect(changes.locator('del').filter({ hasText: 'Nobody will walk' })).toBeVisible();
  await expect(changes.getByText('The board meets again')).toHaveCount(0);
  await changes
    .getByRole('button', { name: /words the same/ })
    .last()
    .click();
  await expect(changes.getByText('The board meets again')).toBeVisible();

  await page.getByRole('button', { name: 'What changed' }).click();
  await expect(text(page).getByText('three of its nine')).toBeVisible();
  await expect
    .poll(() => painted(page, 'annotation'))
    .toEqual(['closed the north pier', 'The ferry to Kelda carried 412 people a day in the last summer']);
  const near = items.filter({ hasText: 'The ferry to Kelda' });
  await expect(near).toContainText(/\d\d % sure/);
  await near.getByRole('button').first().click();
  await expect(near.locator('ins')).toHaveText('in the ');
  await expect(page.getByRole('heading', { name: /Words no longer here/ })).toBeVisible();
  await expect(items.filter({ hasText: 'Nobody will walk' })).toBeVisible();

  // In the copy on which they were made, all three stand.
  await page.getByRole('button', { name: /Saved copy/ }).click();
  await page.getByRole('option').last().click();
  await expect(text(page).getByText('two of its nine')).toBeVisible();
  await expect.poll(() => painted(page, 'annotation')).toHaveLength(3);
  await expect(page.getByRole('heading', { name: /Words no longer here/ })).toHaveCount(0);
});

test('a passage becomes evidence for the claim that is chosen, by mouse, key and menu', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await withCopy(page, workstation);
  await caretAtEnd(page, happened);
  await page.keyboard.type('Two of nine pillars have cracks.');
  await page.keyboard.press('ControlOrMeta+Shift+KeyM');
  await expect(page.getByRole('tab', { name: /Claims/ })).toContainText('1');
  await page.getByRole('tab', { name: /Sources/ }).click();
  await reading.read(page);
  await reading.select(page, 'cracks in two');
  const bar = page.getByRole('toolbar', { name: 'The selected words' });
  await expect(bar).toContainText('Two of nine pillars have cracks.');
  await page.keyboard.press('1');
  const items = annotations(page).getByRole('listitem');
  await expect(items).toContainText('evidence for one claim');
  await expect.poll(() => painted(page, 'supports')).toEqual(['cracks in two']);
  await reading.select(page, 'on Sunday');
  await bar.getByRole('button', { name: /Contradicts/ }).click();
  await expect.poll(() => painted(page, 'contradicts')).toEqual(['on Sunday']);
  await reading.select(page, 'on Sunday');
  await page.keyboard.press('x');
  await expect.poll(() => painted(page, 'contradicts')).toEqual([]);
  expect(await painted(page, 'annotation')).toEqual(['on Sunday']);

  await items.filter({ hasText: 'cracks in two' }).getByRole('button').first().click();
  await annotations(page).getByRole('list', { name: 'Evidence for' }).getByRole('button').click();
  await expect(page.getByRole('tab', { name: /Claims/ })).toHaveAttribute('aria-selected', 'true');
});

test('files dropped on the sources are copies, dropped elsewhere they are stories', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await withCopy(page, workstation);
  const drop = async (name: string, content: string, on: string) => {
    const box = await page.locator(on).boundingBox();
    if (box === null) throw new Error(`${on} is not in sight`);
    const at = { x: box.x + 20, y: box.y + Math.min(200, box.height - 20) };
    const dragged = await page.evaluateHandle(
      ([file, text]) => {
        const data = new DataTransfer();
        data.items.add(new File([text], file));
        return data;
      },
      [name, content] as const,
    );
    for (const type of ['dragover', 'drop'])
      await page.dispatchEvent('body', type, { dataTransfer: dragged, clientX: at.x, clientY: at.y });
  };
  await drop(
    'gulls.html',
    savedPage('Gulls of Kelda', `<p>Gulls nest on the roofs.</p>${longBody}`, {
      address: 'https://post.example/gulls',
    }),
    '[data-drop="copies"]',
  );
  await expect(page.getByText('A copy of “Gulls of Kelda” is saved, as a source of its own.')).toBeVisible();
  await expect(page.getByRole('tab', { name: /Sources/ })).toContainText('2');
  await drop('photo.html', '\u0000\u0001\u0002', '[data-drop="copies"]');
  await expect(page.getByRole('alertdialog').filter({ hasText: 'photo.html' })).toBeVisible();
  await drop('story.txt', 'A story of its own\n\nIt has words.', '[data-pane="library"]');
  await expect(page.getByText(/“A story of its own” is here/)).toBeVisible();
});

test('a hostile page is shown as words: nothing runs, nothing loads, nothing leads away', async ({
  workstation,
}) => {
  const knocks: string[] = [];
  const server = createServer((request, response) => {
    knocks.push(request.url ?? '');
    response.end('x');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const away = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = await workstation.start();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await steps.createLibrary(page);
  await steps.newStory(page, 'Hostile');
  await reading.addFromFiles(page, workstation, { name: 'evil.html', content: hostilePage(away) });
  await expect(page.getByText(/A copy of “Quiet .* is saved/)).toBeVisible();
  await reading.read(page);
  await expect(text(page).getByText('The quiet part stands here')).toBeVisible();
  await reading.select(page, 'The quiet part');
  await page.keyboard.press('h');
  await expect.poll(() => painted(page, 'annotation')).toEqual(['The quiet part']);
  await text(page).getByText('press me').click();
  await page.getByRole('button', { name: 'Save the original…' }).scrollIntoViewIfNeeded();
  await page.waitForTimeout(1_200);

  const left = await page.evaluate(() => {
    const inside = document.querySelector<HTMLIFrameElement>('[data-pane="reader"] iframe')?.contentDocument;
    const all = [...(inside?.querySelectorAll('*') ?? [])];
    return {
      address: inside?.location.pathname.split('/')[1],
      elements: all
        .map(({ localName }) => localName)
        .filter((name) =>
          /^(?:script|iframe|object|embed|form|input|link|base|svg|video|audio|frame)$/.test(name),
        ),
      attributes: all
        .flatMap((element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`))
        .filter((attribute) =>
          /^(?:on|style|srcdoc|formaction|background)|javascript:|vbscript:/i.test(attribute),
        ),
      loaded: all
        .flatMap((element) =>
          ['src', 'srcset', 'poster', 'data'].map((name) => element.getAttribute(name) ?? ''),
        )
        .filter((address) => address !== '' && !address.startsWith('data:')),
      pwned: Reflect.get(globalThis, 'pwned') ?? null,
      title: document.title,
    };
  });
  expect(left).toEqual({
    address: 'capture',
    elements: [],
    attributes: [],
    loaded: [],
    pwned: null,
    title: left.title,
  });
  expect(left.title).not.toContain('pwned');
  expect(asked.filter((address) => address.startsWith(away))).toEqual([]);
  expect(knocks).toEqual([]);
  await new Promise((resolve) => server.close(resolve));
});

test('everything is done from the keyboard: add, read, find, mark, note, close', async ({ workstation }) => {
  const page = await workstation.start();
  await withCopy(page, workstation);
  const read = page.getByRole('button', { name: /Read the copy/ });
  await walkTo(page, read);
  await page.keyboard.press('Enter');
  const frame = page.locator('[data-pane="reader"] iframe');
  await expect(frame).toBeFocused();
  await expect(text(page).getByText('The board closed')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+KeyF');
  await page.keyboard.type('412 people');
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(frame).toBeFocused();
  // The selection grows by the keyboard, too.
  await page.keyboard.press('Shift+ControlOrMeta+ArrowRight');
  await page.keyboard.press('n');
  await expect(annotations(page).getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('Check.');
  await expect(annotations(page).getByRole('listitem')).toContainText(/412 people a/);
  // From pane to pane, and out of the reader.
  await page.keyboard.press('F6');
  await expect(page.locator('[data-pane="side"]').locator(':focus')).toBeVisible();
  await page.keyboard.press('Shift+F6');
  await expect(frame).toBeFocused();
  await page.keyboard.press('F6');
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-pane="reader"]')).toHaveCount(0);
  await expect(read).toBeFocused();
});

test('in a narrow window the library gives way to the reader, until it is asked for', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await withCopy(page, workstation);
  await page.setViewportSize({ width: 1280, height: 800 });
  const library = page.getByRole('listbox', { name: 'Stories' });
  await expect(library).toBeVisible();
  await reading.read(page);
  await expect(library).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Backslash');
  await expect(library).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Backslash');
  await expect(library).toBeHidden();
  await page.getByRole('button', { name: 'Show the library' }).click();
  await page.getByRole('button', { name: 'Close the reader' }).click();
  await expect(library).toBeVisible();
});

test('annotations go out as a file and come back', async ({ workstation }) => {
  const page = await workstation.start();
  await withCopy(page, workstation);
  await reading.read(page);
  await reading.select(page, 'on Sunday');
  await page.keyboard.press('h');
  await expect(annotations(page).getByRole('listitem')).toHaveCount(1);
  const menu = async (name: string) => {
    await page.getByRole('button', { name: 'More for this source' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  // The desktop window saves downloads with a dialog of the system.
  test.skip(workstation.host === 'electron', 'a test cannot answer the system’s dialog');
  const download = page.waitForEvent('download');
  await menu('Export the annotations of this source');
  const content = await readFile(await (await download).path(), 'utf8');
  expect(JSON.parse(content)).toMatchObject({ '@context': expect.anything() });
  expect(content).toContain('on Sunday');
  await annotations(page).getByRole('button').first().press('Delete');
  await expect(annotations(page).getByRole('listitem')).toHaveCount(0);
  await reading.choose(page, workstation, { name: 'marks.jsonld', content }, () =>
    menu('Import annotations…'),
  );
  await expect(annotations(page).getByRole('listitem')).toHaveCount(1);
  await expect.poll(() => painted(page, 'annotation')).toEqual(['on Sunday']);

  const original = page.waitForEvent('download');
  await menu('Save the original…');
  const file = await original;
  expect(file.suggestedFilename()).toBe(pier.name);
  expect(await readFile(await file.path(), 'utf8')).toBe(pier.content);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing in the reader is in the way of screen readers, ${colorScheme}`, async ({ workstation }) => {
    const page = await workstation.start();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await withCopy(page, workstation);
    await reading.read(page);
    expect(await violations(page)).toEqual([]);
    await reading.select(page, 'on Sunday');
    await expect(page.getByRole('toolbar', { name: 'The selected words' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('n');
    await page.keyboard.press('ControlOrMeta+KeyF');
    await page.keyboard.type('board');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await reading.choose(page, workstation, laterPier, async () => {
      await page.getByRole('button', { name: 'More for this source' }).click();
      await page.getByRole('menuitem', { name: 'Save a newer copy…' }).click();
    });
    await page.getByRole('button', { name: 'Compare with the one before' }).click();
    await expect(page.getByRole('region', { name: 'What changed' }).locator('ins').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

/** What axe finds wrong with the page, as rule and place. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude('iframe')
    // A tip hangs on the page outside every landmark, for as long as its button has the keyboard.
    .exclude('[data-overlay-container]:has([role="tooltip"])')
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${String(target)} ${failureSummary ?? ''}`),
  );
}

/** Goes to something with the Tab key alone. */
async function walkTo(page: Page, wanted: Locator): Promise<void> {
  for (let step = 0; step < 60; step++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}
