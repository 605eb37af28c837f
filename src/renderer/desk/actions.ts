import { isBundleName } from '../../core/bundle/bundle-name.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { ImportReport } from '../../core/contract/batches.ts';
import type { StoryId } from '../../core/ids.ts';
import type { Status } from '../../core/story/status.ts';
import { isSafeAddress } from '../../core/story/text-fields.ts';
import { showToast } from '../ui/toast.tsx';
import { offerBundles, sortedOut } from './bundle-steps.ts';
import type { DeskClient } from './client.ts';
import type { OpenStory } from './open-story.ts';
import { followExports, runExport, type ExportWish } from './exports.ts';
import { filesFromBrowser, uploadFiles, type LargestUpload, type Uploaded } from './uploads.ts';
import { setWindow } from './window-state.ts';

/** What the page can do to the library, each told to the user when it is done or cannot be done. */
export type Actions = {
  readonly newStory: () => Promise<void>;
  readonly duplicate: (story: StoryId) => Promise<void>;
  /** Where preflight has errors, the window asks for a reason and this is called again with it. */
  readonly setStatus: (stories: readonly StoryId[], status: Status, reason?: string) => Promise<void>;
  readonly trash: (stories: readonly StoryId[]) => Promise<void>;
  readonly restore: (stories: readonly StoryId[]) => Promise<void>;
  readonly emptyTrash: () => Promise<void>;
  readonly importChosen: () => Promise<void>;
  /** Stories from files; of bundles it is asked first whether they should be taken in. */
  readonly importDropped: (files: readonly File[]) => Promise<void>;
  readonly exportStories: (wish: ExportWish) => Promise<void>;
  readonly openLink: (url: string) => void;
};

/** The largest file that is taken in from the page. The import itself has its own limit below it. */
const megabyte = 1024 * 1024;
const largestText: LargestUpload = { bytes: 25 * megabyte, inWords: '20 MB', code: 'file-too-large' };
const largestBundle: LargestUpload = { bytes: 1024 * megabyte, inWords: '1 GB', code: 'bundle-too-large' };

const largestOf = ({ name }: File) => (isBundleName(name) ? largestBundle : largestText);

/** Bundles that are larger together take a while, and one wants to know that they are under way; bytes. */
const worthTelling = 10 * megabyte;

const importedFiles = '.txt,.text,.md,.markdown,.html,.htm,.docx,.galley,.age,.minisig';

/** Two wishes for a new story within this time are one; ms, as systems have it for a double click. */
const doubleClick = 500;

export function actionsOf(desk: DeskClient, openStory: OpenStory): Actions {
  followExports(desk);
  let lastNew = Number.NEGATIVE_INFINITY;
  const tell = (refusal: Refusal) => {
    if (refusal.code !== 'cancelled') showToast({ text: sentenceFor(refusal), tone: 'alarm' });
  };
  const openIt = (id: StoryId) => {
    setWindow({ mode: 'write', lastStory: id });
    return openStory.open(id);
  };

  const importUploaded = async (uploaded: readonly Uploaded[]) => {
    const { bundles, texts } = sortedOut(uploaded);
    offerBundles(bundles);
    if (texts.length === 0) return;
    const answer = await desk.call('stories.import', { files: texts.map(({ token }) => token) });
    if (!answer.ok) return tell(answer.refusal);
    const { imported, failed } = answer.value;
    for (const { error } of failed) showToast({ text: error, tone: 'alarm' });
    const [first] = imported;
    if (first === undefined) return;
    showToast({ text: importedInWords(answer.value) });
    if (imported.length === 1) await openIt(first.id);
  };

  const importFiles = async (files: readonly File[]) => {
    const bundles = files.filter(({ name }) => isBundleName(name));
    if (bundles.reduce((sum, { size }) => sum + size, 0) > worthTelling)
      showToast({ text: bundles.length === 1 ? 'Reading the bundle…' : 'Reading the bundles…' });
    await importUploaded(await uploadFiles(desk, files, largestOf, tell));
  };

  const trash = async (stories: readonly StoryId[]) => {
    const open = openStory.state.get();
    if (open.kind === 'open' && stories.includes(open.story.id)) await openStory.leave();
    const answer = await desk.call('stories.trash', { stories: [...stories] });
    if (!answer.ok) return tell(answer.refusal);
    showToast({
      text:
        stories.length === 1 ? 'The story is in the trash.' : `${stories.length} stories are in the trash.`,
      action: { label: 'Undo', run: () => void restore(stories) },
    });
  };

  const restore = async (stories: readonly StoryId[]) => {
    const answer = await desk.call('stories.restore', { stories: [...stories] });
    if (!answer.ok) tell(answer.refusal);
  };

  return {
    newStory: async () => {
      // A double click is one wish.
      const now = performance.now();
      if (now - lastNew < doubleClick) return;
      lastNew = now;
      const answer = await desk.call('stories.create', {});
      if (!answer.ok) return tell(answer.refusal);
      setWindow({ nameStory: answer.value.id });
      await openIt(answer.value.id);
    },
    duplicate: async (story) => {
      await openStory.flush();
      const answer = await desk.call('stories.duplicate', { story });
      if (!answer.ok) return tell(answer.refusal);
      await openIt(answer.value.id);
    },
    setStatus: async (stories, status, reason = '') => {
      await openStory.flush();
      const answer = await desk.call('stories.setStatus', { stories: [...stories], status, reason });
      if (answer.ok) return;
      if (answer.refusal.code === 'preflight-errors') setWindow({ release: { stories, status } });
      else tell(answer.refusal);
    },
    trash,
    restore,
    emptyTrash: async () => {
      const answer = await desk.call('trash.empty', {});
      if (!answer.ok) tell(answer.refusal);
    },
    importChosen: async () => {
      const answer = await desk.call('files.choose', {});
      if (answer.ok) return importUploaded(answer.value);
      if (answer.refusal.code !== 'no-dialog') return tell(answer.refusal);
      return importFiles(await filesFromBrowser(importedFiles));
    },
    importDropped: importFiles,
    exportStories: async (wish) => {
      await openStory.flush();
      await runExport(desk, wish, tell);
    },
    openLink: (url) => {
      if (!desk.native) {
        // The page is in the user's browser already.
        if (isSafeAddress(url)) open(url, '_blank', 'noopener,noreferrer');
        return;
      }
      void desk
        .call('shell.openLink', { url })
        .then((answer) => (answer.ok ? undefined : tell(answer.refusal)));
    },
  };
}

function importedInWords({ imported }: ImportReport): string {
  const [first] = imported;
  const warnings = imported.flatMap((story) => story.warnings);
  const what =
    imported.length === 1
      ? `“${first?.headline || first?.slug || first?.file}” is here.`
      : `${imported.length} stories are here.`;
  return [what, ...warnings.slice(0, 2)].join(' ');
}
