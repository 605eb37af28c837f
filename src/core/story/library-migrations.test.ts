import { expect, test } from 'vitest';
import { defaultHouseStyle } from './default-house-style.ts';
import { libraryMigrations, migrateLibraryJson } from './library-migrations.ts';
import { libraryFormat, librarySettings } from './library.ts';

const {
  preflight: _preflight,
  fileNames: _fileNames,
  bundleCaptures: _bundleCaptures,
  exportPresets: _exportPresets,
  views: _views,
  ...firstStyle
} = defaultHouseStyle;
const first = {
  format: 1,
  id: '0b0e3f4c-6a52-4f6d-8c39-9e1d4f7a2b10',
  createdAt: '2026-11-23T08:00:00Z',
  houseStyle: firstStyle,
};

test('the steps lead from 1 to the newest format without a gap', () => {
  expect(libraryMigrations.map(({ from }) => from)).toEqual(
    Array.from({ length: libraryFormat - 1 }, (_, index) => index + 1),
  );
});

test('the first format becomes the newest and fits its schema', () => {
  expect(librarySettings.safeParse(first).success).toBe(false);
  expect(librarySettings.parse(migrateLibraryJson(first))).toEqual({
    ...first,
    format: libraryFormat,
    houseStyle: {
      ...firstStyle,
      preflight: {},
      fileNames: '{slug}',
      bundleCaptures: 'whole',
      exportPresets: [],
      views: [],
    },
  });
});

test.each([null, 7, 'x', [], {}, { format: 'x' }, { format: libraryFormat }, { format: 99 }])(
  'what is no older one stays as it is: %j',
  (json) => expect(migrateLibraryJson(json)).toBe(json),
);
