import path from 'node:path';
import type { BundleReport, TakenStory } from '../../core/contract/bundles.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import type { ReviewItem } from '../../core/merge/review.ts';
import { reviewInWords } from '../../core/merge/review-words.ts';
import { printJson, refuse, type CommandContext } from './command.ts';
import { withDesk, type CommandDesk } from './with-desk.ts';
import { lookAt, provenanceOf } from './import.ts';
import { exit, worstOf } from './exit-codes.ts';

type MergedStory = Omit<TakenStory, 'review' | 'sections' | 'topics'> & {
  readonly review: readonly ReviewItem[];
};

/** `galley merge FILE… [--json]`: merges bundles into stories that the library has. Goes on past a bad file. */
export async function merge(
  context: CommandContext,
  files: readonly string[],
  { json }: { readonly json: boolean },
): Promise<number> {
  const { terminal } = context;
  return withDesk(context, 'write', async (desk) => {
    const merged: MergedStory[] = [];
    const failed: BundleReport['failed'] = [];
    for (const [index, file] of files.entries()) {
      terminal.progress(`Merging ${index + 1} of ${files.length}: ${file}`);
      desk.offerFiles([path.resolve(context.cwd, file)]);
      const chosen = await desk.ask('files.choose', {});
      if (!chosen.ok) return refuse(terminal, chosen.refusal);
      const token = chosen.value[0]?.token ?? '';
      const look = await lookAt(desk, token, context.passphrase);
      if (look.ok) for (const line of provenanceOf(look.value)) terminal.say(line);
      const report = look.ok ? await desk.ask('bundles.take', { file: token, wanted: 'known' }) : look;
      if (!report.ok) {
        const { code } = report.refusal;
        if (code.startsWith('library')) return refuse(terminal, report.refusal);
        failed.push({ file, code, error: sentenceFor(report.refusal) });
        continue;
      }
      for (const story of report.value.taken) merged.push(await withReview(desk, story, file));
      failed.push(...report.value.failed.map((failure) => ({ ...failure, file })));
    }
    terminal.progress('');
    if (json) printJson(terminal, { merged, failed: failed.map(({ file, error }) => ({ file, error })) });
    else {
      for (const story of merged) for (const line of linesOf(story)) terminal.print(line);
      for (const { error } of failed) terminal.say(`galley: ${error}`);
    }
    return failed.length === 0 ? exit.done : worstOf(failed.map(({ code }) => code));
  });
}

async function withReview(
  desk: CommandDesk,
  { review: count, sections: _sections, topics: _topics, ...story }: TakenStory,
  file: string,
): Promise<MergedStory> {
  const read = count > 0 ? await desk.ask('review.read', { story: story.id }) : null;
  const review = read?.ok === true ? (read.value.merges.at(-1)?.items ?? []) : [];
  return { ...story, file, review };
}

function linesOf({ file, headline, slug, id, outcome, review }: MergedStory): readonly string[] {
  const done = { added: 'added', merged: 'merged', same: 'nothing new in it' }[outcome];
  return [
    `${file}: ${headline || slug || id}: ${done}`,
    ...review.map((item) => `  look at: ${reviewInWords(item)}`),
  ];
}
