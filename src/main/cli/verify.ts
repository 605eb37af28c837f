import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signatureName } from '../../core/bundle/bundle-name.ts';
import { allFindings, howMany, type BagFinding } from '../../core/bag/finding.ts';
import type { Signer } from '../../core/contract/bundles.ts';
import { isSealed } from '../bag/open-source.ts';
import { invalid, type BagVerdict } from '../bag/verify-bag.ts';
import { bundleWithPatience } from '../bundle/bundle-in-worker.ts';
import { signatureOn } from '../bundle/signature-on.ts';
import { keyRing } from '../keys/key-ring.ts';
import type { KnownKeyRecord } from '../keys/known-keys.ts';
import { openSealed } from '../keys/seal.ts';
import type { WorkerFailure } from '../workers/worker-task.ts';
import { printJson, type CommandContext } from './command.ts';
import { exit } from './exit-codes.ts';
import { shownValue } from './shown-text.ts';

/** `galley verify PATH…`: judges bundles and bags, folders or zip files. Exit code 4 where one is not valid. */
export async function verify(
  context: CommandContext,
  places: readonly string[],
  { json }: { readonly json: boolean },
): Promise<number> {
  const { terminal, cwd } = context;
  const ring = keyRing({ folder: context.keysFolder, systemBox: null, now: () => new Date().toISOString() });
  const known = await ring.known('');
  const results: (SignedVerdict & { readonly path: string })[] = [];
  for (const [index, place] of places.entries()) {
    terminal.progress(`Verifying ${index + 1} of ${places.length}: ${place}`);
    results.push({ path: place, ...(await verdictOn(path.resolve(cwd, place), known, context.passphrase)) });
    terminal.progress('');
  }
  if (json)
    printJson(terminal, {
      results: results.map(({ path: name, valid, kind, version, signer, errors, warnings }) => ({
        path: name,
        valid,
        kind,
        version,
        signedBy: signer,
        errors,
        warnings,
      })),
    });
  else for (const result of results) for (const line of linesOf(result)) terminal.print(line);
  return results.every(({ valid }) => valid) ? exit.done : exit.damaged;
}

type SignedVerdict = BagVerdict & {
  readonly signer: Signer | null;
  /** Whether nobody looked inside, because it is sealed. */
  readonly sealed?: true;
};

/** Judges a place, and the signature beside it. A sealed bundle is opened with the passphrase, where there is one. */
async function verdictOn(
  place: string,
  known: readonly KnownKeyRecord[],
  passphrase: string | null,
): Promise<SignedVerdict> {
  if (!(await isSealed(place))) return judge(place, known, signatureName(place));
  if (passphrase === null) return { ...invalid([unopened]), signer: null, sealed: true };
  const folder = await mkdtemp(path.join(tmpdir(), 'galley-'));
  try {
    const inside = path.join(folder, 'opened.galley');
    const opened = await openSealed(place, inside, { passphrase });
    if (opened.ok) return await judge(inside, known, signatureName(place.replace(/\.age$/i, '')));
    const reason = `could not be opened: ${opened.refusal.reason.replace(/\.$/, '')}`;
    return { ...invalid([{ file: '', reason }]), signer: null };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const unopened: BagFinding = {
  file: '',
  reason: 'is sealed, so nobody looked inside; put its passphrase into $GALLEY_PASSPHRASE and try again',
};

async function judge(
  place: string,
  known: readonly KnownKeyRecord[],
  signature: string,
): Promise<SignedVerdict> {
  const { signer, findings } = await signatureOn(place, known, signature);
  const judged = await bundleWithPatience({ kind: 'judge', place }, await patienceWith(place));
  const verdict = judged.ok
    ? judged.value.verdict
    : invalid([{ file: '', reason: unfinished[judged.refusal] }]);
  const { errors, warnings } = allFindings(findings, verdict);
  return { ...verdict, signer, errors, warnings, valid: verdict.valid && errors.length === 0 };
}

/**
 * How long a thing may take (ms): an hour and what a very slow disk takes (bytes per ms). A folder is never more than it
 * is, so a day is for machines that nobody looks at.
 */
const patience = { least: 3_600_000, slowest: 100, folder: 86_400_000, most: 2_147_483_647 } as const;

async function patienceWith(place: string): Promise<number> {
  const found = await stat(place).catch(() => null);
  if (found?.isDirectory() === true) return patience.folder;
  return Math.min(patience.least + (found?.size ?? 0) / patience.slowest, patience.most);
}

/** What the thread could not finish. */
const unfinished: Readonly<Record<WorkerFailure, string>> = {
  'too-slow': 'took longer than a bag of this size should, and was given up',
  'out-of-memory': 'took more memory than a bag of this size should, and was given up',
  crashed: 'could not be checked: the check itself failed',
};

function linesOf(result: SignedVerdict & { readonly path: string }): readonly string[] {
  const { path: name, valid, kind, version, files, signer, sealed, errors, warnings } = result;
  const what = kind === 'bundle' ? 'bundle' : `BagIt ${shownValue(version)} bag`;
  const found = valid
    ? `valid ${what}, ${counted(files, 'file')}`
    : sealed === true
      ? 'sealed, not checked'
      : `not valid, ${howMany(errors, 'problem')}`;
  const said = (kindOf: string) => (finding: BagFinding) =>
    `  ${kindOf}  ${shownValue(finding.file === '' ? name : finding.file)} ${shownValue(finding.reason)}.`;
  return [
    `${name}: ${found}`,
    ...(signer === null ? [] : [`  ${signedLine(signer)}`]),
    ...errors.map(said('error')),
    ...warnings.map(said('warning')),
  ];
}

/** Who signed, in words. A name that no list of yours confirms is only what somebody says. */
export function signedLine({ name, known, keyId }: Signer): string {
  if (known) return `signed by ${shownValue(name)} (key ${keyId})`;
  const who = name === '' ? 'somebody without a name' : `somebody who goes by “${shownValue(name)}”`;
  return `signed by ${who} (key ${keyId}, which you do not know)`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
