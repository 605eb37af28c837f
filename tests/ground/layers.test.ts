import { expect, test } from 'vitest';
import { refusedImport } from '../../scripts/lint/layers.mjs';

test.each([
  ['src/core/story/story.ts', 'node:fs'],
  ['src/core/story/story.ts', 'react'],
  ['src/core/story/story.ts', '../../main/library/lock.ts'],
  ['src/renderer/story/page.tsx', '../../main/desk/desk.ts'],
  ['src/renderer/story/page.tsx', '../sources/sources-panel.tsx'],
  ['src/renderer/story/page.tsx', 'react-aria-components'],
  ['src/main/desk/desk.ts', 'electron'],
  ['src/main/library/lock.ts', '../desk/desk.ts'],
  ['src/main/desk/desk.ts', '../loopback/server.ts'],
  ['src/preload/preload.ts', '../core/contract/requests.ts'],
])('%s may not import %s', (file, target) => expect(refusedImport(file, target)).toEqual(expect.any(String)));

test.each([
  ['src/core/story/story.ts', 'zod'],
  ['src/renderer/story/page.tsx', '../../core/story/story.ts'],
  ['src/renderer/ui/dialog.tsx', 'react-aria-components'],
  ['src/main/electron/main.ts', 'electron'],
  ['src/main/desk/desk.ts', '../library/lock.ts'],
  ['src/preload/preload.ts', '../core/contract/names.ts'],
])('%s may import %s', (file, target) => expect(refusedImport(file, target)).toBeNull());
