import { rm } from 'node:fs/promises';
import path from 'node:path';
import { signatureName } from '../../core/bundle/bundle-name.ts';
import { allFindings, type BagFinding } from '../../core/bag/finding.ts';
import type { Signer } from '../../core/contract/bundles.ts';
import { invalid, type BagVerdict } from '../bag/verify-bag.ts';
import { judgeBundle } from '../bundle/open-bundle.ts';
import { signatureOn } from '../bundle/signature-on.ts';
import { keyRing, type KnownHolders } from '../keys/key-ring.ts';
import { scratchFolder, sweepScratch } from '../library/scratch-folder.ts';
import { printJson, type CommandContext } from './command.ts';
import { exit } from './exit-codes.ts';
import { unsealingWith } from './sealing.ts';

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

type SignedVerdict = BagVerdict & { readonly signer: Signer | null };

/** Judges a place, and the signature beside it. A sealed bundle is opened with what the environment has for it. */
async function verdictOn(
  place: string,
  known: KnownHolders,
  passphrase: string | null,
): Promise<SignedVerdict> {
  const outside = await judge(place, known, signatureName(place));
  if (!outside.isSealed) return outside;
  const unopened = (reason: string) => ({ ...invalid([asFinding(reason)]), signer: null });
  if (passphrase === null)
    return unopened(
      'is sealed: put its passphrase, or the secret key that opens it, into $GALLEY_PASSPHRASE',
    );
  const folder = await scratchFolder();
  try {
    const inside = path.join(folder, 'opened.galley');
    // Its library is large, and most bundles are not sealed.
    const { openSealed } = await import('../keys/seal.ts');
    const opened = await openSealed(place, inside, unsealingWith(passphrase));
    if (!opened.ok) return unopened(`could not be opened: ${opened.refusal.reason}`);
    return await judge(inside, known, signatureName(place.replace(/\.age$/i, '')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function judge(
  place: string,
  known: KnownHolders,
  signature: string,
): Promise<SignedVerdict & { readonly isSealed: boolean }> {
  const { signer, findings } = await signatureOn(place, known.keys, signature);
  const { verdict, no } = await judgeBundle(place);
  const { errors, warnings } = allFindings(verdict, findings);
  const isStrange = signer?.known === false || findings.warnings.length > 0;
  return {
    ...verdict,
    signer,
    errors,
    warnings: isStrange ? [...warnings, ...known.unread.map(asFinding)] : warnings,
    valid: verdict.valid && errors.length === 0,
    isSealed: no?.kind === 'sealed',
  };
}

/** A sentence on something else than the files of a bag. */
function asFinding(sentence: string): BagFinding {
  return { file: '', reason: sentence.replace(/\.$/, '') };
}

function linesOf(result: SignedVerdict & { readonly path: string }): readonly string[] {
  const { path: name, valid, kind, version, files, signer, errors, warnings } = result;
  const what = kind === 'bundle' ? 'bundle' : `BagIt ${version} bag`;
  const found = valid
    ? `valid ${what}, ${counted(files, 'file')}`
    : `not valid, ${counted(errors.length, 'problem')}`;
  const said = (kindOf: string) => (finding: BagFinding) =>
    `  ${kindOf}  ${[finding.file, finding.reason].filter((part) => part !== '').join(' ')}.`;
  return [
    `${name}: ${found}`,
    ...signedLine(signer),
    ...errors.map(said('error')),
    ...warnings.map(said('warning')),
  ];
}

function signedLine(signer: Signer | null): readonly string[] {
  if (signer === null) return [];
  const who = signer.name === '' ? 'somebody without a name' : `“${signer.name}”`;
  return [
    signer.known
      ? `  signed by ${signer.name} (key ${signer.keyId})`
      : `  signed by who calls himself ${who} (key ${signer.keyId}, which you do not know)`,
  ];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
