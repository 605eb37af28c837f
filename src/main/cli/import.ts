import path from 'node:path';
import type { ImportedStory } from '../../core/contract/batches.ts';
import type { BundleSummary, Outcome, Plan } from '../../core/contract/bundles.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import type { Refusal, RefusalCode } from '../../core/contract/refusal.ts';
import { isBundleName } from '../../core/bundle/bundle-name.ts';
import { ok, type Result } from '../../core/result.ts';
import { isBundleLike } from '../bag/open-source.ts';
import { printJson, refuse, type CommandContext } from './command.ts';
import { withDesk, type CommandDesk } from './with-desk.ts';
import { exit, worstOf } from './exit-codes.ts';
import { unsealingOf } from '../../core/bundle/sealing.ts';
import { shownValue } from './shown-text.ts';
import type { Terminal } from './terminal.ts';
import { signedLine } from './verify.ts';

/** A story that came in; from a bundle, also what became of it. */
type Imported = ImportedStory & { readonly outcome?: Outcome; readonly review?: number };
type Failed = { readonly file: string; readonly code: RefusalCode; readonly error: string };
type Report = { readonly imported: readonly Imported[]; readonly failed: readonly Failed[] };

/** `galley import FILE… [--json]`: stories from files, and bundles. Goes on past a bad file and lists it at the end. */
export async function importFiles(
  context: CommandContext,
  files: readonly string[],
  { json }: { readonly json: boolean },
): Promise<number> {
  const { terminal } = context;
  return withDesk(context, 'write', async (desk) => {
    const imported: Imported[] = [];
    const failed: Failed[] = [];
    for (const [index, file] of files.entries()) {
      terminal.progress(`Importing ${index + 1} of ${files.length}: ${file}`);
      desk.offerFiles([path.resolve(context.cwd, file)]);
      const chosen = await desk.ask('files.choose', {});
      if (!chosen.ok) return refuse(terminal, chosen.refusal);
      const tokens = chosen.value.map(({ token }) => token);
      const isBundle = isBundleName(file) || (await isBundleLike(path.resolve(context.cwd, file)));
      const report = isBundle
        ? await importBundle(desk, tokens[0] ?? '', context)
        : await desk.ask('stories.import', { files: tokens });
      if (!report.ok) return refuse(terminal, report.refusal);
      imported.push(...report.value.imported.map((story) => ({ ...story, file })));
      failed.push(...report.value.failed.map((failure) => ({ ...failure, file })));
    }
    terminal.progress('');
    if (json) printJson(terminal, { imported, failed: failed.map(({ file, error }) => ({ file, error })) });
    else printReport(terminal, imported, failed);
    return failed.length === 0 ? exit.done : worstOf(failed.map(({ code }) => code));
  });
}

/** Says what a bundle holds before anything of it is written, then takes it in. */
async function importBundle(
  desk: CommandDesk,
  token: string,
  { terminal, passphrase }: CommandContext,
): Promise<Result<Report, Refusal>> {
  const summary = await lookAt(desk, token, passphrase);
  if (!summary.ok) return bundleFailure(summary.refusal);
  const { file, stories, captureFiles } = summary.value;
  terminal.progress('');
  const count = `${stories.length} ${stories.length === 1 ? 'story' : 'stories'}`;
  terminal.say(`${file} holds ${count} and ${captureFiles} files of saved sources:`);
  for (const { headline, slug, id, outcome } of stories)
    terminal.say(`  ${shownValue(headline || slug || id)}: ${plans[outcome]}`);
  for (const line of provenanceOf(summary.value)) terminal.say(line);
  const report = await desk.ask('bundles.take', { file: token, wanted: 'all' });
  if (!report.ok) return bundleFailure(report.refusal);
  const imported = report.value.taken.map((story) => ({ ...story, suggestedSources: [], warnings: [] }));
  return ok({ imported, failed: report.value.failed });
}

/** Who signed a bundle, and what to be wary of in it; a line each. */
export function provenanceOf({ signedBy, warnings }: BundleSummary): readonly string[] {
  return [
    ...(signedBy === null ? [] : [`  ${signedLine(signedBy)}`]),
    ...warnings.map((warning) => `  warning  ${shownValue(warning)}`),
  ];
}

/** A sealed bundle is opened with the passphrase, or the key, of the environment. */
export async function lookAt(
  desk: CommandDesk,
  token: string,
  passphrase: string | null,
): Promise<Result<BundleSummary, Refusal>> {
  const first = await desk.ask('bundles.look', { file: token, signature: null, unseal: null });
  if (first.ok || first.refusal.code !== 'bundle-sealed' || passphrase === null) return first;
  return desk.ask('bundles.look', {
    file: token,
    signature: null,
    unseal: unsealingOf(passphrase),
  });
}

const plans: Readonly<Record<Plan, string>> = {
  added: 'new here',
  merged: 'to be merged with the one that is here',
  same: 'here already, as it is',
  'in-trash': 'in the trash, and left there',
};

/** What is wrong with the library ends the command; what is wrong with the file is one bad file. */
function bundleFailure(refusal: Refusal): Result<Report, Refusal> {
  const { code, subject } = refusal;
  if (code.startsWith('library')) return { ok: false, refusal };
  return ok({ imported: [], failed: [{ file: subject, code, error: sentenceFor(refusal) }] });
}

function printReport(terminal: Terminal, imported: readonly Imported[], failed: readonly Failed[]): void {
  for (const story of imported) {
    const { file, headline, slug, id, sections, topics, suggestedSources, warnings, outcome, review } = story;
    const words = sections.reduce((sum, section) => sum + section.words, 0);
    const filled = sections.filter((section) => section.words > 0).length;
    terminal.print(`${file}: ${shownValue(headline || slug || id)}`);
    terminal.print(`  ${id}  ${words} words in ${filled} sections, ${topics.length} topics`);
    if (outcome === 'merged') terminal.print(`  merged; ${review ?? 0} things to look at in the workstation`);
    if (outcome === 'same') terminal.print('  nothing new in it');
    for (const { outlet } of suggestedSources) terminal.print(`  names a source: ${shownValue(outlet)}`);
    for (const warning of warnings) terminal.say(`  ${warning}`);
  }
  for (const { error } of failed) terminal.say(`galley: ${error}`);
}
