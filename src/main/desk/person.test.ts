import { expect, test } from 'vitest';
import { aDesk, aPage } from '../../../tests/support/desk.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';

test('who checks is the account’s name until somebody says another, which the next start remembers', async () => {
  const settingsFolder = await temporaryFolder();
  const page = aPage(await aDesk({ settingsFolder }));
  const { name: account } = await page.ask('person.read', {});
  expect(account).not.toBe('');
  await page.ask('person.write', { name: '  Zoë Ångström ' });
  expect(await page.ask('person.read', {})).toEqual({ name: 'Zoë Ångström' });
  const next = aPage(await aDesk({ settingsFolder }));
  expect(await next.ask('person.read', {})).toEqual({ name: 'Zoë Ångström' });
});
