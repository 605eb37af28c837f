import { z } from 'zod';
import { steps, row } from './support/steps.ts';
import { expect, test } from './support/workstation.ts';

const call = z.looseObject({ id: z.int(), name: z.string() });
const refusal = { code: 'host-gone', subject: '', detail: '' };

test('what merges left could not be read: the window says so, and asks again', async ({ workstation }) => {
  const page = await workstation.start();
  await steps.createLibrary(page);
  await steps.newStory(page, 'Harbour wall leaks');
  await steps.saved(page);
  let refused = 0;
  await page.routeWebSocket(/\/ws/, (socket) => {
    const host = socket.connectToServer();
    socket.onMessage((text) => {
      const { id, name } = call.parse(JSON.parse(String(text)));
      if (name !== 'review.read' || refused > 0) return host.send(text);
      refused++;
      socket.send(JSON.stringify({ id, answer: { ok: false, refusal } }));
    });
  });
  await page.reload();
  await row(page, 'Harbour wall leaks').click();
  const line = page.getByRole('status').filter({ hasText: 'could not be read' });
  await expect(line).toContainText('Galley is no longer running');
  await line.getByRole('button', { name: 'Try again' }).click();
  await expect(line).toHaveCount(0);
});
