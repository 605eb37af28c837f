import path from 'node:path';
import type { ImportedStory, ImportReport } from '../../core/contract/batches.ts';
import { printJson, refuse, withDesk, type CommandContext } from './command.ts';
import { exit, worstOf } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** `galley import FILE… [--json]`: stories from files. Goes on past a bad file and lists it at the end. */
export async function importFiles(
  context: CommandContext,
  files: readonly string[],
  { json }: { readonly json: boolean },
): Promise<number> {
  const { terminal } = context;
  return withDesk(context, 'write', async (desk) => {
    const imported: ImportedStory[] = [];
    const failed: ImportReport['failed'] = [];
    for (const [index, file] of files.entries()) {
      terminal.progress(`Importing ${index + 1} of ${files.length}: ${file}`);
      desk.offerFiles([path.resolve(context.cwd, file)]);
      const chosen = await desk.ask('files.choose', {});
      if (!chosen.ok) return refuse(terminal, chosen.refusal);
      const report = await desk.ask('stories.import', { files: chosen.value.map(({ token }) => token) });
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

function printReport(
  terminal: Terminal,
  imported: readonly ImportedStory[],
  failed: ImportReport['failed'],
): void {
  for (const { file, headline, slug, id, sections, topics, suggestedSources, warnings } of imported) {
    const words = sections.reduce((sum, section) => sum + section.words, 0);
    const filled = sections.filter((section) => section.words > 0).length;
    terminal.print(`${file}: ${headline || slug || id}`);
    terminal.print(`  ${id}  ${words} words in ${filled} sections, ${topics.length} topics`);
    for (const { outlet } of suggestedSources) terminal.print(`  names a source: ${outlet}`);
    for (const warning of warnings) terminal.say(`  ${warning}`);
  }
  for (const { error } of failed) terminal.say(`galley: ${error}`);
}
