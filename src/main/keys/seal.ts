import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Encrypter } from 'age-encryption';
import { ok, refused, type Result } from '../../core/result.ts';
import { replaceFile } from '../library/durable-file.ts';
import { noRegularFile, openRegularFile } from '../library/open-regular-file.ts';
import { errorCode } from '../library/storage-refusal.ts';
import { ageDoor, DoorClosed, type DoorProblem, type Unsealing } from './age-door.ts';
import { checkRecipients } from './age-recipients.ts';
import { fileProblem, problem, type FileProblem, type Problem } from './problem.ts';

/** For whom a file is sealed: who knows a passphrase, or who holds the secret key of one of these (`age1…`). */
export type Sealing = { readonly passphrase: string } | { readonly recipients: readonly string[] };

/** Why a file was not sealed. */
export type SealProblem = Problem<'passphrase' | 'recipient'> | FileProblem;
/** Why a sealed file was not opened. */
export type OpenProblem = DoorProblem | Problem<'not-sealed' | 'damaged'> | FileProblem;

/**
 * Seals a file with age (https://age-encryption.org/v1), so that `age -d` opens it: encrypted, and so that every change
 * is noticed. In constant memory; what stands at `output` is replaced when the whole is on the disk, or not at all.
 * With a passphrase the first second is spent on it without a pause, so windows should do this in a worker.
 */
export async function sealFile(
  input: string,
  output: string,
  to: Sealing,
): Promise<Result<null, SealProblem>> {
  const encrypter = new Encrypter();
  if ('passphrase' in to) {
    if (to.passphrase === '') return refused(problem('passphrase', 'The passphrase is empty.'));
    encrypter.setPassphrase(to.passphrase);
  } else {
    const recipients = checkRecipients(to.recipients);
    if (!recipients.ok) return recipients;
    for (const recipient of recipients.value) encrypter.addRecipient(recipient);
  }
  return withInput<SealProblem>(input, async (handle) => {
    const { stream: source, failure } = streamOf(handle);
    let sealed: ReadableStream<Uint8Array>;
    try {
      sealed = await encrypter.encrypt(source);
    } catch (error) {
      await source.cancel().catch(() => undefined);
      // A key can be well written and still not be one that anything can be sealed for (a point of small order).
      if ('recipients' in to)
        return refused(problem('recipient', 'One of the keys is not one that a file can be sealed for.'));
      throw error;
    }
    return writeStream(output, sealed, (error) =>
      failure() === null
        ? fileProblem(error, path.basename(output), 'write')
        : fileProblem(failure(), path.basename(input), 'read'),
    );
  });
}

/**
 * Opens a file that was sealed with age, by Galley or by others. In constant memory. Nothing stands at `output` before
 * the last byte was found unchanged; if anything is wrong, `output` is as it was and the refusal says in a sentence why.
 */
export async function openSealed(
  input: string,
  output: string,
  unsealing: Unsealing,
): Promise<Result<null, OpenProblem>> {
  const name = path.basename(input);
  return withInput<OpenProblem>(input, async (handle) => {
    const fault = await headerFault(handle, name);
    if (fault !== null) return refused(fault);
    const { stream: source, failure } = streamOf(handle);
    const asOpening = (error: unknown): OpenProblem => {
      if (error instanceof DoorClosed) return error.problem;
      if (failure() !== null) return fileProblem(failure(), name, 'read');
      if (/^E[A-Z0-9]+$/.test(errorCode(error))) return fileProblem(error, path.basename(output), 'write');
      // The library throws plain errors for whatever does not hold.
      return problem('damaged', `${name} was changed or cut short after it was sealed.`);
    };
    try {
      return await writeStream(output, await ageDoor(unsealing, name).decrypt(source), asOpening);
    } catch (error) {
      return refused(asOpening(error));
    }
  });
}

const firstLine = 'age-encryption.org/v1\n';
// A hundred keys of the long kind: nobody writes more, and the library reads a header whole.
const longestHeader = 256 * 1024;

/** Why the beginning of a file is not that of a sealed one, or null. A header without an end would fill the memory. */
async function headerFault(handle: FileHandle, name: string): Promise<OpenProblem | null> {
  const buffer = Buffer.alloc(longestHeader);
  const { bytesRead } = await handle.read(buffer, 0, longestHeader, 0);
  const start = buffer.toString('latin1', 0, bytesRead);
  if (start.startsWith('-----BEGIN AGE ENCRYPTED FILE-----'))
    return problem('not-sealed', `${name} is sealed in age’s text form. Ask for it without “armor”.`);
  if (!start.startsWith('age-encryption.org/'))
    return problem('not-sealed', `${name} is not a sealed file: it does not begin as age’s files do.`);
  if (!start.startsWith(firstLine))
    return problem('not-sealed', `${name} is sealed in a version of age that Galley does not know.`);
  if (/\n---[^\n]*\n/.test(start)) return null;
  return bytesRead === longestHeader
    ? problem('too-costly', `${name} begins with a longer list of keys than Galley reads.`)
    : problem('damaged', `${name} was changed or cut short after it was sealed.`);
}

async function withInput<P>(
  input: string,
  task: (handle: FileHandle) => Promise<Result<null, P>>,
): Promise<Result<null, P | FileProblem>> {
  let handle: FileHandle | null;
  try {
    handle = await openRegularFile(input);
  } catch (error) {
    return refused(fileProblem(error, path.basename(input), 'read'));
  }
  if (handle === null)
    return refused({
      kind: 'file',
      reason: `${path.basename(input)} cannot be read: ${noRegularFile}.`,
      refusal: null,
    });
  try {
    return await task(handle);
  } finally {
    await handle.close();
  }
}

// Pieces of what age encrypts at once.
const pieceLength = 64 * 1024;

/**
 * A file as a web stream that reads a piece when one is asked for, and no sooner. `failure` tells the error of a reading
 * that went wrong, which comes out of the other end like any other.
 */
function streamOf(handle: FileHandle): { stream: ReadableStream<Uint8Array>; failure: () => unknown } {
  let position = 0;
  let failure: unknown = null;
  let cancelled = false;
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const buffer = new Uint8Array(pieceLength);
    const bytesRead = await handle.read(buffer, 0, pieceLength, position).then(
      (read) => read.bytesRead,
      (error: unknown) => {
        // Whoever has gone away may have closed the file under a reading that was still under way.
        if (!cancelled) failure = error;
        throw error;
      },
    );
    if (cancelled) return;
    position += bytesRead;
    if (bytesRead === 0) controller.close();
    else controller.enqueue(buffer.subarray(0, bytesRead));
  };
  const cancel = () => {
    cancelled = true;
  };
  return { stream: new ReadableStream({ pull, cancel }, { highWaterMark: 0 }), failure: () => failure };
}

async function writeStream<P>(
  output: string,
  stream: ReadableStream<Uint8Array>,
  asProblem: (error: unknown) => P,
): Promise<Result<null, P>> {
  try {
    await replaceFile(output, async (handle) => {
      for await (const piece of stream) await handle.writeFile(piece);
    });
    return ok(null);
  } catch (error) {
    await stream.cancel().catch(() => undefined);
    return refused(asProblem(error));
  }
}
