import { z } from 'zod';
import { recordId, type RecordId } from '../ids.ts';
import { moment } from './dates.ts';
import { languageTag } from './language.ts';
import { shortText } from './text-fields.ts';

export const captureKinds = ['html', 'mhtml', 'pdf', 'docx', 'text', 'markdown'] as const;
export type CaptureKind = (typeof captureKinds)[number];

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * An immutable saved copy of a source. The record says what it is; the original, its readable page and its plain
 * text lie in the library under their hashes.
 */
export const capture = z.strictObject({
  id: recordId,
  source: recordId,
  /** What the file was called. */
  file: shortText,
  kind: z.enum(captureKinds),
  /** The original, byte for byte. */
  original: z.strictObject({
    sha256: hash,
    extension: z.string().regex(/^[a-z0-9]{0,10}$/),
    bytes: z.int().nonnegative(),
  }),
  /** The clean readable page, as HTML. */
  page: hash,
  /** The plain text that annotations stand on. */
  text: hash,
  words: z.int().nonnegative(),
  /** How many pages a PDF has; null for what has none. */
  pages: z.int().positive().nullable(),
  language: z.union([z.literal(''), languageTag]),
  direction: z.enum(['ltr', 'rtl']),
  capturedAt: moment,
});

export type Capture = Readonly<z.infer<typeof capture>>;

/** The id of a capture follows from the file's bytes: the same file is one capture on every laptop. */
export function captureIdOf(sha256: string): RecordId {
  return recordId.parse(sha256.slice(0, 32));
}

/** The captures of a source, the newest first. */
export function capturesOf(captures: readonly Capture[], source: string): readonly Capture[] {
  return captures.filter((item) => item.source === source).toSorted(newestFirst);
}

/** The capture of each source that counts: its newest. */
export function currentCaptures(captures: readonly Capture[]): readonly Capture[] {
  const seen = new Set<string>();
  return captures.toSorted(newestFirst).filter(({ source }) => {
    if (seen.has(source)) return false;
    seen.add(source);
    return true;
  });
}

function newestFirst(a: Capture, b: Capture): number {
  return Date.parse(b.capturedAt) - Date.parse(a.capturedAt) || (a.id < b.id ? -1 : 1);
}
