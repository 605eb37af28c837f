import path from 'node:path';
import { printJson, refuse, withDesk, type CommandContext } from './command.ts';
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
    desk.offerFiles(files.map((file) => path.resolve(context.cwd, file)));
    const chosen = await desk.ask('files.choose', {});
    if (!chosen.ok) return refuse(terminal, chosen.refusal);
    terminal.progress(`Saving ${files.length} files …`);
    const added = await desk.ask('captures.add', {
      story: id.value,
      files: chosen.value.map(({ token }) => token),
      source: null,
    });
    terminal.progress('');
    if (!added.ok) return refuse(terminal, added.refusal);
    const { captured, failed } = added.value;
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
