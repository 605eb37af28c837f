import { expect, test } from './support/workstation.ts';
import { steps } from './support/steps.ts';

test('the page has no Node, and of the bridge only three functions', async ({ workstation }) => {
  const page = await workstation.start();
  const world = await page.evaluate(() => ({
    node: [
      typeof Reflect.get(window, 'require'),
      typeof Reflect.get(window, 'process'),
      typeof Reflect.get(window, 'Buffer'),
    ],
    bridge: Object.keys(Reflect.get(window, 'galley') as object).toSorted(),
  }));
  expect(world).toEqual({
    node: ['undefined', 'undefined', 'undefined'],
    bridge: ['call', 'offer', 'onEvent'],
  });
  // A page offers only files that the user gave it: one that a script made lies on no disk.
  const offered = await page.evaluate(() => {
    const bridge = Reflect.get(window, 'galley') as { offer: (file: File) => Promise<unknown> };
    return bridge.offer(new File(['x'], '/etc/passwd'));
  });
  expect(offered).toBeNull();
  const preferences = await workstation.application().evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return (
      contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
    ).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false });
});

test('the window cannot be led away, and opens no other', async ({ workstation, problems }) => {
  const page = await workstation.start();
  await workstation.application().evaluate(({ shell }) => {
    // No browser may open while tests run; what would have been opened is written down.
    Reflect.set(globalThis, 'opened', []);
    shell.openExternal = async (url) => void (Reflect.get(globalThis, 'opened') as string[]).push(url);
  });
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await page.evaluate(() => void window.open('file:///etc/passwd'));
  await page.evaluate(() => void window.open('https://example.org/asked'));
  await page.waitForTimeout(400);
  expect(page.url()).toBe('app://galley/index.html');
  // Chromium itself reports the try at a file.
  expect(problems.splice(0)).toEqual([expect.stringContaining('Not allowed to load local resource')]);
  const state = await workstation.application().evaluate(({ BrowserWindow }) => ({
    windows: BrowserWindow.getAllWindows().length,
    opened: Reflect.get(globalThis, 'opened') as string[],
  }));
  expect(state).toEqual({ windows: 1, opened: ['https://example.org/asked'] });
});

test('nothing is fetched from the network, and no permission is given', async ({ workstation, problems }) => {
  const page = await workstation.start();
  await steps.openSample(page);
  const reached = await page.evaluate(async () => {
    const tries = await Promise.allSettled([fetch('https://example.org/'), fetch('http://127.0.0.1:9/')]);
    const position = await new Promise<string>((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('denied'),
      ),
    );
    return [...tries.map(({ status }) => status), position];
  });
  expect(reached).toEqual(['rejected', 'rejected', 'denied']);
  // The policy reports both tries; nothing else may be wrong.
  expect(problems.splice(0).every((problem) => problem.includes('Content Security Policy'))).toBe(true);
});

test('a request that does not come from the window’s own page is refused', async ({ workstation }) => {
  const page = await workstation.start();
  await steps.openSample(page);
  const answer = await page.evaluate(async () => {
    const bridge = Reflect.get(window, 'galley') as {
      call: (name: string, input: unknown) => Promise<unknown>;
    };
    return [await bridge.call('__proto__', {}), await bridge.call('stories.list', { fresh: 'yes' })];
  });
  expect(answer).toEqual([
    { ok: false, refusal: expect.objectContaining({ code: 'bad-request' }) },
    { ok: false, refusal: expect.objectContaining({ code: 'bad-request' }) },
  ]);
});
