import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { aStory, idOf } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { noReview, withMerge, type MergeRecord, type ReviewFile } from '../../core/merge/review-file.ts';
import { placeReview } from './place-review.ts';
import { openReview, prepareReview } from './review-file.ts';
import { dropOlderRevisions, dropRevision, keepRevision, readRevision } from './revisions.ts';

let folder: string;
const states = async () => (await readdir(path.join(folder, 'revisions'))).toSorted();
const moment = (second: number) => new Date(Date.UTC(2026, 10, 23, 8, 0, second)).toISOString();

beforeEach(async () => {
  folder = path.join(await temporaryFolder(), idOf(1));
  await mkdir(folder);
});

async function keep(second: number, why = 'before-merge'): Promise<string> {
  const kept = await keepRevision(folder, aStory({ headline: `State ${second}` }), {
    why,
    now: moment(second),
  });
  if (!kept.ok) throw new Error(kept.refusal.code);
  return kept.value;
}

/** The review after one more merge, on the disk. */
async function merge(
  known: ReviewFile,
  second: number,
  items: MergeRecord['items'] = [],
): Promise<ReviewFile> {
  const record = {
    id: `m${second}`,
    at: moment(second),
    from: 'wall.galley',
    before: await keep(second),
    items,
  };
  const next = withMerge(known, record);
  const prepared = await prepareReview(folder, next);
  if (!prepared.ok) throw new Error(prepared.refusal.code);
  await placeReview(folder, { prepared: prepared.value, known, next });
  return next;
}

test('the state before each merge that can be gone back on is kept, and no other', async () => {
  const open = [
    { kind: 'record', id: 'r1', part: 'sources', record: 's1', from: 'ours', label: '' },
  ] as const;
  let review = await merge(noReview, 0, [...open]);
  for (let second = 1; second <= 25; second++) review = await merge(review, second);
  expect(review.merges.length).toBeLessThan(26);
  expect(review.merges[0]?.id).toBe('m0');
  expect(await states()).toEqual(review.merges.map(({ before }) => before));
  for (const { before } of review.merges)
    expect(await readRevision(folder, before)).toMatchObject({ ok: true });
});

test('where the list cannot take its place, the states that the old one names are kept', async () => {
  const known = await merge(noReview, 1);
  const prepared = { replace: () => Promise.reject(new Error('EIO')), drop: async () => undefined };
  await placeReview(folder, { prepared, known, next: noReview });
  expect(await states()).toEqual([known.merges[0]?.before]);
  expect(await openReview(folder, { now: moment(2), onNote: () => undefined })).toEqual({
    ok: true,
    value: known,
  });
});

test('of the states that going back gave up, the newest are kept, whatever lies beside them', async () => {
  const before = await keep(0);
  const names: string[] = [];
  for (let second = 1; second <= 5; second++) names.push(await keep(second, 'before-undo'));
  await mkdir(path.join(folder, 'revisions', '2026-11-23T08-00-00-000Z-damaged'));
  await dropOlderRevisions(folder, 'before-undo', 3);
  expect(await states()).toEqual(['2026-11-23T08-00-00-000Z-damaged', before, ...names.slice(2)]);
});

test('only a kept state is dropped, whatever a list calls one', async () => {
  await mkdir(path.join(folder, 'revisions'));
  await writeFile(path.join(folder, 'story.json'), '{}');
  await dropRevision(folder, '../story.json');
  expect(await readdir(folder)).toContain('story.json');
});
