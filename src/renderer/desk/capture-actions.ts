import { useMemo } from 'react';
import { sentenceFor } from '../../core/contract/messages.ts';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { RecordId } from '../../core/ids.ts';
import type { Capture } from '../../core/story/capture.ts';
import { showToast } from '../ui/toast.tsx';
import { capturedInWords } from './capture-words.ts';
import type { DeskClient } from './client.ts';
import { useDesk } from './desk-context.tsx';
import type { LiveStory } from './live-story.ts';
import { saveText } from './save-text.ts';
import { filesFromBrowser, startDownload, uploadFiles, type LargestUpload } from './uploads.ts';
import { openReader, setWindow } from './window-state.ts';

type Filed = Pick<LiveStory, 'id' | 'sync'>;

/** What the page can do with saved copies and their annotations, each told to the user when it is done or cannot be. */
export type CaptureActions = {
  /** Asks for files and saves them: to a source, or (null) to the sources that they are copies of. */
  readonly addChosen: (story: Filed, source: RecordId | null) => Promise<void>;
  readonly addFiles: (story: Filed, files: readonly File[], source: RecordId | null) => Promise<void>;
  /** Gives the file back as it came. */
  readonly saveOriginal: (story: Filed, capture: RecordId) => Promise<void>;
  /** Writes the annotations of a source, or (null) of the story, into a file. */
  readonly exportAnnotations: (story: Filed, source: RecordId | null) => Promise<void>;
  readonly importAnnotations: (story: Filed) => Promise<void>;
};

/** The largest file that is taken in from the page. */
const megabyte = 1024 * 1024;
const largestCapture: LargestUpload = { bytes: 100 * megabyte, inWords: '100 MB', code: 'file-too-large' };
const largestList: LargestUpload = { bytes: 20 * megabyte, inWords: '20 MB', code: 'file-too-large' };

/** Files that are larger together take a while, and one wants to know that they are under way; bytes. */
const worthTelling = 10 * 1024 * 1024;

const savedPages = '.html,.htm,.xhtml,.mhtml,.mht,.pdf,.docx,.txt,.md';

export function captureActionsOf(desk: DeskClient): CaptureActions {
  const tell = (refusal: Refusal) => {
    if (refusal.code !== 'cancelled') showToast({ text: sentenceFor(refusal), tone: 'alarm' });
  };

  const addFiles: CaptureActions['addFiles'] = async (story, files, source) => {
    if (files.reduce((sum, { size }) => sum + size, 0) > worthTelling)
      showToast({ text: files.length === 1 ? 'Saving a copy…' : 'Saving copies…' });
    const uploaded = await uploadFiles(desk, files, () => largestCapture, tell);
    if (uploaded.length === 0) return;
    const tokens = uploaded.map(({ token }) => token);
    await story.sync.flush();
    const answer = await desk.call('captures.add', { story: story.id, files: tokens, source });
    if (!answer.ok) return tell(answer.refusal);
    for (const { error } of answer.value.failed) showToast({ text: error, tone: 'alarm' });
    const [first, ...others] = answer.value.captured;
    if (first === undefined) return;
    const text = capturedInWords(answer.value);
    const read = { label: 'Read', run: () => openReader(first.source, { capture: first.capture }) };
    // Which source a file went to is seen in its card, and there it can be read.
    if (others.length === 0 && source === null) setWindow({ openSource: first.source });
    showToast({ text, ...(others.length === 0 && source !== null ? { action: read } : {}) });
  };

  return {
    addFiles,
    addChosen: async (story, source) => addFiles(story, await filesFromBrowser(savedPages), source),
    saveOriginal: async ({ id }, capture: Capture['id']) => {
      const folder = await desk.call('folders.choose', { purpose: 'export' });
      if (!folder.ok && folder.refusal.code !== 'no-dialog') return tell(folder.refusal);
      const to = folder.ok ? folder.value.token : null;
      const answer = await desk.call('captures.original', { story: id, capture, to });
      if (!answer.ok) return tell(answer.refusal);
      const { file, download } = answer.value;
      if (download !== null) startDownload(download.token, download.name);
      const show = { label: 'Show', run: () => void desk.call('shell.showExport', { token: to ?? '' }) };
      showToast({ text: `${file} is written.`, ...(to === null ? {} : { action: show }) });
    },
    exportAnnotations: async ({ id, sync }, source) => {
      await sync.flush();
      const answer = await desk.call('annotations.export', { story: id, source });
      if (!answer.ok) return tell(answer.refusal);
      saveText(answer.value.file, answer.value.text, 'application/ld+json');
      showToast({ text: `${answer.value.file} is written.` });
    },
    importAnnotations: async (story) => {
      const files = await filesFromBrowser('.jsonld,.json', false);
      const [file] = await uploadFiles(desk, files, () => largestList, tell);
      if (file === undefined) return;
      await story.sync.flush();
      const answer = await desk.call('annotations.import', { story: story.id, file: file.token });
      if (!answer.ok) return tell(answer.refusal);
      const { added, known, warnings } = answer.value;
      showToast({ text: [importedInWords(added, known), ...warnings].join(' ') });
    },
  };
}

/** What can be done with saved copies, in a component. */
export function useCaptureActions(): CaptureActions {
  const desk = useDesk();
  return useMemo(() => captureActionsOf(desk), [desk]);
}

function importedInWords(added: number, known: number): string {
  const here = known === 0 ? '' : ` ${known === 1 ? 'One was' : `${known} were`} here already.`;
  if (added === 0) return known === 0 ? 'No annotation was added.' : `No annotation is new.${here}`;
  return `${added === 1 ? 'One annotation is' : `${added} annotations are`} added.${here}`;
}
