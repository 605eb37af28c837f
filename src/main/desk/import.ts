import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ImportedStory, ImportReport } from '../../core/contract/batches.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import type { Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { slugFrom } from '../../core/story/slug.ts';
import type { Story } from '../../core/story/story.ts';
import { importInWorker } from '../import/import-in-worker.ts';
import { keepFile } from '../library/captures.ts';
import { newStoryId } from '../library/new-id.ts';
import type { Handlers } from './answer.ts';
import { unknownToken, writableSession, type Context } from './context.ts';
import type { Session } from './session.ts';
import { addStory, freeSlug } from './stories.ts';
import { storySummary } from './story-summary.ts';
import type { Offered } from './tokens.ts';

/** Many files in. A bad one never stops a batch; the report names it. */
export function importHandlers(context: Context): Pick<Handlers, 'stories.import'> {
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
    ...storySummary(story),
    suggestedSources: [...suggestedSources],
    warnings: [...warnings],
  });
}
