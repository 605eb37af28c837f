import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { exportStories, zipFiles, type FoundStory } from '../export/export-stories.ts';
import type { Handlers } from './answer.ts';
import { currentStory, unknownToken, type Context } from './context.ts';
import type { Session } from './session.ts';
import { storyState } from './story-state.ts';

/** Many stories out, in any formats. */
export function exportHandlers(context: Context): Pick<Handlers, 'stories.export' | 'stories.stopExport'> {
  const running = new Map<string, AbortController>();
  return {
    'stories.export': async (wish, client) => {
      const { job, stories, formats, to, overwrite, together, coverage, sign, seal } = wish;
      const session = context.session();
      if (!session.ok) return session;
      const chosen = to === null ? null : context.tokens.look(to);
      if (to !== null && chosen === null) return refused(unknownToken);
      const folder = chosen?.path ?? (await context.tokens.scratch());
      const key = sign === null ? null : await context.keys.open(sign.passphrase);
      if (key?.ok === false) return key;
      const signer =
        key === null ? null : { key: key.value, name: context.person.name(), now: context.now() };
      const stop = new AbortController();
      running.set(job, stop);
      const style = session.value.houseStyle();
      const report = await exportStories({
        library: session.value.folder,
        stories,
        formats,
        folder,
        overwrite,
        together,
        coverage,
        fileNames: style.fileNames,
        captures: style.bundleCaptures,
        finishing: { sign: signer, seal },
        find: (id) => findStory(session.value, id),
        read: (id) => currentStory(session.value, id),
        state: (id) => storyState(session.value, id),
        style,
        pdf: context.host.pdf,
        onProgress: (done, label) =>
          client.tell('export.progress', { job, done, total: stories.length, label }),
        signal: stop.signal,
      });
      running.delete(job);
      // Closing calls off whatever another export still prints.
      if (running.size === 0) await context.host.pdf.close();
      if (to !== null || report.exported.length === 0) return ok({ report, download: null });
      // A signature lies beside its bundle, and is not counted.
      const [first, ...others] = await readdir(folder);
      const file =
        first !== undefined && others.length === 0
          ? path.join(folder, first)
          : await zipFolder(folder, context);
      return ok({ report, download: context.tokens.offer(file) });
    },
    'stories.stopExport': async ({ job }) => {
      running.get(job)?.abort();
      return ok({});
    },
  };
}

/** A story by its row in the catalogue; one that is open, as it stands in memory. */
async function findStory(session: Session, id: StoryId): Promise<Result<FoundStory, Refusal>> {
  const row = session.stories.isOpen(id) ? null : session.catalogue.row(id);
  if (row !== null) return ok({ named: row, current: null });
  const current = await currentStory(session, id);
  return current.ok ? ok({ named: current.value.story, current: current.value }) : current;
}

/** One archive of all that was exported, in a folder of its own. */
async function zipFolder(folder: string, { tokens }: Context): Promise<string> {
  const file = path.join(await tokens.scratch(), 'stories.zip');
  await zipFiles(folder, file);
  return file;
}
