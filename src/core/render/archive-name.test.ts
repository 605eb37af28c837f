import { expect, test } from 'vitest';
import { idOf } from '../../../tests/support/stories.ts';
import type { ExportFormat } from '../story/export-formats.ts';
import { archiveName } from './archive-name.ts';

const file = (name: string, format: ExportFormat, story = 1) => ({
  id: idOf(story),
  slug: 'ferry-strike',
  format,
  file: name,
});

test.each([
  [file('ferry-strike.galley', 'bundle')],
  [file('ferry-strike.galley.age', 'bundle')],
  [file('ferry-strike.ninjs.json', 'ninjs')],
  [file('ferry-strike.html', 'html')],
])('the archive of one story is called as the story is (%j)', (first) => {
  expect(archiveName([first, file('ferry-strike.txt', 'text')])).toBe('ferry-strike.zip');
});

test('the archive of many stories, or of nothing, is called by no story', () => {
  expect(archiveName([file('a.txt', 'text'), file('b.txt', 'text', 2)])).toBe('stories.zip');
  expect(archiveName([])).toBe('stories.zip');
});
