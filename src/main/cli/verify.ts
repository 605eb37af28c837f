import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { signatureName, unsealedName } from '../../core/bundle/bundle-name.ts';
import { allFindings, howMany, type BagFinding } from '../../core/bag/finding.ts';
import type { Signer } from '../../core/contract/bundles.ts';
import { isSealed } from '../bag/open-source.ts';
import { invalid, type BagVerdict } from '../bag/verify-bag.ts';
import { bundleWithPatience } from '../bundle/bundle-in-worker.ts';
import { signatureOn } from '../bundle/signature-on.ts';
import { keyRing, type KnownHolders } from '../keys/key-ring.ts';
import { scratchFolder, sweepScratch } from '../library/scratch-folder.ts';
import type { WorkerFailure } from '../workers/worker-task.ts';
import { printJson, type CommandContext } from './command.ts';
import { exit } from './exit-codes.ts';
import { unsealingOf } from '../../core/bundle/sealing.ts';
import { shownValue } from './shown-text.ts';

/** `galley verify PATH…`: judges bundles and bags, folders or zip files. Exit code 4 where one is not valid. */
export async function verify(
  context: CommandContext,
  places: readonly string[],
  { json }: { readonly json: boolean },
): Promise<number> {
  const { terminal, cwd } = context;
  await sweepScratch();
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

/** Judges a place, and the signature beside it. A sealed bundle is opened with what the environment has for it. */
async function verdictOn(
  place: string,
  known: KnownHolders,
  passphrase: string | null,
): Promise<SignedVerdict> {
  if (!(await isSealed(place))) return judge(place, known, signatureName(place));
  const unopened = (reason: string) => ({ ...invalid([asFinding(reason)]), signer: null });
  if (passphrase === null)
    return {
      ...unopened(
        'is sealed, so nobody looked inside; put its passphrase, or the secret key that opens it, into $GALLEY_PASSPHRASE',
      ),
      sealed: true,
    };
  const folder = await scratchFolder();
  try {
    const inside = path.join(folder, 'opened.galley');
    // Its library is large, and most bundles are not sealed.
    const { openSealed } = await import('../keys/seal.ts');
    const opened = await openSealed(place, inside, unsealingOf(passphrase));
    if (!opened.ok) return unopened(`could not be opened: ${opened.refusal.reason}`);
    return await judge(inside, known, signatureName(unsealedName(place)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function judge(place: string, known: KnownHolders, signature: string): Promise<SignedVerdict> {
  const { signer, findings } = await signatureOn(place, known.keys, signature);
  const judged = await bundleWithPatience({ kind: 'judge', place }, await patienceWith(place));
  const verdict = judged.ok ? judged.value.verdict : invalid([asFinding(unfinished[judged.refusal])]);
  const { errors, warnings } = allFindings(findings, verdict);
  const isStrange = signer?.known === false || findings.warnings.length > 0;
  const unread = known.unread.map((why) =>
    asFinding(`cannot be compared with all the keys that you know: ${why}`),
  );
  return {
    ...verdict,
    signer,
    errors,
    warnings: isStrange ? [...warnings, ...unread] : warnings,
    valid: verdict.valid && errors.length === 0,
  };
}

/** A finding on the whole, from a sentence about it. */
function asFinding(sentence: string): BagFinding {
  return { file: '', reason: sentence.replace(/\.$/, '') };
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
