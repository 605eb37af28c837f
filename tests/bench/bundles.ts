import { randomFillSync } from 'node:crypto';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { recordId } from '../../src/core/ids.ts';
import { captureIdOf, type Capture } from '../../src/core/story/capture.ts';
import { emptySource } from '../../src/core/story/source.ts';
import { keepFile, keptFilePath } from '../../src/main/library/captures.ts';
import { createStory } from '../../src/main/library/create-story.ts';
import { createLibrary } from '../../src/main/library/library-folder.ts';
import { galley, timed, type Taken } from './child.ts';
import { inventedStory } from './invented-story.ts';
import type { Finding, Measure } from './measure.ts';
import { median, rounded } from './statistics.ts';

const files = 8;
const fileBytes = 128 * 1024 * 1024;
const rounds = 5;
const slowest = 0.7;
const mostMegabytes = 150;

/** A library with one story that rests on a gigabyte of captures; the paths of the originals. */
async function bigLibrary(library: string): Promise<readonly string[]> {
  await createLibrary(library, { id: crypto.randomUUID(), now: '2026-11-23T08:00:00Z' });
  const text = await keepFile(library, Buffer.from('words'), 'txt');
  const page = await keepFile(library, Buffer.from('<p>words</p>'), 'html');
  if (!text.ok || !page.ok) throw new Error('the captures could not be kept');
  const source = emptySource(recordId.parse('big'));
  const originals: string[] = [];
  const captures: Capture[] = [];
  const bytes = Buffer.alloc(fileBytes);
  for (let nth = 0; nth < files; nth++) {
    randomFillSync(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = keptFilePath(library, { sha256, extension: 'pdf' });
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
    originals.push(file);
    captures.push({
      id: captureIdOf(sha256),
      source: source.id,
      file: `file-${nth}.pdf`,
      kind: 'pdf',
      original: { sha256, extension: 'pdf', bytes: fileBytes },
      page: page.value.sha256,
      text: text.value.sha256,
      words: 1,
      pages: 1,
      language: 'en',
      direction: 'ltr',
      capturedAt: '2026-11-23T08:00:00Z',
    });
  }
  const story = { ...inventedStory(1), slug: 'big', sources: [source], captures };
  await createStory(library, story, 'big');
  return originals;
}

type Turn = (folder: string, originals: readonly string[]) => Promise<Taken>;

/** Runs two programs in turns and compares their medians. */
async function inTurns(
  folder: string,
  originals: readonly string[],
  own: Turn,
  other: Turn,
  say: (line: string) => void,
): Promise<{ readonly ours: number; readonly theirs: number; readonly peak: number }> {
  const ours: number[] = [];
  const theirs: number[] = [];
  let peak = 0;
  for (let round = 0; round < rounds; round++) {
    say(`round ${round + 1} of ${rounds}`);
    const mine = async () => {
      const taken = await own(folder, originals);
      ours.push(taken.ms);
      peak = Math.max(peak, taken.peakMegabytes);
    };
    const yours = async () => void theirs.push((await other(folder, originals)).ms);
    for (const task of round % 2 === 0 ? [mine, yours] : [yours, mine]) await task();
  }
  return { ours: median(ours), theirs: median(theirs), peak };
}

async function withBigLibrary<T>(
  say: (line: string) => void,
  work: (folder: string, originals: readonly string[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'galley-bench-'));
  try {
    say('making a gigabyte of captures …');
    return await work(folder, await bigLibrary(path.join(folder, 'library')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const writeIt: Turn = (folder) =>
  galley(
    [
      '--library',
      path.join(folder, 'library'),
      'export',
      'big',
      '--format',
      'bundle',
      '--out',
      'out',
      '--force',
    ],
    folder,
  );

export const bundleWrite: Measure = {
  name: 'bundle-write',
  what: 'A bundle of 1 GB of captures, by the command line',
  must: `at least ${slowest} of the speed of zip -0 on the same files (medians of ${rounds} turns), under ${mostMegabytes} MB of memory`,
  run: (say) =>
    withBigLibrary(say, async (folder, originals): Promise<Finding> => {
      const zip: Turn = async () => {
        await rm(path.join(folder, 'zip.zip'), { force: true });
        return timed('zip', ['-q', '-0', 'zip.zip', ...originals], folder);
      };
      const small = path.join(folder, 'small');
      await createLibrary(small, { id: crypto.randomUUID(), now: '2026-11-23T08:00:00Z' });
      await createStory(small, { ...inventedStory(2), slug: 'small' }, 'small');
      const floor = await galley(
        ['--library', small, 'export', 'small', '--format', 'bundle', '--out', 'small-out'],
        folder,
      );
      const { ours, theirs, peak } = await inTurns(folder, originals, writeIt, zip, say);
      return {
        measured: `${(theirs / ours).toFixed(2)} of the speed (${(ours / 1000).toFixed(1)} s, zip ${(theirs / 1000).toFixed(1)} s), ${peak.toFixed(0)} MB (without captures ${floor.peakMegabytes.toFixed(0)} MB)`,
        met: theirs / ours >= slowest && peak < mostMegabytes,
        figures: {
          ratio: rounded(theirs / ours),
          oursMs: rounded(ours),
          zipMs: rounded(theirs),
          peakMegabytes: rounded(peak),
        },
      };
    }),
};

export const bundleVerify: Measure = {
  name: 'bundle-verify',
  what: 'Verifying a bundle of 1 GB, by the command line',
  must: `at least ${slowest} of the speed of sha256sum on the same bytes (medians of ${rounds} turns)`,
  run: (say) =>
    withBigLibrary(say, async (folder, originals): Promise<Finding> => {
      await writeIt(folder, originals);
      const verify: Turn = () => galley(['verify', 'out/big.galley'], folder);
      const sum: Turn = () => timed('sha256sum', ['out/big.galley'], folder);
      const { ours, theirs } = await inTurns(folder, originals, verify, sum, say);
      return {
        measured: `${(theirs / ours).toFixed(2)} of the speed (${(ours / 1000).toFixed(1)} s, sha256sum ${(theirs / 1000).toFixed(1)} s)`,
        met: theirs / ours >= slowest,
        figures: { ratio: rounded(theirs / ours), oursMs: rounded(ours), sha256sumMs: rounded(theirs) },
      };
    }),
};
