import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ExportReport, ImportedStory, ImportReport } from '../../core/contract/batches.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import type { Refusal } from '../../core/contract/refusal.ts';
import { plainText } from '../../core/document/document.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { slugFrom } from '../../core/story/slug.ts';
import { textSections, type Story } from '../../core/story/story.ts';
import { countWords } from '../../core/text/words.ts';
import { exportStories, zipFiles } from '../export/export-stories.ts';
import { importInWorker } from '../import/import-in-worker.ts';
import { keepFile } from '../library/captures.ts';
import { newStoryId } from '../library/new-id.ts';
import type { Handlers } from './answer.ts';
import { currentStory, unknownToken, writableSession, type Context } from './context.ts';
import type { Session } from './session.ts';
import { addStory, freeSlug } from './stories.ts';
import type { Offered } from './tokens.ts';

/** Many files in, many stories out. A bad file never stops a batch; the report names it. */
export function batchHandlers(context: Context): Pick<Handlers, 'stories.import' | 'stories.export'> {
  return {
    'stories.import': async ({ files }) => {
      const session = await writableSession(context);
      if (!session.ok) return session;
      const report: { imported: ImportedStory[]; failed: ImportReport['failed'] } = {
        imported: [],
        failed: [],
      };
      const tokens = [...new Set(files)];
      // A refusal says that nothing was done, so it cannot come in the middle.
      if (tokens.some((token) => context.tokens.look(token) === null)) return refused(unknownToken);
      for (const token of tokens) {
        const file = context.tokens.take(token);
        if (file === null) return refused(unknownToken);
        const imported = await importFile(session.value, file, context.now());
        if (imported.ok) report.imported.push(imported.value);
        else
          report.failed.push({
            file: file.name,
            code: imported.refusal.code,
            error: sentenceFor(imported.refusal),
          });
      }
      return ok(report);
    },
    'stories.export': async ({ stories, formats, to, overwrite, coverage }) => {
      const session = context.session();
      if (!session.ok) return session;
      const chosen = to === null ? null : context.tokens.look(to);
      if (to !== null && chosen === null) return refused(unknownToken);
      const folder = chosen?.path ?? (await context.tokens.scratch());
      const report: ExportReport = await exportStories({
        library: session.value.folder,
        stories,
        formats,
        folder,
        overwrite,
        coverage,
        read: (id) => currentStory(session.value, id),
      });
      if (to !== null || report.exported.length === 0) return ok({ report, download: null });
      const first = report.exported[0];
      const single = report.exported.length === 1 && first !== undefined;
      const file = single ? path.join(folder, first.file) : await zipFolder(folder, context);
      return ok({ report, download: context.tokens.offer(file) });
    },
  };
}

async function importFile(
  session: Session,
  file: Offered,
  now: string,
): Promise<Result<ImportedStory, Refusal>> {
  const read = await importInWorker(file.path, { style: session.houseStyle(), now, fileName: file.name });
  if (!read.ok) return read;
  const { content, suggestedSources, warnings } = read.value;
  const bytes = await readFile(file.path);
  const kept = await keepFile(session.folder, bytes, path.extname(file.name).slice(1));
  if (!kept.ok) return kept;
  const story: Story = {
    ...content,
    id: newStoryId(),
    updatedAt: now,
    // A page without a headline is still called something: as its file was.
    slug: freeSlug(session, content.slug || slugFrom(path.parse(file.name).name)),
    origin: { file: file.name, sha256: kept.value.sha256 },
  };
  const added = await addStory(session, story);
  if (!added.ok) return added;
  return ok({
    file: file.name,
    id: story.id,
    slug: story.slug,
    headline: story.headline,
    sections: textSections(story).map(({ id, content: text }) => ({
      id,
      words: countWords(plainText(text), story.language),
    })),
    topics: story.topics.map(({ name, aliases }) => ({ name, aliases: [...aliases] })),
    suggestedSources: [...suggestedSources],
    warnings: [...warnings],
  });
}

/** One archive of all that was exported, in a folder of its own. */
async function zipFolder(folder: string, { tokens }: Context): Promise<string> {
  const file = path.join(await tokens.scratch(), 'stories.zip');
  await zipFiles(folder, file);
  return file;
}
