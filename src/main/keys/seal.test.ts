import { randomBytes } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Encrypter, generateHybridIdentity, identityToRecipient, Stanza } from 'age-encryption';
import { expect, test } from 'vitest';
import { fixture, has, passphrase, run, runAge } from '../../../tests/fixtures/keys/real-tools.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { newAgeKeys } from '../../../tests/support/age-keys.ts';
import { openSealed, sealFile } from './seal.ts';

const keys = await newAgeKeys();
const identity = (await readFile(fixture('age-key.txt'), 'utf8')).trim().split('\n').at(-1) ?? '';
const story = await readFile(fixture('story.txt'));

async function sealedStory(content: Uint8Array = story) {
  const folder = await temporaryFolder();
  const [input, sealed, output] = ['story.txt', 'story.age', 'opened.txt'].map((name) =>
    path.join(folder, name),
  );
  if (input === undefined || sealed === undefined || output === undefined) throw new Error('no names');
  await writeFile(input, content);
  const result = await sealFile(input, sealed, { recipients: [keys.recipient] });
  expect(result).toEqual({ ok: true, value: null });
  return { folder, input, sealed, output };
}

test.each([0, 1, 65_535, 65_536, 65_537, 131_072, 1_000_000])(
  'a file of %i bytes comes back',
  async (length) => {
    const content = randomBytes(length);
    const { folder, sealed, output } = await sealedStory(content);
    expect(await openSealed(sealed, output, { identities: [keys.identity] })).toEqual({
      ok: true,
      value: null,
    });
    expect((await readFile(output)).equals(content)).toBe(true);
    expect((await readdir(folder)).toSorted()).toEqual(['opened.txt', 'story.age', 'story.txt']);
  },
);

test('a passphrase opens what it sealed, another one does not', async () => {
  const { folder, input, sealed, output } = await sealedStory();
  expect((await sealFile(input, sealed, { passphrase: 'lamp' })).ok).toBe(true);
  expect(await openSealed(sealed, output, { passphrase: 'lamb' })).toEqual({
    ok: false,
    refusal: { kind: 'wrong-passphrase', reason: 'This is not the passphrase of story.age.' },
  });
  expect(await openSealed(sealed, output, { identities: [keys.identity] })).toMatchObject({
    refusal: { kind: 'wrong-key', reason: 'story.age is sealed with a passphrase, not for a key.' },
  });
  expect((await readdir(folder)).toSorted()).toEqual(['story.age', 'story.txt']);
  expect((await openSealed(sealed, output, { passphrase: 'lamp' })).ok).toBe(true);
  expect(await readFile(output)).toEqual(story);
});

test('nothing of the file can be read in what is sealed', async () => {
  const { sealed } = await sealedStory();
  const bytes = await readFile(sealed, 'latin1');
  expect(bytes).not.toContain('Port Ellery');
  expect(bytes).not.toContain('story');
});

test('each of several keys opens it, and no other', async () => {
  const { folder, input, sealed, output } = await sealedStory();
  const [other, stranger] = [await newAgeKeys(), await newAgeKeys()];
  await sealFile(input, sealed, { recipients: [keys.recipient, ` ${other.recipient}\n`, keys.recipient] });
  expect(await openSealed(sealed, output, { identities: [stranger.identity] })).toEqual({
    ok: false,
    refusal: { kind: 'wrong-key', reason: 'story.age is not sealed for any of your keys.' },
  });
  expect(await openSealed(sealed, output, { passphrase: 'lamp' })).toMatchObject({
    refusal: { kind: 'wrong-passphrase', reason: 'story.age is not sealed with a passphrase but for keys.' },
  });
  expect(await openSealed(sealed, output, { identities: ['AGE-SECRET-KEY-1XYZ'] })).toMatchObject({
    refusal: { kind: 'identity' },
  });
  expect((await readdir(folder)).toSorted()).toEqual(['story.age', 'story.txt']);
  for (const one of [keys, other])
    expect((await openSealed(sealed, output, { identities: [stranger.identity, one.identity] })).ok).toBe(
      true,
    );
});

test('keys that withstand quantum computers work, alone', async () => {
  const { input, sealed, output } = await sealedStory();
  const hybrid = await generateHybridIdentity();
  const recipient = await identityToRecipient(hybrid);
  expect((await sealFile(input, sealed, { recipients: [recipient] })).ok).toBe(true);
  expect((await openSealed(sealed, output, { identities: [keys.identity, hybrid] })).ok).toBe(true);
  expect(await sealFile(input, sealed, { recipients: [recipient, keys.recipient] })).toMatchObject({
    refusal: { kind: 'recipient', reason: expect.stringContaining('cannot be mixed') },
  });
});

test(
  'with any byte changed it never opens, and what stood at the output stays',
  { timeout: 60_000 },
  async () => {
    const { folder, sealed, output } = await sealedStory();
    const bytes = await readFile(sealed);
    await writeFile(output, 'as it was');
    const answers = new Set<string>();
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x01;
      await writeFile(sealed, changed);
      const result = await openSealed(sealed, output, { identities: [keys.identity] });
      answers.add(result.ok ? `opened with byte ${at} changed` : result.refusal.kind);
    }
    expect([...answers].toSorted()).toEqual(['damaged', 'not-sealed', 'wrong-key']);
    expect(await readFile(output, 'utf8')).toBe('as it was');
    expect((await readdir(folder)).toSorted()).toEqual(['opened.txt', 'story.age', 'story.txt']);
  },
);

test(
  'cut short anywhere, or made longer, it is refused and nothing is left',
  { timeout: 60_000 },
  async () => {
    const { folder, sealed, output } = await sealedStory(randomBytes(150_000));
    const bytes = await readFile(sealed);
    const header = bytes.length - 150_000 - 3 * 16 - 16;
    const chunk = 65_536 + 16;
    const ends = [22, 100, header - 1, header, header + 15, header + 16, header + 17];
    const later = [1, 2].flatMap((n) => [-1, 0, 1].map((by) => header + 16 + n * chunk + by));
    const damaged = {
      ok: false,
      refusal: { kind: 'damaged', reason: expect.stringContaining('was changed or cut short') },
    };
    for (const end of [...ends, ...later, bytes.length - 1]) {
      await writeFile(sealed, bytes.subarray(0, end));
      expect([end, await openSealed(sealed, output, { identities: [keys.identity] })]).toEqual([
        end,
        damaged,
      ]);
    }
    await writeFile(sealed, Buffer.concat([bytes, Buffer.alloc(20)]));
    expect(await openSealed(sealed, output, { identities: [keys.identity] })).toEqual(damaged);
    expect((await readdir(folder)).toSorted()).toEqual(['story.age', 'story.txt']);
  },
);

test.each([
  ['text', 'The ferry runs again.\n', 'it does not begin as age’s files do'],
  ['nothing', '', 'it does not begin as age’s files do'],
  ['a newer version', 'age-encryption.org/v2\n', 'a version of age that Galley does not know'],
])('%s is not a sealed file', async (_, content, words) => {
  const { sealed, output } = await sealedStory();
  await writeFile(sealed, content);
  expect(await openSealed(sealed, output, { passphrase: 'lamp' })).toMatchObject({
    refusal: { kind: 'not-sealed', reason: expect.stringContaining(words) },
  });
});

test('age’s text form is named', async () => {
  const { output } = await sealedStory();
  expect(
    await openSealed(fixture('story.txt.armored.age'), output, { identities: [identity] }),
  ).toMatchObject({
    refusal: { kind: 'not-sealed', reason: expect.stringContaining('text form') },
  });
});

test('a hostile file takes neither minutes nor memory', async () => {
  const { folder, sealed, output } = await sealedStory();
  const real = await readFile(fixture('story.txt.passphrase.age'), 'latin1');
  const started = performance.now();
  for (const work of ['20', '22', '63', '999999999']) {
    await writeFile(sealed, real.replace(' 18\n', ` ${work}\n`), 'latin1');
    expect(await openSealed(sealed, output, { passphrase })).toMatchObject({
      refusal: { kind: 'too-costly' },
    });
  }
  const endless = [
    'age-encryption.org/v1\n',
    'age-encryption.org/v1\n--- ',
    'age-encryption.org/v1\n-> X25519 ',
  ];
  for (const start of endless) {
    await writeFile(sealed, Buffer.concat([Buffer.from(start), Buffer.alloc(5_000_000, 'A')]));
    expect(await openSealed(sealed, output, { passphrase })).toMatchObject({
      refusal: { kind: 'too-costly' },
    });
  }
  const long = new Encrypter();
  long.addRecipient({
    wrapFileKey: () => [new Stanza(['example.org/filler', 'x'], new Uint8Array(300_000))],
  });
  long.addRecipient(keys.recipient);
  await writeFile(sealed, await long.encrypt(story));
  expect(await openSealed(sealed, output, { identities: [keys.identity] })).toMatchObject({
    refusal: { kind: 'too-costly', reason: 'story.age begins with a longer list of keys than Galley reads.' },
  });
  expect(performance.now() - started).toBeLessThan(2000);
  expect((await readdir(folder)).toSorted()).toEqual(['story.age', 'story.txt']);
});

test.each([
  [[], 'Name at least one key'],
  [[' '], 'Name at least one key'],
  [['age1short'], 'a character is wrong or missing'],
  [[keys.recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'))], 'a character is wrong or missing'],
  [[keys.recipient.toUpperCase()], 'is not an age key'],
  [[keys.identity], '“AGE-SECRET-KEY-…” is a secret key'],
  [['ssh-ed25519 AAAAC3Nz'], 'is an SSH key'],
  [['age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t'], 'the key of a plugin'],
  [['RWTnwt6PSR'], 'is not an age key'],
  [Array.from({ length: 101 }, (_, at) => `age1${at}`), '100 keys at once'],
])('does not seal for %j', async (recipients, words) => {
  const { folder, input } = await sealedStory();
  const result = await sealFile(input, path.join(folder, 'new.age'), { recipients });
  expect(result).toMatchObject({
    ok: false,
    refusal: { kind: 'recipient', reason: expect.stringContaining(words) },
  });
  expect(JSON.stringify(result)).not.toContain(keys.identity);
  expect(await readdir(folder)).not.toContain('new.age');
});

test('what is missing, a folder or nowhere to write is said, and nothing is left', async () => {
  const { folder, input, sealed } = await sealedStory();
  const to = { recipients: [keys.recipient] };
  const nowhere = path.join(folder, 'gone', 'new.age');
  for (const [from, out, words] of [
    [path.join(folder, 'none.txt'), sealed, 'none.txt is not there'],
    [folder, sealed, 'is a folder'],
    [input, nowhere, 'no longer there'],
  ] as const)
    expect(await sealFile(from, out, to)).toMatchObject({
      refusal: { kind: 'file', reason: expect.stringContaining(words) },
    });
  expect(await openSealed(sealed, nowhere, { identities: [keys.identity] })).toMatchObject({
    refusal: { kind: 'file', reason: expect.stringContaining('no longer there') },
  });
  expect(await sealFile(input, sealed, { passphrase: '' })).toMatchObject({
    refusal: { kind: 'passphrase' },
  });
  expect((await readdir(folder)).toSorted()).toEqual(['story.age', 'story.txt']);
});

// A limit on the size of files stands for a full disk; it needs a process of its own, and Node to read TypeScript.
test.runIf(process.platform === 'linux' && typeof process.features.typescript === 'string')(
  'a disk that is full half-way is said, and nothing is left',
  async () => {
    const { folder, input, sealed, output } = await sealedStory(randomBytes(3_000_000));
    const code = `
      const { sealFile, openSealed } = await import(${JSON.stringify(new URL('seal.ts', import.meta.url))});
      const answers = [];
      for (let at = 0; at < 5; at += 1) {
        answers.push(await sealFile(${JSON.stringify(input)}, ${JSON.stringify(output)}, ${JSON.stringify({ recipients: [keys.recipient] })}));
        answers.push(await openSealed(${JSON.stringify(sealed)}, ${JSON.stringify(output)}, ${JSON.stringify({ identities: [keys.identity] })}));
      }
      console.log(JSON.stringify(answers));`;
    const limited = [
      '-c',
      'ulimit -f 800; exec "$@"',
      'bash',
      process.execPath,
      '--input-type=module',
      '-e',
      code,
    ];
    const full = {
      ok: false,
      refusal: {
        kind: 'file',
        reason: 'The disk is full, so opened.txt could not be saved. Free some space.',
        refusal: { code: 'disk-full', subject: 'opened.txt', detail: '' },
      },
    };
    expect(JSON.parse(run('bash', limited))).toEqual(Array.from({ length: 10 }, () => full));
    expect((await readdir(folder)).toSorted()).toEqual(['story.age', 'story.txt']);
  },
);

test('opens what age sealed, for a key and with a passphrase', async () => {
  const { output } = await sealedStory();
  expect((await openSealed(fixture('story.txt.key.age'), output, { identities: [identity] })).ok).toBe(true);
  expect(await readFile(output)).toEqual(story);
  expect((await openSealed(fixture('story.txt.passphrase.age'), output, { passphrase })).ok).toBe(true);
  expect(await readFile(output)).toEqual(story);
});

test.runIf(has('age'))('age itself opens what Galley sealed for a key (needs age)', async () => {
  const { folder, sealed, output } = await sealedStory(randomBytes(200_000));
  const keyFile = path.join(folder, 'key.txt');
  await writeFile(keyFile, `${keys.identity}\n`);
  run('age', ['-d', '-i', keyFile, '-o', output, sealed]);
  expect((await readFile(output)).equals(await readFile(path.join(folder, 'story.txt')))).toBe(true);
});

test.runIf(has('age') && has('python3') && process.platform === 'linux')(
  'age itself opens what Galley sealed with a passphrase (needs age, python3)',
  async () => {
    const { input, sealed, output } = await sealedStory();
    await sealFile(input, sealed, { passphrase });
    runAge(['-d', '-o', output, sealed]);
    expect(await readFile(output)).toEqual(story);
  },
);
