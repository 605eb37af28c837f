import { appendFile, copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { aLibrary } from '../support/a-library.ts';
import { aStory, idOf, text } from '../support/stories.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runWith } from './run-galley.ts';

const story = aStory({
  id: idOf(1),
  headline: 'Pilots return',
  slug: 'pilots',
  sections: { 'whats-happened': text('At noon.') },
});

let folder: string;
let library: string;
let own: Readonly<Record<string, string>>;

beforeEach(async () => {
  folder = await temporaryFolder();
  library = await aLibrary(story);
  own = {
    GALLEY_KEYS: path.join(folder, 'keys'),
    GALLEY_KEY_PASSPHRASE: 'hush',
    GALLEY_PASSPHRASE: 'open sesame',
  };
});

const galley = (...argv: readonly string[]) => runWith(own, folder, '--library', library, ...argv);
const verdict = async (environment: Readonly<Record<string, string>>, file: string) => {
  const { out } = await runWith(environment, folder, 'verify', file, '--json');
  return (JSON.parse(out) as { results: readonly Record<string, unknown>[] }).results[0];
};

describe('a signed bundle', () => {
  beforeEach(async () => {
    await galley('export', 'pilots', '--format', 'bundle', '--sign', '--out', 'o');
  });

  test('has its signature beside it, and is known as one’s own', async () => {
    expect(await readdir(path.join(folder, 'o'))).toEqual(['pilots.galley', 'pilots.galley.minisig']);
    expect(await verdict(own, 'o/pilots.galley')).toMatchObject({ valid: true, signedBy: { known: true } });
  });

  test('is by a stranger, until the key is noted as somebody’s', async () => {
    const other = { GALLEY_KEYS: path.join(folder, 'other') };
    expect(await verdict(other, 'o/pilots.galley')).toMatchObject({
      valid: true,
      signedBy: { known: false },
    });
    const shown = JSON.parse((await galley('key', 'show', '--json')).out) as { own: { publicKey: string } };
    const trusted = await runWith(other, folder, 'key', 'trust', shown.own.publicKey, 'Ana');
    expect([trusted.code, trusted.out.includes('Ana')]).toEqual([0, true]);
    expect(await verdict(other, 'o/pilots.galley')).toMatchObject({
      signedBy: { known: true, name: 'Ana' },
    });
  });

  test('of which a byte was changed is not valid, and the signature says so, too', async () => {
    await appendFile(path.join(folder, 'o/pilots.galley'), 'x');
    const { code, out } = await galley('verify', 'o/pilots.galley');
    expect([code, out.includes('pilots.galley.minisig does not stand')]).toEqual([4, true]);
  });

  test('is taken in with the word who signed it', async () => {
    const stranger = { GALLEY_KEYS: path.join(folder, 'other') };
    const taken = async (environment: Readonly<Record<string, string>>) =>
      (await runWith(environment, folder, '--library', await aLibrary(), 'import', 'o/pilots.galley')).said;
    expect(await taken(own)).toMatch(/\n {2}signed by \S.* \(key [0-9A-F]{16}\)$/);
    expect(await taken(stranger)).toMatch(
      /\n {2}signed by somebody (?:who goes by “.+”|without a name) \(key [0-9A-F]{16}, which you do not know\)$/,
    );
  });

  test('whose signature is none, or is of an unnamed key, says so once', async () => {
    const signature = path.join(folder, 'o/pilots.galley.minisig');
    const whole = await readFile(signature, 'utf8');
    const [first = '', bytes = '', comment = '', last = ''] = whole.split('\n');
    expect(comment).toMatch(/key:/);
    await writeFile(signature, [first, bytes, 'trusted comment: x', last, ''].join('\n'));
    const unnamed = await runWith({}, folder, 'verify', 'o/pilots.galley');
    expect(unnamed.out).toMatch(
      /\n {2}warning {2}pilots\.galley\.minisig was made with a key that you do not know \([0-9A-F]{16}\); add the key with “galley key trust” once you know whose it is\.$/,
    );
    await writeFile(signature, 'hello');
    const none = await runWith({}, folder, 'verify', 'o/pilots.galley');
    expect(none.out).toContain(
      '  error  pilots.galley.minisig is not a signature: it does not have four lines.',
    );
  });

  test('with the signature of another one is not valid', async () => {
    await galley('export', 'pilots', '--format', 'json', '--out', 'o');
    await copyFile(path.join(folder, 'o/pilots.galley.minisig'), path.join(folder, 'o/pilots.json.minisig'));
    expect(await verdict(own, 'o/pilots.json')).toMatchObject({ valid: false });
  });
});

test('a wrong passphrase for the key is refused, and nothing is left', async () => {
  await galley('key', 'new');
  const wrong = { ...own, GALLEY_KEY_PASSPHRASE: 'loud' };
  const { code, said } = await runWith(
    wrong,
    folder,
    '--library',
    library,
    'export',
    'pilots',
    '--format',
    'bundle',
    '--sign',
    '--out',
    'o',
  );
  expect([code, /passphrase/.test(said)]).toEqual([2, true]);
  expect(await readdir(path.join(folder, 'o'))).toEqual([]);
});

describe('a sealed bundle', () => {
  beforeEach(async () => {
    await galley('export', 'pilots', '--format', 'bundle', '--sign', '--seal', '--out', 'o');
  });

  test('says nothing to who does not know the passphrase', async () => {
    expect((await readdir(path.join(folder, 'o'))).toSorted()).toEqual([
      'pilots.galley.age',
      'pilots.galley.minisig',
    ]);
    expect(await readFile(path.join(folder, 'o/pilots.galley.age'), 'latin1')).not.toContain('At noon.');
    const { code, said } = await runWith(
      {},
      folder,
      '--library',
      await aLibrary(),
      'import',
      'o/pilots.galley.age',
    );
    expect([code, said.includes('is sealed'), said.endsWith('into $GALLEY_PASSPHRASE.')]).toEqual([
      4,
      true,
      true,
    ]);
    const { out } = await runWith({}, folder, 'verify', 'o/pilots.galley.age');
    expect(out).toBe(
      'o/pilots.galley.age: sealed, not checked\n  error  o/pilots.galley.age is sealed, so nobody looked inside; put its passphrase into $GALLEY_PASSPHRASE and try again.',
    );
  });

  test('is known by what it holds, by verify as by import', async () => {
    await copyFile(path.join(folder, 'o/pilots.galley.age'), path.join(folder, 'o/post.bin'));
    expect(await verdict(own, 'o/post.bin')).toMatchObject({ valid: true, kind: 'bundle' });
    const { code } = await runWith(own, folder, '--library', await aLibrary(), 'import', 'o/post.bin');
    expect(code).toBe(0);
  });

  test('is opened, judged with its signature, and taken in by who does', async () => {
    expect(await verdict(own, 'o/pilots.galley.age')).toMatchObject({
      valid: true,
      kind: 'bundle',
      signedBy: { known: true },
    });
    const other = await aLibrary();
    const { code } = await runWith(own, folder, '--library', other, 'import', 'o/pilots.galley.age');
    expect(code).toBe(0);
    const shown = await runWith(own, folder, '--library', other, 'show', 'pilots');
    expect(shown.out).toContain('At noon.');
  });

  test('does not open with another passphrase', async () => {
    const wrong = { ...own, GALLEY_PASSPHRASE: 'open barley' };
    expect(await verdict(wrong, 'o/pilots.galley.age')).toMatchObject({ valid: false });
    const other = await aLibrary();
    const { code, said } = await runWith(wrong, folder, '--library', other, 'import', 'o/pilots.galley.age');
    expect([code, said.includes('could not be opened')]).toEqual([4, true]);
    expect((await runWith({}, folder, '--library', other, 'list', '--json')).out).not.toContain(idOf(1));
  });
});
