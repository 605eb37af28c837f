import { useState } from 'react';
import { exportFormats, type ExportFormat } from '../../core/story/export-formats.ts';
import type { StoryId } from '../../core/ids.ts';
import { useActions } from '../desk/actions-context.tsx';
import { setWindow, useWindow } from '../desk/window-state.ts';
import { Button } from '../ui/button.tsx';
import { Checks } from '../ui/checks.tsx';
import { Dialog, DialogButtons } from '../ui/dialog.tsx';

const formatWords: Readonly<Record<ExportFormat, { readonly label: string; readonly hint: string }>> = {
  bundle: {
    label: 'Bundle',
    hint: 'The story with all that it rests on, for another desk to verify and merge',
  },
  html: { label: 'Web page', hint: 'One file with everything in it, as the preview shows it' },
  markdown: { label: 'Markdown', hint: 'Text with details at the top; Galley can read it back' },
  docx: { label: 'Word', hint: 'With footnotes, and claims as comments' },
  epub: { label: 'E-book', hint: 'For readers and tablets' },
  pdf: { label: 'PDF', hint: 'The page as it prints' },
  ninjs: { label: 'ninjs', hint: 'For newsroom systems that take IPTC’s format' },
  jsonld: { label: 'JSON-LD', hint: 'Article, fact checks and annotations as linked data' },
  text: { label: 'Plain text', hint: 'For mail, and for programs that take nothing else' },
  json: { label: 'JSON', hint: 'The story’s own record, as the library keeps it' },
};

/** Asks in which formats stories go out. Where they go is asked next, by the host. */
export function ExportDialog({ current }: { readonly current: StoryId | null }) {
  const isOpen = useWindow(({ dialog }) => dialog === 'export');
  const chosen = useWindow(({ exportStories }) => exportStories);
  const { exportStories } = useActions();
  const [formats, setFormats] = useState<readonly ExportFormat[]>(['html']);
  const [overwrite, setOverwrite] = useState(false);
  const [coverage, setCoverage] = useState(false);
  const stories = chosen.length > 0 ? chosen : current === null ? [] : [current];
  const close = () => setWindow({ dialog: 'none', exportStories: [] });
  return (
    <Dialog
      title={stories.length > 1 ? `Export ${stories.length} stories` : 'Export the story'}
      isOpen={isOpen}
      onClose={close}
    >
      <Checks
        label="Formats"
        options={exportFormats.map((id) => ({ id, ...formatWords[id] }))}
        chosen={formats}
        onChange={setFormats}
      />
      <Checks
        label="Files that are there already"
        options={[
          { id: 'overwrite', label: 'Replace them', hint: 'Otherwise they stay, and the export says so' },
        ]}
        chosen={overwrite ? ['overwrite'] : []}
        onChange={(ids) => setOverwrite(ids.length > 0)}
      />
      {formats.includes('html') ? (
        <Checks
          label="In the HTML page"
          options={[
            {
              id: 'coverage',
              label: 'Coverage',
              hint: 'A table of outlets and claims at the end of the page',
            },
          ]}
          chosen={coverage ? ['coverage'] : []}
          onChange={(ids) => setCoverage(ids.length > 0)}
        />
      ) : null}
      <DialogButtons>
        <Button onPress={close}>Cancel</Button>
        <Button
          look="primary"
          isDisabled={formats.length === 0 || stories.length === 0}
          onPress={() => {
            close();
            void exportStories(stories, formats, overwrite, coverage);
          }}
        >
          Export…
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
