import path from 'node:path';
import type { BagFinding } from '../../core/bag/finding.ts';
import type { BagVerdict } from '../bag/verify-bag.ts';
import { withBundle } from '../bundle/open-bundle.ts';
import { printJson, type CommandContext } from './command.ts';
import { exit } from './exit-codes.ts';

/** `galley verify PATH…`: judges bundles and bags, folders or zip files. Exit code 4 where one is not valid. */
export async function verify(
  { terminal, cwd }: CommandContext,
  places: readonly string[],
  { json }: { readonly json: boolean },
): Promise<number> {
  const results: (BagVerdict & { readonly path: string })[] = [];
  for (const [index, place] of places.entries()) {
    terminal.progress(`Verifying ${index + 1} of ${places.length}: ${place}`);
    results.push({ path: place, ...(await verdictOn(path.resolve(cwd, place))) });
    terminal.progress('');
  }
  if (json)
    printJson(terminal, {
      results: results.map(({ path: name, valid, kind, version, errors, warnings }) => ({
        path: name,
        valid,
        kind,
        version,
        signedBy: null,
        errors,
        warnings,
      })),
    });
  else for (const result of results) for (const line of linesOf(result)) terminal.print(line);
  return results.every(({ valid }) => valid) ? exit.done : exit.damaged;
}

async function verdictOn(place: string): Promise<BagVerdict> {
  return withBundle(place, async ({ verdict }) => verdict);
}

function linesOf(result: BagVerdict & { readonly path: string }): readonly string[] {
  const { path: name, valid, kind, version, files, errors, warnings } = result;
  const what = kind === 'bundle' ? 'bundle' : `BagIt ${version} bag`;
  const found = valid
    ? `valid ${what}, ${counted(files, 'file')}`
    : `not valid, ${counted(errors.length, 'problem')}`;
  const said = (kindOf: string) => (finding: BagFinding) =>
    `  ${kindOf}  ${[finding.file, finding.reason].filter((part) => part !== '').join(' ')}.`;
  return [`${name}: ${found}`, ...errors.map(said('error')), ...warnings.map(said('warning'))];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
