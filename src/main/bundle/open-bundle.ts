import { buffer } from 'node:stream/consumers';
import { infoValue } from '../../core/bag/bag-info.ts';
import { firstFindings, type BagFinding } from '../../core/bag/finding.ts';
import { twinNames } from '../../core/bag/judge-bag.ts';
import { shortened } from '../../core/bag/manifest.ts';
import {
  bundleVersion,
  captureFileAt,
  captureFilePath,
  storyFileNames,
} from '../../core/bundle/bundle-paths.ts';
import { captureFiles } from '../../core/bundle/capture-files.ts';
import { storyId, type StoryId } from '../../core/ids.ts';
import type { BagSource } from '../bag/bag-source.ts';
import { openSource, type NoSource } from '../bag/open-source.ts';
import { invalid, judgeSource, type BagVerdict } from '../bag/verify-bag.ts';
import { pageParts, type StoryState } from './bundle-parts.ts';
import { jsonHash, sha256 } from '../library/hash.ts';
import { readBundledStory } from './read-story.ts';

/** A bundle, or any bag, that was judged. What a bag that is no bundle holds is not looked at. */
export type Judged = {
  readonly verdict: BagVerdict;
  readonly stories: readonly StoryState[];
  /** What of it only a newer Galley can read, such as “bundle version 2”; null where this one can. */
  readonly newer: string | null;
  /** Why there is no bag to look into at all, or null. */
  readonly no: NoSource | null;
  /** The sizes of the files that were judged, by their paths; bytes. */
  readonly sizes: ReadonlyMap<string, number>;
  /** A hash over the checksums of all files: another one where any of them is another file. */
  readonly digest: string;
};

/**
 * The largest file of a story that is read, and the most of all together; bytes. JSON can take twenty times its length
 * in memory, and while it is parsed nothing can stop it.
 */
const largest = { file: 32 * 1024 * 1024, all: 128 * 1024 * 1024 };

/**
 * Judges a bag as RFC 8493 says, and a bundle as Galley’s own shape besides: only files that a bundle has, captures
 * that are what they are called, stories whose two files say the same.
 */
export async function judgeBundle(place: string): Promise<Judged> {
  const source = await openSource(place);
  if (!source.ok) {
    const verdict = invalid([{ file: '', reason: source.refusal.reason }]);
    return { verdict, stories: [], newer: null, no: source.refusal, sizes: new Map(), digest: '' };
  }
  try {
    const judged = await judge(source.value);
    const verdict = { ...judged.verdict, ...firstFindings(judged.verdict) };
    return { ...judged, verdict, no: null, sizes: source.value.files, digest: digestOf(verdict) };
  } finally {
    await source.value.close();
  }
}

function digestOf({ checksums }: BagVerdict): string {
  const files = [...checksums].map(([file, sums]) => [file, Object.fromEntries(sums)] as const);
  return jsonHash(Object.fromEntries(files));
}

async function judge(source: BagSource): Promise<Pick<Judged, 'verdict' | 'stories' | 'newer'>> {
  const verdict = await judgeSource(source);
  if (!verdict.valid || verdict.kind === 'bag') return { verdict, stories: [], newer: null };
  const version = infoValue(verdict.info, 'Galley-Bundle-Version') ?? '';
  if (version !== String(bundleVersion)) {
    const isNewer = Number(version) > bundleVersion;
    const reason = isNewer
      ? `is of a newer Galley (bundle version ${version})`
      : `says that this is a bundle of version “${shortened(version)}”, which there is not`;
    return {
      verdict: withErrors(verdict, [{ file: 'bag-info.txt', reason }]),
      stories: [],
      newer: isNewer ? `bundle version ${version}` : null,
    };
  }
  const unsafe = unsafeFiles(source);
  if (unsafe.length > 0) return { verdict: withErrors(verdict, unsafe), stories: [], newer: null };
  const { stories, errors, newer } = await readStories(source, verdict);
  const found = errors.length > 0 ? errors : wrongCaptures(source, verdict, stories);
  if (found.length > 0) return { verdict: withErrors(verdict, found), stories: [], newer };
  const warnings = [...verdict.warnings, ...(await otherPages(source, stories))];
  return { verdict: { ...verdict, warnings }, stories, newer };
}

function withErrors(verdict: BagVerdict, found: readonly BagFinding[]): BagVerdict {
  const errors = [...verdict.errors, ...found];
  const warnings = verdict.warnings.filter(
    (warning) => !found.some(({ file, reason }) => file === warning.file && reason === warning.reason),
  );
  return { ...verdict, errors, warnings, valid: errors.length === 0 };
}

/**
 * Pages that are not those of their stories. An older Galley made other ones, so that it can be no error; but who opens
 * such a page in a browser must not take it for the story.
 */
async function otherPages(source: BagSource, stories: readonly StoryState[]): Promise<readonly BagFinding[]> {
  const found: BagFinding[] = [];
  for (const { story } of stories)
    for (const { path, bytes } of pageParts(story)) {
      const size = source.files.get(path);
      if (size === undefined || (size === bytes.length && bytes.equals(await bytesOf(source, path))))
        continue;
      const reason = 'is not what this Galley makes of the story: trust the story, not this file';
      found.push({ file: path, reason });
    }
  return found;
}

/** What may stand in a bag, but not in a bundle: captures are told by their SHA-256, and everybody can unpack it. */
function unsafeFiles({ files }: BagSource): readonly BagFinding[] {
  const file = 'manifest-sha256.txt';
  const missing = files.has(file) ? [] : [{ file, reason: 'is not there, and a bundle needs it' }];
  return [...missing, ...twinNames(files)];
}

type Read = {
  readonly stories: readonly StoryState[];
  readonly errors: readonly BagFinding[];
  readonly newer: string | null;
};

async function readStories(source: BagSource, { checksums }: BagVerdict): Promise<Read> {
  const stories: StoryState[] = [];
  const errors: BagFinding[] = [];
  let newer: string | null = null;
  const ids = new Set<StoryId>();
  for (const path of source.files.keys()) {
    const [root, folder = '', name = '', ...more] = path.split('/');
    if (root !== 'data' || folder === 'captures') continue;
    const id = storyId.safeParse(folder);
    const isKnown = Object.values(storyFileNames).some((known) => known === name) && more.length === 0;
    if (id.success && isKnown) ids.add(id.data);
    else errors.push({ file: path, reason: 'is no file that a bundle has' });
  }
  if (ids.size === 0) errors.push({ file: 'data', reason: 'holds no story' });
  let read = 0;
  for (const id of ids) {
    const [json, yjs] = [`data/${id}/${storyFileNames.json}`, `data/${id}/${storyFileNames.yjs}`];
    const wrong = [json, yjs].flatMap((file) => problemOf(source, file));
    if (wrong.length > 0) {
      errors.push(...wrong);
      continue;
    }
    read += sizeOf(source, json) + sizeOf(source, yjs);
    if (read > largest.all) {
      errors.push({ file: 'data', reason: 'holds more stories than are taken in at once' });
      break;
    }
    const [text, state] = [await bytesOf(source, json), await bytesOf(source, yjs)];
    const files: readonly (readonly [string, Buffer])[] = [
      [json, text],
      [yjs, state],
    ];
    // What is taken in is what was judged: somebody may write to the file in between.
    const changed = files.filter(([file, bytes]) => checksums.get(file)?.get('sha256') !== sha256(bytes));
    if (changed.length > 0) {
      errors.push(...changed.map(([file]) => ({ file, reason: 'was changed while it was being read' })));
      continue;
    }
    const story = readBundledStory(id, text.toString('utf8'), state);
    if (story.ok) stories.push(story.value);
    else {
      errors.push({ file: story.refusal.file, reason: story.refusal.reason });
      newer ??= story.refusal.newer;
    }
  }
  return { stories, errors, newer };
}

function problemOf(source: BagSource, file: string): readonly BagFinding[] {
  if (!source.files.has(file)) return [{ file, reason: 'is not there' }];
  return sizeOf(source, file) > largest.file ? [{ file, reason: 'is larger than any story' }] : [];
}

function sizeOf({ files }: BagSource, file: string): number {
  return files.get(file) ?? 0;
}

async function bytesOf(source: BagSource, file: string): Promise<Buffer> {
  return buffer(await source.open(file));
}

/** Captures that are not what their name says, belong to no story, or are missing from a bundle that should be whole. */
function wrongCaptures(
  source: BagSource,
  { checksums, info }: BagVerdict,
  stories: readonly StoryState[],
): readonly BagFinding[] {
  const rested = new Set(stories.flatMap(({ story }) => captureFiles(story.captures).map(captureFilePath)));
  const present = [...source.files.keys()].filter((path) => path.startsWith('data/captures/'));
  const odd = present.flatMap((file): readonly BagFinding[] => {
    const capture = captureFileAt(file);
    if (capture === null || !rested.has(file)) return [{ file, reason: 'is no file that a bundle has' }];
    return checksums.get(file)?.get('sha256') === capture.sha256
      ? []
      : [{ file, reason: 'is not the file that its name says' }];
  });
  if (infoValue(info, 'Galley-Captures') !== 'whole') return odd;
  const missing = [...rested].filter((file) => !source.files.has(file));
  return [...odd, ...missing.map((file) => ({ file, reason: 'is not there, and a story rests on it' }))];
}
