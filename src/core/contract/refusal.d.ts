import { z } from 'zod';
/**
 * Why a request was not done: each a thing that can happen to a user. `subject` is the file, folder or story that
 * it happened to, in words; `detail` is what the sentence needs besides.
 */
export declare const refusalCodes: readonly [
  'file-missing',
  'file-unreadable',
  'file-empty',
  'file-binary',
  'file-too-large',
  'file-damaged',
  'file-kind-unknown',
  'file-too-complex',
  'library-missing',
  'library-not-one',
  'library-newer',
  'library-damaged',
  'library-read-only',
  'library-locked',
  'library-exists',
  'library-not-open',
  'story-not-found',
  'story-ambiguous',
  'story-newer',
  'story-damaged',
  'story-out-of-step',
  'export-exists',
  'disk-full',
  'folder-gone',
  'no-permission',
  'storage-failed',
  'bad-request',
  'token-unknown',
  'cancelled',
  'no-dialog',
  'not-yet',
  'host-gone',
];
export type RefusalCode = (typeof refusalCodes)[number];
export declare const refusal: z.ZodObject<
  {
    code: z.ZodEnum<{
      'bad-request': 'bad-request';
      cancelled: 'cancelled';
      'disk-full': 'disk-full';
      'export-exists': 'export-exists';
      'file-binary': 'file-binary';
      'file-damaged': 'file-damaged';
      'file-empty': 'file-empty';
      'file-kind-unknown': 'file-kind-unknown';
      'file-missing': 'file-missing';
      'file-too-complex': 'file-too-complex';
      'file-too-large': 'file-too-large';
      'file-unreadable': 'file-unreadable';
      'folder-gone': 'folder-gone';
      'host-gone': 'host-gone';
      'library-damaged': 'library-damaged';
      'library-exists': 'library-exists';
      'library-locked': 'library-locked';
      'library-missing': 'library-missing';
      'library-newer': 'library-newer';
      'library-not-one': 'library-not-one';
      'library-not-open': 'library-not-open';
      'library-read-only': 'library-read-only';
      'no-dialog': 'no-dialog';
      'no-permission': 'no-permission';
      'not-yet': 'not-yet';
      'storage-failed': 'storage-failed';
      'story-ambiguous': 'story-ambiguous';
      'story-damaged': 'story-damaged';
      'story-newer': 'story-newer';
      'story-not-found': 'story-not-found';
      'story-out-of-step': 'story-out-of-step';
      'token-unknown': 'token-unknown';
    }>;
    subject: z.ZodString;
    detail: z.ZodString;
  },
  z.core.$strict
>;
export type Refusal = Readonly<z.infer<typeof refusal>>;
/** A refusal with its code, what it happened to, and what else the sentence needs. */
export declare function refusalOf(code: RefusalCode, subject?: string, detail?: string): Refusal;
