import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { CaptureReading } from '../../core/capture/reading.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { captureIdOf, type Capture } from '../../core/story/capture.ts';
import { dropKeptFile, keepCopy, keepFile, keptFilePath } from '../library/captures.ts';
import { kindOf } from './capture-kind.ts';
import { readCaptureInWorker } from './read-in-worker.ts';

/** The largest file that is copied at all; bytes. Each kind has a limit of its own below it. */
const largestFile = 100 * 1024 * 1024;

/** A capture that lies in the library; which source it belongs to is decided afterwards. */
export type KeptCapture = {
  readonly capture: Omit<Capture, 'source'>;
  readonly reading: CaptureReading;
};

/**
 * Saves a file as a capture: a copy of its bytes, its readable page and its plain text, all of them or none. `name` is
 * what the file is called to the user; `now` an ISO 8601 moment. Refuses what cannot be read with the reader's refusal.
 */
export async function keepCapture(
  library: string,
  file: string,
  { name, now }: { readonly name: string; readonly now: string },
): Promise<Result<KeptCapture, Refusal>> {
  const found = await stat(file).catch(() => null);
  if (found === null) return refused(refusalOf('file-missing', name));
  // A folder has no bytes, and a pipe never ends.
  if (!found.isFile() || kindOf(name) === null) return refused(refusalOf('capture-kind-unknown', name));
  if (found.size > largestFile) return refused(refusalOf('file-too-large', name, '100 MB'));
  const original = await keepCopy(library, file, path.extname(name).slice(1));
  if (!original.ok) return original;
  const drop = async (refusal: Refusal) => {
    if (original.value.isNew) await dropKeptFile(library, original.value);
    return refused(refusal);
  };
  // The copy is read, not the file: nobody can change it in between.
  const reading = await readCaptureInWorker(keptFilePath(library, original.value), name);
  if (!reading.ok) return drop(reading.refusal);
  const { kind, html, text, words, pages, meta } = reading.value;
  const page = await keepFile(library, Buffer.from(html), 'html');
  if (!page.ok) return drop(page.refusal);
  const plain = await keepFile(library, Buffer.from(text), 'txt');
  if (!plain.ok) return drop(plain.refusal);
  const { sha256, extension, bytes } = original.value;
  return ok({
    reading: reading.value,
    capture: {
      id: captureIdOf(sha256),
      file: name,
      kind,
      original: { sha256, extension, bytes },
      page: page.value.sha256,
      text: plain.value.sha256,
      words,
      pages,
      language: meta.language,
      direction: meta.direction,
      capturedAt: now,
    },
  });
}
