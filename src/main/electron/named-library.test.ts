import { expect, test } from 'vitest';
import { namedLibrary } from './named-library.ts';

test.each([[['galley', '--library']], [['galley', '--library=']], [['galley', '--library', '--no-sandbox']]])(
  '%j names no library',
  (argv) => {
    expect(namedLibrary(argv, undefined)).toBeNull();
  },
);
