import { describe, expect, test } from 'vitest';
import { readBagInfo } from './bag-info.ts';
import { readFetchList } from './fetch-list.ts';
import { pathProblem } from './file-path.ts';
import { firstFindings, howMany } from './finding.ts';
import { planBag } from './judge-bag.ts';
import { linesOf } from './lines.ts';
import { readManifest } from './manifest.ts';

const bytes = (text: string) => Buffer.from(text);
const bagit = bytes('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');

describe('lines', () => {
  test.each([
    ['', ['']],
    ['a', ['a']],
    ['a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
    ['\r\r\n\n', ['', '', '', '']],
    ['a\r\n', ['a', '']],
    ['\n\r', ['', '', '']],
  ])('of %j', (text, lines) => {
    expect([...linesOf(text)]).toEqual(lines);
    expect(text.split(/\r\n|\r|\n/)).toEqual(lines);
  });
});

describe('a tag file that was made to take all time', () => {
  const spaces = ' '.repeat(400_000);
  // Each of these would take minutes if one of its parts were tried at every place of the others.
  test.each([
    ['bag-info.txt', () => readBagInfo(`a${spaces}\na:${spaces}b`)],
    ['a manifest', () => readManifest('manifest-md5.txt', `0${spaces}\u2028`, false)],
    ['fetch.txt', () => readFetchList(`a${spaces}\u2028\na 1${spaces}\u2028`, false)],
  ])('%s is read at once', (_name, read) => {
    const start = performance.now();
    read();
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

test('bag-info.txt: labels, values with colons, and lines that go on', () => {
  expect(readBagInfo(' x\nA : 1:2 \n  3\n:no\nno label\nB:\n')).toEqual([
    { label: 'A', value: '1:2 3' },
    { label: 'B', value: '' },
  ]);
});

describe('a manifest', () => {
  test('of lines that are none shows some, and counts the others', () => {
    const { findings } = readManifest('manifest-md5.txt', 'x\n'.repeat(3_000_000), false);
    expect(findings.errors).toHaveLength(11);
    expect(findings.errors.at(-1)?.reason).toBe('has 2999990 more lines that are none of a manifest');
  });

  test('is read as far as there is room', () => {
    const text = Array.from({ length: 9 }, (_, at) => `0 data/${at}\n`).join('');
    const { manifest, findings } = readManifest('manifest-md5.txt', text, false, 4);
    expect(manifest.entries).toHaveLength(4);
    expect(findings.errors).toEqual([
      { file: 'manifest-md5.txt', reason: 'lists more files than Galley reads' },
    ]);
  });

  test('is one of a few: what nobody needs is not read', () => {
    const names = Array.from({ length: 2_000 }, (_, at) => `manifest-x${at}.txt`);
    const files = Array.from({ length: 500 }, (_, at) => `data/${at}`);
    const listing = new Map([...names, ...files, 'bagit.txt'].map((name) => [name, 0]));
    const tags = new Map([
      ['bagit.txt', bagit],
      ...names.map((name) => [name, bytes('0 data/0\n')] as const),
    ]);
    const { manifests, findings } = planBag(listing, tags);
    expect(manifests).toHaveLength(20);
    expect(findings.errors[0]?.reason).toBe('is one of 2000 manifests, and Galley reads 20 of a kind');
    const longest = Math.max(...findings.errors.map(({ reason }) => reason.length));
    expect(longest).toBeLessThan(120);
  });

  test('that lists two names of one file misses the other, unless both are the same: systems fold case', () => {
    const listing = new Map(['bagit.txt', 'manifest-md5.txt', 'data/a.txt'].map((name) => [name, 1]));
    const planOf = (manifest: string) =>
      planBag(
        listing,
        new Map([
          ['bagit.txt', bagit],
          ['manifest-md5.txt', bytes(manifest)],
        ]),
      ).findings;
    for (const other of ['data/A.txt', 'data/a.TXT']) {
      expect(planOf(`00 data/a.txt\n01 ${other}\n`).errors).toEqual([
        { file: other, reason: expect.stringContaining('is not there') },
      ]);
      const alike = planOf(`00 data/a.txt\n00 ${other}\n`);
      expect(alike.errors).toEqual([]);
      expect(alike.warnings).toEqual([
        { file: other, reason: expect.stringContaining('is there as data/a.txt') },
      ]);
    }
  });
});

test('a name is no longer and no deeper than systems take', () => {
  expect(pathProblem('a/'.repeat(99) + 'a')).toBeNull();
  expect(pathProblem('a'.repeat(4_096))).toBeNull();
  expect(pathProblem('a/'.repeat(101) + 'a')).toContain('more folders');
  expect(pathProblem('a/'.repeat(32_000) + 'a')).toContain('a longer name');
});

test('of many findings the first are shown and the others counted', () => {
  const errors = Array.from({ length: 412 }, (_, at) => ({ file: `data/${at}`, reason: 'is not there' }));
  const shown = firstFindings({ errors, warnings: errors.slice(0, 3) });
  expect([shown.errors.length, shown.warnings.length]).toEqual([101, 3]);
  expect(shown.errors.at(-1)).toEqual({ file: '…', reason: 'and 312 more problems' });
  expect([howMany(shown.errors, 'problem'), howMany(shown.warnings, 'warning')]).toEqual([
    'more than 100 problems',
    '3 warnings',
  ]);
});
