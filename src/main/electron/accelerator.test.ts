import { expect, test } from 'vitest';
import { accelerator } from './accelerator.ts';

test.each([
  ['$mod+Backslash', 'CommandOrControl+\\'],
  ['$mod+Slash', 'CommandOrControl+/'],
  ['Alt+Shift+KeyN', 'Alt+Shift+N'],
  ['Shift+F12', 'Shift+F12'],
])('%s is %s to Electron', (keys, expected) => {
  expect(accelerator(keys)).toBe(expected);
});

// Electron throws on keys it does not know, and the whole menu would be gone.
test.each(['', 'g g', '$mod+KeyÄ', '$mod++', 'F99', 'constructor', '$mod+NumpadWhat'])(
  '%j has no accelerator',
  (keys) => {
    expect(accelerator(keys)).toBeUndefined();
  },
);
