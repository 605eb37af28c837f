import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import {
  annotations,
  hostilePage,
  longBody,
  painted,
  pier,
  reading,
  savedPage,
  text,
} from './support/reading.ts';
import { savedFile, savedInFolder } from './support/saved-file.ts';
import { row, steps } from './support/steps.ts';
import { expect, test } from './support/workstation.ts';

test('files dropped on the sources are copies, dropped elsewhere they are stories', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await reading.withCopy(page, workstation);
  const drop = async (name: string, content: string, on: string) => {
    const box = await page.locator(on).boundingBox();
    if (box === null) throw new Error(`${on} is not in sight`);
    const at = { x: box.x + 20, y: box.y + Math.min(200, box.height - 20) };
    const dragged = await page.evaluateHandle(
      ([file, words]) => {
        const data = new DataTransfer();
        data.items.add(new File([words], file));
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
    const all = [...(inside?.body.querySelectorAll('*') ?? [])];
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

test('annotations go out as a file and come back', async ({ workstation }) => {
  const page = await workstation.start();
  await reading.withCopy(page, workstation);
  await reading.read(page);
  await reading.select(page, 'on Sunday');
  await page.keyboard.press('h');
  await expect(annotations(page).getByRole('listitem')).toHaveCount(1);
  const menu = async (name: string) => {
    await page.getByRole('button', { name: 'More for this source' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  const { content } = await savedFile(page, workstation, () => menu('Export the annotations of this source'));
  expect(JSON.parse(content)).toMatchObject({ '@context': expect.anything() });
  expect(content).toContain('on Sunday');
  await annotations(page).getByRole('button').first().press('Delete');
  await expect(annotations(page).getByRole('listitem')).toHaveCount(0);
  await reading.choose(page, workstation, { name: 'marks.jsonld', content }, () =>
    menu('Import annotations…'),
  );
  await expect(annotations(page).getByRole('listitem')).toHaveCount(1);
  await expect.poll(() => painted(page, 'annotation')).toEqual(['on Sunday']);

  expect(await savedInFolder(page, workstation, () => menu('Save the original…'))).toMatchObject({
    name: pier.name,
    content: pier.content,
  });
});

test('a file that is too long for one message is saved whole', async ({ workstation }) => {
  const page = await workstation.start();
  await steps.createLibrary(page);
  await steps.newStory(page, 'Long');
  const long = savedPage(
    'A long log',
    `<p>It begins.</p>${longBody}<!-- ${'0123456789'.repeat(1_300_000)} -->`,
  );
  await reading.addFromFiles(page, workstation, { name: 'long.html', content: long });
  await expect(page.getByText('Saving a copy…')).toBeVisible();
  await expect(page.getByText('A copy of “A long log” is saved')).toBeVisible({ timeout: 30_000 });
  const { content } = await savedInFolder(page, workstation, () =>
    page.getByRole('button', { name: 'Save the original…' }).click(),
  );
  expect(content === long).toBe(true);
});

test('a copy whose file is gone from the library is missed in words, and saving it again brings it back', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await reading.withCopy(page, workstation);
  await steps.saved(page);
  await workstation.stop();
  await rm(path.join(workstation.library, 'captures'), { recursive: true });
  const again = await workstation.start();
  await row(again, 'The pier').click();
  await again.getByRole('button', { name: pier.card }).first().click();
  await again.getByRole('button', { name: /Read the copy/ }).click();
  await expect(again.getByRole('heading', { name: 'This copy cannot be read' })).toBeVisible();
  await expect(again.getByText(/pier\.html is not in the library any more/)).toBeVisible();
  await reading.choose(again, workstation, pier, () =>
    again.locator('[data-pane="reader"]').getByRole('button', { name: 'Save a copy…' }).click(),
  );
  await expect(again.getByText('The same file is here already.')).toBeVisible();
  await again.getByRole('button', { name: 'Close the reader' }).click();
  await reading.read(again);
  await expect(text(again).getByText('The board closed')).toBeVisible();
});
