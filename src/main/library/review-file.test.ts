import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { idOf } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { noReview, type ReviewFile } from '../../core/merge/review-file.ts';
import { openReview, prepareReview, readReview, writeReview } from './review-file.ts';

const now = '2026-11-23T13:14:15.123Z';
const item = (id: string) => ({
  kind: 'record',
  id,
  part: 'sources',
  record: 's1',
  from: 'ours',
  label: 'A',
});
const merge = (id: string, ...items: readonly unknown[]) => ({
  id,
  at: now,
  from: 'wall.galley',
  before: '20261123T131415123Z-before-merge.json.gz',
  items,
});
const review = { format: 1, merges: [merge('m1', item('r1'), item('r2'))] } as ReviewFile;

let folder: string;
const file = () => path.join(folder, 'review.json');
beforeEach(async () => {
  folder = path.join(await temporaryFolder(), idOf(1));
  await mkdir(folder);
});

test('what is written is read, and where there is no file there is nothing to look at', async () => {
  expect(await readReview(folder)).toEqual({ ok: true, value: { review: noReview, isWhole: true } });
  expect(await writeReview(folder, review)).toMatchObject({ ok: true });
  expect(await readReview(folder)).toEqual({ ok: true, value: { review, isWhole: true } });
});

test('a file of a newer Galley is refused, and left as it is', async () => {
  await writeFile(file(), JSON.stringify({ format: 2, merges: 'of another kind' }));
  const refusal = { code: 'story-newer', subject: idOf(1), detail: '2' };
  expect(await readReview(folder)).toEqual({ ok: false, refusal });
  expect(await openReview(folder, { now, onNote: () => undefined })).toEqual({ ok: false, refusal });
  expect(await readdir(folder)).toEqual(['review.json']);
});

test('a file that cannot be read is refused: it may say a lot', async () => {
  // Nobody can read a folder as a file: not even root, who may run these tests.
  await mkdir(file());
  expect(await readReview(folder)).toMatchObject({ refusal: { code: 'storage-failed' } });
});

describe('of a damaged file', () => {
  test.each([
    ['no JSON', '{ "format": 1, "merges": [', noReview],
    ['no review', '[1, 2]', noReview],
    [
      'one item that is none',
      JSON.stringify({ format: 1, merges: [merge('m1', item('r1'), { kind: 'odd' }, item('r2'))] }),
      review,
    ],
    [
      'one merge that is none',
      JSON.stringify({ format: 1, merges: [{ id: 'm0' }, merge('m1', item('r1'), item('r2'))] }),
      review,
    ],
  ])('%s: what fits is read; it is kept aside before it is written anew, and said', async (_, text, fits) => {
    await writeFile(file(), text);
    expect(await readReview(folder)).toEqual({ ok: true, value: { review: fits, isWhole: false } });
    expect(await readdir(folder)).toEqual(['review.json']);
    const notes: string[] = [];
    const onNote = (sentence: string) => void notes.push(sentence);
    expect(await openReview(folder, { now, onNote })).toEqual({ ok: true, value: fits });
    expect(notes).toEqual([expect.stringContaining('a copy of the old file was kept')]);
    const kept = path.join(folder, 'revisions', '2026-11-23T13-14-15-123Z-damaged', 'review.json');
    expect(await readFile(kept, 'utf8')).toBe(text);
    // The next who opens it finds it whole.
    expect(await openReview(folder, { now, onNote })).toEqual({ ok: true, value: fits });
    expect(notes).toHaveLength(1);
  });
});

test('what could not be read again is not written', async () => {
  await writeReview(folder, review);
  const odd = { format: 1, merges: [merge('m1', item('x'.repeat(200)))] } as ReviewFile;
  expect(await prepareReview(folder, odd)).toMatchObject({ refusal: { code: 'storage-failed' } });
  expect(await readReview(folder)).toEqual({ ok: true, value: { review, isWhole: true } });
});
