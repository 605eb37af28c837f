import path from 'node:path';
import type { BundleReport } from '../../src/core/contract/bundles.ts';
import type { StoryId } from '../../src/core/ids.ts';
import { ok } from '../../src/core/result.ts';
import type { Story } from '../../src/core/story/story.ts';
import type { Desk } from '../../src/main/desk/desk.ts';
import { aDesk, aPage, hostWithoutDialogs, type Page } from './desk.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A desk at a library with a window, whose person chooses files in dialogs. */
export type Laptop = {
  readonly library: string;
  readonly desk: Desk;
  readonly page: Page;
  /** A token for a file on the disk. */
  readonly choose: (file: string) => Promise<string>;
  /** Exports stories as bundles, as they stand now; the path of the first. */
  readonly bundle: (...stories: readonly StoryId[]) => Promise<string>;
  readonly take: (file: string, wanted?: 'all' | 'known') => Promise<BundleReport>;
  /** A story as the desk has it now. */
  readonly story: (id: StoryId) => Promise<Story>;
};

export async function aLaptop(library: string): Promise<Laptop> {
  let chosen = '';
  const host = {
    ...hostWithoutDialogs,
    chooseFiles: async () => ok([chosen]),
    chooseFolder: async () => ok(chosen),
  };
  const desk = await aDesk({ library, host });
  const page = aPage(desk);
  const choose = async (file: string) => {
    chosen = file;
    return (await page.ask('files.choose', {}))[0]?.token ?? '';
  };
  return {
    library,
    desk,
    page,
    choose,
    bundle: async (...stories) => {
      chosen = await temporaryFolder();
      const { token: to } = await page.ask('folders.choose', { purpose: 'export' });
      const wish = {
        stories: [...stories],
        formats: ['bundle' as const],
        overwrite: false,
        coverage: false,
        together: false,
        sign: null,
        seal: null,
      };
      const { report } = await page.ask('stories.export', { job: crypto.randomUUID(), to, ...wish });
      const [first] = report.exported;
      if (first === undefined) throw new Error(JSON.stringify(report.failed));
      return path.join(chosen, first.file);
    },
    take: async (file, wanted = 'all') => page.ask('bundles.take', { file: await choose(file), wanted }),
    story: async (id) =>
      JSON.parse((await page.ask('story.render', { story: id, format: 'json' })).text) as Story,
  };
}
