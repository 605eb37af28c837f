import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { defaultHouseStyle } from '../../core/story/default-house-style.ts';
import { aDesk, aPage } from '../../../tests/support/desk.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';

test('how grave rules are is kept in the library; two windows that change it at once both have their way', async () => {
  const library = path.join(await temporaryFolder(), 'L');
  const desk = await aDesk({ library });
  const [first, second] = [aPage(desk), aPage(desk)];
  await first.ask('library.create', { place: { kind: 'default' }, sample: false });
  await Promise.all([
    first.ask('houseStyle.setRule', { rule: 'embargo', severity: 'off' }),
    second.ask('houseStyle.setRule', { rule: 'quotation-near', severity: 'error' }),
    first.ask('houseStyle.setRule', { rule: 'embargo', severity: 'warning' }),
  ]);
  const written: unknown = JSON.parse(await readFile(path.join(library, 'library.json'), 'utf8'));
  expect(written).toMatchObject({
    houseStyle: { preflight: { embargo: 'warning', 'quotation-near': 'error' } },
  });
  expect(second.heardOf('library.changed').at(-1)).toMatchObject({
    houseStyle: { preflight: { embargo: 'warning', 'quotation-near': 'error' } },
  });
});

test('of what exports are like only what is named changes, whatever another window names at once', async () => {
  const library = path.join(await temporaryFolder(), 'L');
  const desk = await aDesk({ library });
  const [first, second] = [aPage(desk), aPage(desk)];
  await first.ask('library.create', { place: { kind: 'default' }, sample: false });
  await Promise.all([
    first.ask('houseStyle.setExport', { fileNames: '{date}-{slug}' }),
    second.ask('houseStyle.setExport', { bundleCaptures: 'hashes' }),
    first.ask('houseStyle.setExport', { preset: { name: 'Wire', formats: ['ninjs'] } }),
    second.ask('houseStyle.setExport', { preset: { name: 'Mail', formats: ['text'] } }),
    first.ask('houseStyle.setExport', { preset: { name: 'Wire', formats: ['ninjs', 'jsonld'] } }),
  ]);
  const written: unknown = JSON.parse(await readFile(path.join(library, 'library.json'), 'utf8'));
  expect(written).toMatchObject({
    houseStyle: {
      fileNames: '{date}-{slug}',
      bundleCaptures: 'hashes',
      exportPresets: [
        ...defaultHouseStyle.exportPresets,
        { name: 'Mail', formats: ['text'] },
        { name: 'Wire', formats: ['ninjs', 'jsonld'] },
      ],
    },
  });
});

test('a rule or a severity that does not exist is refused', async () => {
  const page = aPage(await aDesk({ library: path.join(await temporaryFolder(), 'L') }));
  await page.ask('library.create', { place: { kind: 'default' }, sample: false });
  for (const input of [
    { rule: 'spelling', severity: 'off' },
    { rule: 'embargo', severity: 'fatal' },
  ])
    expect(await page.refusalOf('houseStyle.setRule', input)).toMatchObject({ code: 'bad-request' });
});
