import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

/** All files that come along when a file is loaded, without those that are loaded when they are asked for. */
async function loadedWith(file: URL, seen = new Set<string>()): Promise<ReadonlySet<string>> {
  if (seen.has(file.href)) return seen;
  seen.add(file.href);
  const source = await readFile(file, 'utf8');
  const imports = source.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+\.ts)'/gm);
  for (const [, target = ''] of imports) await loadedWith(new URL(target, file), seen);
  return seen;
}

test('the command line loads what a command needs when it is asked for, and no sooner', async () => {
  const loaded = [...(await loadedWith(new URL('program.ts', import.meta.url)))];
  expect(loaded.length).toBeGreaterThan(5);
  expect(loaded.filter((file) => /\/src\/main\/(?!cli\/)/.test(file))).toEqual([]);
});
