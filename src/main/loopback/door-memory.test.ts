import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openDoorMemory } from './door-memory.ts';

test('a host that is started again has the same word, and the port of its library', async () => {
  const folder = path.join(await temporaryFolder(), 'config');
  const first = await openDoorMemory(folder);
  expect(first.portOf('/a')).toBe(0);
  await first.keepPort('/a', 40_001);
  await first.keepPort('/b', 40_002);
  const second = await openDoorMemory(folder);
  expect([second.secret, second.portOf('/a'), second.portOf('/b')]).toEqual([first.secret, 40_001, 40_002]);
  const { mode } = await stat(path.join(folder, 'loopback.json'));
  expect(mode & 0o077).toBe(0);
});

test('what was changed into something unusable counts as nothing', async () => {
  const folder = await temporaryFolder();
  for (const content of ['', '{"secret":"short","ports":{}}', '{"secret":7}', '[]']) {
    await writeFile(path.join(folder, 'loopback.json'), content);
    const memory = await openDoorMemory(folder);
    expect(memory.secret).toMatch(/^[\w-]{32}$/);
    expect(memory.portOf('/a')).toBe(0);
  }
});

test('a folder that cannot be written to costs the memory, not the host', async () => {
  const file = path.join(await temporaryFolder(), 'a-file');
  await writeFile(file, 'x');
  const memory = await openDoorMemory(path.join(file, 'config'));
  await memory.keepPort('/a', 40_001);
  expect(memory.portOf('/a')).toBe(40_001);
  expect(await readFile(file, 'utf8')).toBe('x');
});
