import { z } from 'zod';

/**
 * Why a request was not done: each a thing that can happen to a user. `subject` is the file, folder or story that
 * it happened to, in words; `detail` is what the sentence needs besides.
 */
export const refusalCodes = [
  // files that come in
  'file-missing',
  'file-unreadable',
  'file-empty',
  'file-binary',
  'file-too-large',
  'file-damaged',
  'file-kind-unknown',
  'file-too-complex',
  'file-no-text',
  'capture-kind-unknown',
  // the library
  'library-missing',
  'library-not-one',
  'library-newer',
  'library-damaged',
  'library-read-only',
  'library-locked',
  'library-exists',
  'library-not-open',
  // stories
  'story-not-found',
  'story-ambiguous',
  'view-not-found',
  'story-newer',
  'story-damaged',
  'story-out-of-step',
  'export-exists',
  'preflight-errors',
  'capture-missing',
  // bundles
  'bundle-invalid',
  'bundle-newer',
  'bundle-sealed',
  'bundle-too-large',
  'seal-not-opened',
  'key-refused',
  'key-exists',
  'key-unknown',
  'passphrase-missing',
  'merge-not-here',
  'story-in-trash',
  'review-moved-on',
  'pdf-no-browser',
  'pdf-failed',
  // storage
  'disk-full',
  'folder-gone',
  'place-taken',
  'no-permission',
  'storage-failed',
  // the conversation itself
  'bad-request',
  'token-unknown',
  'cancelled',
  'no-dialog',
  'not-yet',
  'host-gone',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export const refusal = z.strictObject({
  code: z.enum(refusalCodes),
  subject: z.string(),
  detail: z.string(),
});

export type Refusal = Readonly<z.infer<typeof refusal>>;

/** A refusal with its code, what it happened to, and what else the sentence needs. */
export function refusalOf(code: RefusalCode, subject = '', detail = ''): Refusal {
  return { code, subject, detail };
}
