import type { RefusalCode } from '../../core/contract/refusal.ts';

/** The exit codes that scripts of other teams rely on. */
export const exit = { done: 0, failed: 1, usage: 2, findings: 3, damaged: 4, inUse: 5 } as const;

const usage: readonly RefusalCode[] = [
  'library-missing',
  'library-exists',
  'library-not-open',
  'story-not-found',
  'story-ambiguous',
  'view-not-found',
  'merge-not-here',
  'story-in-trash',
  'key-exists',
  'key-unknown',
  'passphrase-missing',
  'export-exists',
  'bad-request',
  'not-yet',
];

const damaged: readonly RefusalCode[] = [
  'file-missing',
  'file-unreadable',
  'file-empty',
  'file-binary',
  'file-too-large',
  'file-damaged',
  'file-kind-unknown',
  'file-too-complex',
  'library-not-one',
  'file-no-text',
  'capture-kind-unknown',
  'capture-missing',
  'library-newer',
  'library-damaged',
  'story-newer',
  'story-damaged',
  'bundle-invalid',
  'bundle-newer',
  'bundle-sealed',
  'bundle-too-large',
  'seal-not-opened',
  'key-refused',
];

/** The exit code that a refusal ends a command with. */
export function exitCodeFor(code: RefusalCode): number {
  if (code === 'library-locked') return exit.inUse;
  if (code === 'preflight-errors') return exit.findings;
  if (usage.includes(code)) return exit.usage;
  return damaged.includes(code) ? exit.damaged : exit.failed;
}

/** The exit code of a batch: the gravest of its failures, a write that failed before a damaged file. */
export function worstOf(codes: readonly RefusalCode[]): number {
  const order = [exit.inUse, exit.failed, exit.damaged, exit.findings, exit.usage];
  const found = new Set(codes.map(exitCodeFor));
  return order.find((code) => found.has(code)) ?? exit.done;
}
