import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { boundsOn, keepBounds, readBounds, smallest } from './window-bounds.ts';

const main = { x: 0, y: 25, width: 1920, height: 1055 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };
const areas = [main, second];

test('a window that fits stays where it was, on either screen', () => {
  const first = { x: 100, y: 100, width: 1000, height: 700 };
  const other = { x: 2000, y: 50, width: 1000, height: 700 };
  expect(boundsOn(areas, first)).toEqual(first);
  expect(boundsOn(areas, other)).toEqual(other);
});

test('a window that hangs out of its screen is moved in, whole', () => {
  expect(boundsOn(areas, { x: -300, y: -40, width: 1000, height: 700 })).toEqual({
    x: 0,
    y: 25,
    width: 1000,
    height: 700,
  });
  expect(boundsOn(areas, { x: 2900, y: 900, width: 1000, height: 700 })).toEqual({
    x: 2200,
    y: 324,
    width: 1000,
    height: 700,
  });
});

test('a window larger than its screen fills it, and a tiny one grows to what can be used', () => {
  expect(boundsOn([main], { x: 10, y: 30, width: 9000, height: 9000 })).toEqual(main);
  expect(boundsOn([main], { x: 10, y: 30, width: 20, height: 20 })).toMatchObject(smallest);
});

test('a window whose screen is gone opens in the middle of the main one', () => {
  const middle = boundsOn([main], null);
  expect(boundsOn([main], { x: 5000, y: 0, width: 800, height: 600 })).toEqual(middle);
  expect(middle.x * 2 + middle.width).toBe(main.width);
});

test('what is kept is read again', async () => {
  const folder = await temporaryFolder();
  const kept = { bounds: { x: 1, y: 2, width: 800, height: 600 }, isMaximized: true };
  keepBounds(folder, kept);
  expect(readBounds(folder)).toEqual(kept);
  expect(JSON.parse(readFileSync(path.join(folder, 'window.json'), 'utf8'))).toEqual(kept);
});

test.each(['', 'no JSON', '[]', '{"bounds":{"x":0,"y":0,"width":-5,"height":1e9},"isMaximized":true}'])(
  'a file with %j counts as none',
  async (text) => {
    const folder = await temporaryFolder();
    writeFileSync(path.join(folder, 'window.json'), text);
    expect(readBounds(folder)).toBeNull();
  },
);

test('a folder that is not there keeps nothing and breaks nothing', async () => {
  const gone = path.join(await temporaryFolder(), 'gone');
  keepBounds(gone, { bounds: main, isMaximized: false });
  expect(readBounds(gone)).toBeNull();
});
