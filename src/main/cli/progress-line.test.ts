import { expect, test } from 'vitest';
import { progressLine } from './progress-line.ts';

test.each([
  [{ done: 0, total: 4, label: 'Pilots return' }, '░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 4 Pilots return'],
  [{ done: 3, total: 4, label: '' }, '██████████████████░░░░░░ 3 of 4'],
  [{ done: 4, total: 4, label: 'x'.repeat(50) }, `████████████████████████ 4 of 4 ${'x'.repeat(39)}…`],
])('%j is %s', (progress, line) => expect(progressLine(progress)).toBe(line));
