import path from 'node:path';
import envPaths from 'env-paths';
import { answer, type Handlers, type OnBug } from './desk/answer.ts';
import { annotationsHandlers } from './desk/annotations.ts';
import { bundlesHandlers } from './desk/bundles.ts';
import { capturesHandlers } from './desk/captures.ts';
import { checksHandlers } from './desk/checks.ts';
import { clientList } from './desk/clients.ts';
import type { Context } from './desk/context.ts';
import type { Desk, HostServices } from './desk/desk.ts';
import { exporting } from './desk/export.ts';
import { houseStyleHandlers } from './desk/house-style.ts';
import { importHandlers } from './desk/import.ts';
import { keepLibrary } from './desk/library.ts';
import { keysHandlers } from './desk/keys.ts';
import { personHandlers, personOf } from './desk/person.ts';
import { reviewHandlers } from './desk/review.ts';
import { openSettings } from './desk/settings.ts';
import { shellHandlers } from './desk/shell.ts';
import { storiesHandlers } from './desk/stories.ts';
import { storyHandlers } from './desk/story.ts';
import { tokenBox } from './desk/tokens.ts';
import { topicsHandlers } from './desk/topics.ts';
import { keyRing } from './keys/key-ring.ts';
import { readLibrary } from './library/library-folder.ts';
import { sweepScratch } from './library/scratch-folder.ts';

export type DeskOptions = {
  readonly host: HostServices;
  /** The library that the user named, as an absolute path, or null. */
  readonly library: string | null;
  /** Where this machine's preferences are kept; null keeps none (the command line). */
  readonly settingsFolder: string | null;
  /** Where this machine's keys are kept; null keeps none. */
  readonly keysFolder: string | null;
  readonly access: 'read' | 'write';
  readonly onBug: OnBug;
};

/** Where a library lies if the user named none: in the platform's data folder. */
export function defaultLibraryPlace(): string {
  return path.join(envPaths('galley', { suffix: '' }).data, 'library');
}

/** The only place where the desk's parts are made and joined. */
export async function composeDesk({
  host,
  library,
  settingsFolder,
  keysFolder,
  access,
  onBug,
}: DeskOptions): Promise<Desk> {
  // What a crash left there may be an opened bundle. Nobody waits for it.
  void sweepScratch();
  const clients = clientList();
  const tokens = tokenBox();
  const settings = await openSettings(settingsFolder);
  const now = () => new Date().toISOString();
  const defaultPlace = defaultLibraryPlace();
  const keeper = await keepLibrary({
    clients,
    tokens,
    now,
    settings,
    defaultPlace,
    start: library ?? settings.lastLibrary() ?? ((await readLibrary(defaultPlace)).ok ? defaultPlace : null),
    access,
  });
  const person = personOf(settings);
  const keys = keyRing({ folder: keysFolder, systemBox: host.systemBox, now });
  const context: Context = { host, clients, tokens, now, person, keys, session: keeper.session };
  const exports = exporting(context);
  const handlers: Handlers = {
    ...keeper.handlers,
    ...storiesHandlers(context),
    ...storyHandlers(context),
    ...importHandlers(context),
    ...exports.handlers,
    ...bundlesHandlers(context),
    ...reviewHandlers(context),
    ...checksHandlers(context),
    ...capturesHandlers(context),
    ...annotationsHandlers(context),
    ...houseStyleHandlers(context),
    ...personHandlers(person),
    ...keysHandlers(keys),
    ...topicsHandlers(context),
    ...shellHandlers(context),
  };
  return {
    answer: (name, input, client) => answer(handlers, name, input, client, onBug),
    connect: clients.add,
    disconnect: async (client) => {
      clients.remove(client);
      const session = keeper.session();
      if (session.ok) await session.value.stories.releaseAll(client);
    },
    libraryFolder: () => {
      const session = keeper.session();
      return session.ok ? session.value.folder : null;
    },
    offerFile: (file) => tokens.offer(file),
    takeDownload: (token) => {
      const offered = tokens.take(token);
      return offered === null ? null : { ...offered, done: () => tokens.discard(offered.path) };
    },
    close: async () => {
      // They read stories, and write into the folders behind the tokens.
      await exports.close();
      await keeper.close();
      await tokens.close();
    },
  };
}
