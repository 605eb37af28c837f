import { expect, test } from 'vitest';
import { bundlesIn, offeredBundles } from './offered-bundles.ts';

test('the bundles among the arguments are found, however a file manager names them', () => {
  const argv = [
    '/opt/galley',
    '--no-sandbox',
    'pilots.galley',
    '/news/wall.GALLEY',
    'sealed.galley.age',
    'file:///news/my%20wall.galley',
    'file://elsewhere%2f/wall.galley',
    'letter.txt',
    '--open=x.galley',
    '--library',
    '/news/house.galley',
  ];
  expect(bundlesIn(argv, '/home/ana')).toEqual([
    '/home/ana/pilots.galley',
    '/news/wall.GALLEY',
    '/home/ana/sealed.galley.age',
    '/news/my wall.galley',
  ]);
});

test('a bundle waits for a page that listens, and is offered once', () => {
  let hasSpoken = false;
  const told: unknown[] = [];
  const offered = offeredBundles({
    hasSpoken: () => hasSpoken,
    tell: (name, payload) => void told.push([name, payload]),
  });
  const desk = { offerFile: (name: string) => ({ token: `for ${name}`, name }) };
  offered.add(['/a.galley']);
  offered.handOver(desk);
  expect(told).toEqual([]);
  hasSpoken = true;
  offered.add(['/b.galley']);
  offered.handOver(desk);
  offered.handOver(desk);
  expect(told).toEqual([
    ['bundles.offered', { token: 'for /a.galley', name: '/a.galley' }],
    ['bundles.offered', { token: 'for /b.galley', name: '/b.galley' }],
  ]);
});
