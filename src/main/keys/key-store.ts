import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ok, refused, type Result } from '../../core/result.ts';
import { replaceFile } from '../library/durable-file.ts';
import { errorCode } from '../library/storage-refusal.ts';
import { decodePublicKey, encodePublicKey, type PublicKey, type SigningKey } from './minisign.ts';
import { decodeSecretKey, encodeSecretKey, newSigningKey } from './minisign-secret.ts';
import { fileProblem, problem, type Problem } from './problem.ts';
import type { BoxProblem, SecretBox } from './secret-box.ts';

/** The key that this machine's user signs with, still locked. */
export type StoredKey = {
  readonly publicKey: PublicKey;
  readonly createdAt: string;
  /** Which kind of box opens it. */
  readonly protection: SecretBox['kind'];
  /** What the box made of the secret key: minisign's encrypted key if `passphrase`. */
  readonly secret: Uint8Array;
};

/** Why the key was not read or written. */
export type KeyProblem = Problem<'exists' | 'newer' | 'damaged' | 'file'>;
/** Why the key was not opened. */
export type UnlockProblem = BoxProblem | Problem<'other-box'>;

const format = 1;

const keyFile = z.strictObject({
  format: z.literal(format),
  publicKey: z.string(),
  createdAt: z.iso.datetime(),
  protection: z.enum(['system', 'passphrase']),
  secret: z.base64().min(1).max(64_000),
});

/** Where the signing key lies in the settings folder. */
export function keyFileIn(folder: string): string {
  return path.join(folder, 'signing-key.json');
}

/** The stored key, or null where there is none. A file that is damaged or of a newer Galley is left untouched. */
export async function readSigningKey(folder: string): Promise<Result<StoredKey | null, KeyProblem>> {
  const file = keyFileIn(folder);
  let data: unknown;
  try {
    data = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return ok(null);
    if (error instanceof SyntaxError) return refused(damaged(file));
    return refused(fileProblem(error, file, 'read'));
  }
  const newer = z.looseObject({ format: z.number().gt(format) }).safeParse(data);
  if (newer.success)
    return refused(problem('newer', `${file} was written by a newer Galley. Open it with that one.`));
  const parsed = keyFile.safeParse(data);
  const publicKey = parsed.success ? decodePublicKey(parsed.data.publicKey) : null;
  if (!parsed.success || publicKey === null || !publicKey.ok) return refused(damaged(file));
  const { createdAt, protection, secret } = parsed.data;
  return ok({
    publicKey: publicKey.value,
    createdAt,
    protection,
    secret: new Uint8Array(Buffer.from(secret, 'base64')),
  });
}

/** Makes a key and keeps it, protected by a box. Never writes over one that is there (`exists`). */
export async function createSigningKey(
  folder: string,
  box: SecretBox,
  now: Date,
): Promise<Result<StoredKey, KeyProblem>> {
  const key = newSigningKey();
  return writeNew(folder, {
    publicKey: key.publicKey,
    createdAt: now.toISOString(),
    protection: box.kind,
    secret: await box.protect(encodeSecretKey(key)),
  });
}

/**
 * Opens the stored key with a box. A wrong passphrase is a refusal (`wrong-passphrase`), and so is a box of the other
 * kind, a secret that is damaged, and one that does not belong to the public key beside it.
 */
export async function unlockSigningKey(
  stored: StoredKey,
  box: SecretBox,
): Promise<Result<SigningKey, UnlockProblem>> {
  if (stored.protection !== box.kind) {
    const words =
      stored.protection === 'system'
        ? 'The key is kept by the system’s keychain.'
        : 'The key is kept with a passphrase.';
    return refused(problem('other-box', words));
  }
  const opened = await box.open(stored.secret);
  if (!opened.ok) return opened;
  const key = decodeSecretKey(opened.value);
  if (!key.ok) return refused(problem('damaged', `The signing key is damaged: ${key.refusal}.`));
  if (encodePublicKey(key.value.publicKey) !== encodePublicKey(stored.publicKey))
    return refused(problem('damaged', 'The signing key is damaged: its public key is that of another one.'));
  return key;
}

async function writeNew(folder: string, stored: StoredKey): Promise<Result<StoredKey, KeyProblem>> {
  const file = keyFileIn(folder);
  const data: z.infer<typeof keyFile> = {
    format,
    publicKey: encodePublicKey(stored.publicKey),
    createdAt: stored.createdAt,
    protection: stored.protection,
    secret: Buffer.from(stored.secret).toString('base64'),
  };
  try {
    await mkdir(folder, { recursive: true });
    await replaceFile(file, (handle) => handle.writeFile(`${JSON.stringify(data, null, 2)}\n`), {
      mode: 0o600,
      onlyNew: true,
    });
    return ok(stored);
  } catch (error) {
    if (errorCode(error) === 'EEXIST')
      return refused(problem('exists', `There is a signing key already: ${file}.`));
    return refused(fileProblem(error, file, 'write'));
  }
}

function damaged(file: string): KeyProblem {
  return problem('damaged', `${file} is damaged. Put a copy of it back, or remove it and make a new key.`);
}
