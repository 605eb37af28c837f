import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ok, refused, type Result } from '../../core/result.ts';
import { replaceFile } from '../library/durable-file.ts';
import { errorCode } from '../library/storage-refusal.ts';
import { takeTurns } from '../take-turns.ts';
import { oneWord } from './galley-comment.ts';
import { decodePublicKey, encodePublicKey, type PublicKey } from './minisign.ts';
import { fileProblem, problem, type Problem } from './problem.ts';

const format = 1;

const publicKeyWord = z.string().refine((text) => {
  const key = decodePublicKey(text);
  return key.ok && encodePublicKey(key.value) === text;
});

const knownKey = z.strictObject({
  publicKey: publicKeyWord,
  name: z.string().min(1).max(200),
  addedAt: z.iso.datetime(),
});
const knownKeysFile = z.strictObject({ format: z.literal(format), keys: z.array(knownKey) });

/** A key of somebody else, under the name that the user of this machine gave it when they made sure whose it is. */
export type KnownKeyRecord = Readonly<z.infer<typeof knownKey>>;

/** Why the list was not read or changed. */
export type KnownKeysProblem = Problem<
  'not-a-key' | 'no-name' | 'known-already' | 'newer' | 'damaged' | 'file'
>;

/** The keys of others that are known on this machine. Each call reads the file, so that other windows are heard. */
export type KnownKeys = {
  readonly list: () => Promise<Result<readonly KnownKeyRecord[], KnownKeysProblem>>;
  /** Adds a public key (the word, or a `minisign.pub` file) under a name; a key that is there keeps its name. */
  readonly add: (
    publicKey: string,
    name: string,
    now: Date,
  ) => Promise<Result<KnownKeyRecord, KnownKeysProblem>>;
  /** Takes a key out; one that is not there is no fault. */
  readonly remove: (publicKey: string) => Promise<Result<null, KnownKeysProblem>>;
};

/** The known keys in the settings folder, `known-keys.json`. Nothing is read or made yet. */
export function knownKeysIn(folder: string): KnownKeys {
  const file = path.join(folder, 'known-keys.json');
  const inTurn = takeTurns();
  return {
    list: () => inTurn(() => read(file)),
    add: (publicKey, name, now) =>
      inTurn(async () => {
        const key = decodePublicKey(publicKey);
        if (!key.ok) return refused(problem('not-a-key', `This is not a public key: ${key.refusal}.`));
        const clean = oneWord(name, 200);
        if (clean === '') return refused(problem('no-name', 'Say whose key it is.'));
        const known = await read(file);
        if (!known.ok) return known;
        const word = encodePublicKey(key.value);
        const same = known.value.find((other) => other.publicKey === word);
        if (same !== undefined)
          return refused(problem('known-already', `This key is known already, as the key of ${same.name}.`));
        const record = { publicKey: word, name: clean, addedAt: now.toISOString() };
        const written = await write(file, [...known.value, record]);
        return written.ok ? ok(record) : written;
      }),
    remove: (publicKey) =>
      inTurn(async () => {
        const known = await read(file);
        if (!known.ok) return known;
        const rest = known.value.filter((key) => key.publicKey !== publicKey);
        return rest.length === known.value.length ? ok(null) : write(file, rest);
      }),
  };
}

/** The keys themselves, to check signatures with. */
export function publicKeysOf(known: readonly KnownKeyRecord[]): readonly PublicKey[] {
  return known.flatMap(({ publicKey }) => {
    const key = decodePublicKey(publicKey);
    return key.ok ? [key.value] : [];
  });
}

async function read(file: string): Promise<Result<readonly KnownKeyRecord[], KnownKeysProblem>> {
  let data: unknown;
  try {
    data = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return ok([]);
    if (error instanceof SyntaxError) return refused(damaged(file));
    return refused(fileProblem(error, file, 'read'));
  }
  const newer = z.looseObject({ format: z.number().gt(format) }).safeParse(data);
  if (newer.success)
    return refused(problem('newer', `${file} was written by a newer Galley. Open it with that one.`));
  const parsed = knownKeysFile.safeParse(data);
  return parsed.success ? ok(parsed.data.keys) : refused(damaged(file));
}

async function write(file: string, keys: readonly KnownKeyRecord[]): Promise<Result<null, KnownKeysProblem>> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    // Whoever can change this list decides whom Galley believes.
    await replaceFile(file, (handle) => handle.writeFile(`${JSON.stringify({ format, keys }, null, 2)}\n`), {
      mode: 0o600,
    });
    return ok(null);
  } catch (error) {
    return refused(fileProblem(error, file, 'write'));
  }
}

function damaged(file: string): KnownKeysProblem {
  return problem(
    'damaged',
    `${file} is damaged. Put a copy of it back, or remove it and add the keys again.`,
  );
}
