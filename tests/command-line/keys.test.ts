import { appendFile, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { aLibrary } from '../support/a-library.ts';
import { aStory, idOf, text } from '../support/stories.ts';
import { newAgeKeys } from '../support/age-keys.ts';
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

  test.each([
    ['known-keys.json', '{', 'is damaged'],
    ['known-keys.json', '{"format":2}', 'newer Galley'],
    ['signing-key.json', '{', 'is damaged'],
  ])('is by a stranger where %s is %j, and that is said', async (file, content, words) => {
    const keys = path.join(folder, 'other');
    await mkdir(keys);
    await writeFile(path.join(keys, file), content);
    const { out } = await runWith({ GALLEY_KEYS: keys }, folder, 'verify', 'o/pilots.galley');
    expect(out).toContain('which you do not know');
    expect(out.split('\n').at(-1)).toMatch(new RegExp(`warning {2}.*${file}.*${words}`));
  });

  test('is by who it is where only the own key cannot be read', async () => {
    const other = { GALLEY_KEYS: path.join(folder, 'other') };
    const shown = JSON.parse((await galley('key', 'show', '--json')).out) as { own: { publicKey: string } };
    await runWith(other, folder, 'key', 'trust', shown.own.publicKey, 'Ana');
    await writeFile(path.join(other.GALLEY_KEYS, 'signing-key.json'), '{');
    expect(await verdict(other, 'o/pilots.galley')).toMatchObject({
      signedBy: { known: true, name: 'Ana' },
      warnings: [],
    });
  });

  test('is not written where a signature is already, unless that may be replaced', async () => {
    const folderOf = path.join(folder, 'o');
    const [bundle, signature] = ['pilots.galley', 'pilots.galley.minisig'];
    await rm(path.join(folderOf, bundle));
    await writeFile(path.join(folderOf, signature), 'mine');
    const sign = ['export', 'pilots', '--format', 'bundle', '--sign', '--out', 'o'];
    const { code, said } = await galley(...sign);
    expect([code, said]).toEqual([2, expect.stringContaining(`${signature} is there already`)]);
    expect([await readdir(folderOf), await readFile(path.join(folderOf, signature), 'utf8')]).toEqual([
      [signature],
      'mine',
    ]);
    expect((await galley(...sign, '--force')).code).toBe(0);
    expect(await verdict(own, `o/${bundle}`)).toMatchObject({ valid: true, signedBy: { known: true } });
  });

  test.each([
    ['unsigned', [], ['pilots.galley']],
    ['sealed and unsigned', ['--seal'], ['pilots.galley', 'pilots.galley.age']],
  ])('that is replaced by an %s one takes its signature along', async (_, options, left) => {
    const force = ['export', 'pilots', '--format', 'bundle', '--out', 'o', '--force', ...options];
    expect((await galley(...force)).code).toBe(0);
    expect((await readdir(path.join(folder, 'o'))).toSorted()).toEqual(left);
    const last = left.at(-1) ?? '';
    expect(await verdict(own, `o/${last}`)).toMatchObject({ valid: true, signedBy: null });
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

describe('what is missing is said, with what to do', () => {
  const without = (name: string) => Object.fromEntries(Object.entries(own).filter(([key]) => key !== name));

  test('a second key of one’s own', async () => {
    await galley('key', 'new');
    const { code, said } = await galley('key', 'new');
    expect([code, said]).toEqual([2, expect.stringMatching(/already.*signing-key\.json.*“galley key show”/)]);
    expect(said).not.toContain('passphrase');
  });

  test.each([
    ['key', 'new'],
    ['export', 'pilots', '--format', 'bundle', '--sign', '--out', 'o'],
  ])('a passphrase for the signing key (galley %s …)', async (...argv) => {
    const environment = without('GALLEY_KEY_PASSPHRASE');
    const { code, said } = await runWith(environment, folder, '--library', library, ...argv);
    expect([code, said]).toEqual([2, expect.stringContaining('put it into $GALLEY_KEY_PASSPHRASE')]);
  });

  test('a passphrase to seal with', async () => {
    const seal = ['export', 'pilots', '--format', 'bundle', '--seal', '--out', 'o'];
    const environment = without('GALLEY_PASSPHRASE');
    const { code, said } = await runWith(environment, folder, '--library', library, ...seal);
    expect([code, said]).toEqual([2, expect.stringContaining('put it into $GALLEY_PASSPHRASE')]);
  });

  test.each([
    ['import', 'GALLEY_PASSPHRASE'],
    ['merge', 'GALLEY_PASSPHRASE'],
    ['verify', 'GALLEY_PASSPHRASE'],
    ['verify', 'GALLEY_KEYS'],
    ['key', 'GALLEY_KEYS'],
    ['export', 'GALLEY_PASSPHRASE'],
  ])('the help of %s names %s', async (command, name) => {
    expect((await runWith({}, folder, command, '--help')).out).toContain(`$${name}`);
  });
});

describe('a bundle that is sealed for a key', () => {
  const file = 'o/pilots.galley.age';

  test('is opened with that key in the place of the passphrase, by every command', async () => {
    const { recipient, identity } = await newAgeKeys();
    await galley('export', 'pilots', '--format', 'bundle', '--seal-to', recipient, '--out', 'o');
    const holder = { GALLEY_PASSPHRASE: ` ${identity.toLowerCase()}\n` };
    expect(await verdict(holder, file)).toMatchObject({ valid: true, kind: 'bundle' });
    const other = await aLibrary();
    expect((await runWith(holder, folder, '--library', other, 'import', file)).code).toBe(0);
    expect((await runWith(holder, folder, '--library', other, 'merge', file)).code).toBe(0);
    expect(await verdict(own, file)).toMatchObject({ valid: false });
  });

  test('is not made by taking the key for a passphrase', async () => {
    const { identity } = await newAgeKeys();
    const seal = ['export', 'pilots', '--format', 'bundle', '--seal', '--out', 'o'];
    const { code, said } = await runWith(
      { GALLEY_PASSPHRASE: identity },
      folder,
      '--library',
      library,
      ...seal,
    );
    expect([code, said]).toEqual([2, expect.stringContaining('--seal-to')]);
    expect(said).not.toContain(identity);
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
  expect([code, /passphrase/.test(said)]).toEqual([4, true]);
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
    expect([code, said.includes('is sealed')]).toEqual([4, true]);
  });

  test('is known by what it holds, by verify as by import', async () => {
    await copyFile(path.join(folder, 'o/pilots.galley.age'), path.join(folder, 'o/post.bin'));
    expect(await verdict(own, 'o/post.bin')).toMatchObject({ valid: true, kind: 'bundle' });
    const { code } = await runWith(own, folder, '--library', await aLibrary(), 'import', 'o/post.bin');
    expect(code).toBe(0);
  });

  test('is not judged without, and what to set is said', async () => {
    const { code, out } = await runWith({}, folder, 'verify', 'o/pilots.galley.age');
    expect([code, out]).toEqual([
      4,
      'o/pilots.galley.age: sealed, not checked\n  error  o/pilots.galley.age is sealed, so nobody looked inside; put its passphrase, or the secret key that opens it, into $GALLEY_PASSPHRASE.',
    ]);
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
