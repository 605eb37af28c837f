import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { betterNode, installedFits, root } from '../../scripts/setup.mjs';

test('the tests run on a Node that has SQLite', async () => {
  const [major = 0] = process.versions.node.split('.').map(Number);
  expect(major).toBeGreaterThanOrEqual(22);
  expect(await import('node:sqlite')).toHaveProperty('DatabaseSync');
});

test('the better Node is offered to an older one only', () => {
  const [major = 0] = process.versions.node.split('.').map(Number);
  expect(betterNode([major, 0])).toBeNull();
});

test('packages fit if each is there in the lockfile’s version; those for other platforms may be missing', () => {
  const lockfile = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  };
  expect(installedFits(lockfile, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
  expect(installedFits(lockfile, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(false);
  expect(installedFits(lockfile, { packages: {} })).toBe(false);
});

test('the lockfile names every package that a dependency may want, on any platform', async () => {
  const { packages } = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => {
      const places = [`${folder}/node_modules/${name}`, `node_modules/${name}`];
      return !places.some((place) => Object.hasOwn(packages, place.replace(/^\//, '')));
    }),
  );
  expect(missing).toEqual([]);
});

test('all of TipTap has one version: its packages ask for each other exactly', async () => {
  const { dependencies } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const versions = Object.entries(dependencies)
    .filter(([name]) => name.startsWith('@tiptap/') && name !== '@tiptap/y-tiptap')
    .map(([, version]) => version);
  expect(new Set(versions).size).toBe(1);
});

test('what the readme shows and links to is there', async () => {
  const readme = await readFile(path.join(root, 'README.md'), 'utf8');
  const targets = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '');
  expect(targets.length).toBeGreaterThan(3);
  expect(targets.filter((target) => !existsSync(path.join(root, target)))).toEqual([]);
});
