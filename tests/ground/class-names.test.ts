import { readFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/setup.mjs';

const renderer = path.join(root, 'src/renderer');

test('every class that a component names stands in its style sheet', async () => {
  const components = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  );
  const missing: string[] = [];
  for (const component of components) {
    const source = await readFile(path.join(renderer, component), 'utf8');
    for (const [, variable = '', sheet = ''] of source.matchAll(
      /import (\w+) from '\.\/([\w-]+\.module\.css)'/g,
    )) {
      const used = new RegExp(`const (\\w+) = classes\\(${variable}\\)`).exec(source)?.[1];
      if (used === undefined) continue;
      const css = await readFile(path.join(renderer, path.dirname(component), sheet), 'utf8');
      const known = new Set([...css.matchAll(/\.([A-Za-z][\w-]*)/g)].map((match) => match[1]));
      // Names that are written out; those that are computed (a status) may have no style of their own.
      for (const [, name] of source.matchAll(new RegExp(`\\b${used}\\('([\\w-]+)'`, 'g')))
        if (!known.has(name)) missing.push(`${component}: ${name}`);
    }
  }
  expect(components.length).toBeGreaterThan(30);
  expect(missing).toEqual([]);
});
