import path from 'node:path';
import type { CaptureReport } from '../../core/contract/batches.ts';
import type { Captured } from '../../core/contract/checks.ts';
import { printJson, refuse, type CommandContext } from './command.ts';
import { withDesk } from './with-desk.ts';
import { exit, worstOf } from './exit-codes.ts';
import { findStory } from './find-story.ts';
import { upToDateRows } from './rows.ts';

/** `galley source add STORY FILE…`: saves copies of sources. Goes on past a file that cannot be read. */
export async function addSources(
  context: CommandContext,
  story: string,
  files: readonly string[],
  { json }: { readonly json: boolean },
): Promise<number> {
  const { terminal } = context;
  return withDesk(context, 'write', async (desk) => {
    const rows = await upToDateRows(desk);
    if (!rows.ok) return refuse(terminal, rows.refusal);
    const id = findStory(rows.value, story);
    if (!id.ok) return refuse(terminal, id.refusal);
    const captured: Captured[] = [];
    const failed: CaptureReport['failed'] = [];
    for (const [index, file] of files.entries()) {
      terminal.progress(`Saving ${index + 1} of ${files.length}: ${file}`);
      desk.offerFiles([path.resolve(context.cwd, file)]);
      const chosen = await desk.ask('files.choose', {});
      if (!chosen.ok) return refuse(terminal, chosen.refusal);
      const tokens = chosen.value.map(({ token }) => token);
      const added = await desk.ask('captures.add', { story: id.value, files: tokens, source: null });
      if (!added.ok) return refuse(terminal, added.refusal);
      captured.push(...added.value.captured.map((item) => ({ ...item, file })));
      failed.push(...added.value.failed.map((failure) => ({ ...failure, file })));
    }
    terminal.progress('');
    if (json)
      printJson(terminal, {
        captured: captured.map(({ file, source, capture, became: _became, ...rest }) => ({
          file,
          sourceId: source,
          captureId: capture,
          ...rest,
        })),
        failed: failed.map(({ file, error }) => ({ file, error })),
      });
    else
      for (const { file, title, outlet, words, became, warnings } of captured) {
        const name = [outlet, title].filter((part) => part !== '').join(': ') || file;
        terminal.print(`${file}: ${name} (${words} words, ${becameWords[became]})`);
        for (const warning of warnings) terminal.say(`galley: ${file}: ${warning}`);
      }
    if (!json) for (const { error } of failed) terminal.say(`galley: ${error}`);
    return failed.length === 0 ? exit.done : worstOf(failed.map(({ code }) => code));
  });
}

const becameWords = {
  'new-source': 'a new source',
  'first-capture': 'the first copy of a source of this story',
  'newer-capture': 'a newer copy of a source of this story',
  known: 'saved before',
} as const;
