import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ExportReport } from '../../core/contract/batches.ts';
import type { Signing } from '../../core/contract/keys.ts';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { Input, Output } from '../../core/contract/requests.ts';
import type { StoryId } from '../../core/ids.ts';
import { archiveName } from '../../core/render/archive-name.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import type { BundleSigner } from '../bundle/finish-bundle.ts';
import { exportStories, type FoundStory } from '../export/export-stories.ts';
import { zipFiles } from '../export/zip-files.ts';
import { storageRefusal } from '../library/storage-refusal.ts';
import type { Handlers } from './answer.ts';
import type { Client } from './desk.ts';
import { currentStory, unknownToken, type Context } from './context.ts';
import { runningJobs } from './running-jobs.ts';
import type { Session } from './session.ts';
import { storyState } from './story-state.ts';
import type { Tokens } from './tokens.ts';

/** Many stories out, in any formats, and the end of it: exports that are under way are stopped and waited for. */
export type Exporting = {
  readonly handlers: Pick<Handlers, 'stories.export' | 'stories.stopExport'>;
  readonly close: () => Promise<void>;
};

export function exporting(context: Context): Exporting {
  // Closing calls off whatever another export still prints.
  const jobs = runningJobs(() => context.host.pdf.close());
  return {
    handlers: {
      'stories.export': async (wish, client) => {
        const session = context.session();
        if (!session.ok) return session;
        const chosen = wish.to === null ? null : context.tokens.look(wish.to);
        if (wish.to !== null && chosen === null) return refused(unknownToken);
        return jobs.run(wish.job, async (signal) => {
          // A key is worth seconds of work: whoever stops the export meanwhile is heard.
          const signer = await signerOf(context, wish.sign);
          if (!signer.ok) return signer;
          const work = { ...wish, session: session.value, signer: signer.value, client, signal };
          return chosen === null
            ? exportToDownload(context, work)
            : ok({ report: await exportInto(context, work, chosen.path), download: null });
        });
      },
      'stories.stopExport': async ({ job }) => {
        jobs.stop(job);
        return ok({});
      },
    },
    close: jobs.close,
  };
}

/** An export with all that it needs at hand. */
type Work = Omit<Input<'stories.export'>, 'to' | 'sign'> & {
  readonly session: Session;
  readonly signer: BundleSigner | null;
  readonly client: Client;
  readonly signal: AbortSignal;
};

async function signerOf(
  { keys, person, now }: Context,
  sign: Signing | null,
): Promise<Result<BundleSigner | null, Refusal>> {
  if (sign === null) return ok(null);
  const key = await keys.open(sign.passphrase);
  return key.ok ? ok({ key: key.value, name: person.name(), now: now() }) : key;
}

async function exportInto({ host }: Context, work: Work, folder: string): Promise<ExportReport> {
  const { job, session, stories, formats, overwrite, together, coverage, signer, seal, client, signal } =
    work;
  const style = session.houseStyle();
  return exportStories({
    library: session.folder,
    stories,
    formats,
    folder,
    overwrite,
    together,
    coverage,
    fileNames: style.fileNames,
    captures: style.bundleCaptures,
    finishing: { sign: signer, seal },
    find: (id) => findStory(session, id),
    read: (id) => currentStory(session, id),
    state: (id) => storyState(session, id),
    style,
    pdf: host.pdf,
    onProgress: (done, label) => client.tell('export.progress', { job, done, total: stories.length, label }),
    signal,
  });
}

/** Exports into a folder of the desk's own, and offers the one file or an archive of all; nothing else stays there. */
async function exportToDownload(
  context: Context,
  work: Work,
): Promise<Result<Output<'stories.export'>, Refusal>> {
  const { tokens } = context;
  const folder = await tokens.scratch();
  let keep = '';
  try {
    const report = await exportInto(context, work, folder);
    if (report.exported.length === 0) return ok({ report, download: null });
    const file = await oneFile(folder, report, tokens);
    if (!file.ok) return file;
    keep = path.dirname(file.value);
    return ok({ report, download: tokens.offer(file.value) });
  } finally {
    if (keep !== folder) await tokens.drop(folder);
  }
}

/** The file that was exported; of several, an archive of them in a folder of its own. */
async function oneFile(
  folder: string,
  { exported }: ExportReport,
  tokens: Tokens,
): Promise<Result<string, Refusal>> {
  // A signature lies beside its bundle, and is in no report.
  const [first, ...others] = await readdir(folder);
  if (first !== undefined && others.length === 0) return ok(path.join(folder, first));
  const place = await tokens.scratch();
  const zip = path.join(place, archiveName(exported));
  try {
    await zipFiles(folder, zip);
    return ok(zip);
  } catch (error) {
    await tokens.drop(place);
    return refused(storageRefusal(error, zip));
  }
}

/** A story by its row in the catalogue; one that is open, as it stands in memory. */
async function findStory(session: Session, id: StoryId): Promise<Result<FoundStory, Refusal>> {
  const row = session.stories.isOpen(id) ? null : session.catalogue.row(id);
  if (row !== null) return ok({ named: row, current: null });
  const current = await currentStory(session, id);
  return current.ok ? ok({ named: current.value.story, current: current.value }) : current;
}
