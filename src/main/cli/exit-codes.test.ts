import { expect, test } from 'vitest';
import type { RefusalCode } from '../../core/contract/refusal.ts';
import { exit, worstOf } from './exit-codes.ts';

test.each<readonly [readonly RefusalCode[], number]>([
  [[], exit.done],
  [['export-exists'], exit.usage],
  [['export-exists', 'preflight-errors'], exit.findings],
  [['preflight-errors', 'file-damaged'], exit.damaged],
  [['file-damaged', 'disk-full'], exit.failed],
  [['disk-full', 'library-locked'], exit.inUse],
])('a batch that failed with %j ends with %i', (codes, code) => {
  expect(worstOf(codes)).toBe(code);
  expect(worstOf(codes.toReversed())).toBe(code);
});
