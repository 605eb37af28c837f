import { useState } from 'react';
import { exportFormats, type ExportFormat } from '../../core/story/export-formats.ts';
import type { HouseStyle } from '../../core/story/house-style.ts';
import type { StoryId } from '../../core/ids.ts';
import { useActions } from '../desk/actions-context.tsx';
import { setWindow, useWindow } from '../desk/window-state.ts';
import { Button } from '../ui/button.tsx';
import { Checks } from '../ui/checks.tsx';
import { classes } from '../ui/classes.ts';
import { Dialog, DialogButtons } from '../ui/dialog.tsx';
import { BundleChoices, plainBundle, type BundleChoice } from './bundle-choices.tsx';
import { formatWords } from './format-words.ts';
import { HouseChoices } from './house-choices.tsx';
import styles from './export-dialog.module.css';

const css = classes(styles);

type Props = { readonly current: StoryId | null; readonly houseStyle: HouseStyle };

/** Asks in which formats stories go out. Where they go is asked next, by the host. */
export function ExportDialog({ current, houseStyle }: Props) {
  const isOpen = useWindow(({ dialog }) => dialog === 'export');
  const chosen = useWindow(({ exportStories }) => exportStories);
  const { exportStories } = useActions();
  const [formats, setFormats] = useState<readonly ExportFormat[]>(['html']);
  const [overwrite, setOverwrite] = useState(false);
  const [coverage, setCoverage] = useState(false);
  const [together, setTogether] = useState(false);
  const [bundle, setBundle] = useState<BundleChoice | null>(plainBundle);
  const stories = chosen.length > 0 ? chosen : current === null ? [] : [current];
  const close = () => {
    setBundle(plainBundle);
    setWindow({ dialog: 'none', exportStories: [] });
  };
  const { sign, seal } = (formats.includes('bundle') ? bundle : plainBundle) ?? plainBundle;
  const isComplete =
    formats.length > 0 && stories.length > 0 && (bundle !== null || !formats.includes('bundle'));
  return (
    <Dialog
      title={stories.length > 1 ? `Export ${stories.length} stories` : 'Export the story'}
      isOpen={isOpen}
      onClose={close}
      size="medium"
    >
      {houseStyle.exportPresets.length === 0 ? null : (
        <div className={css('presets')} role="group" aria-label="Presets">
          {houseStyle.exportPresets.map((preset) => (
            <Button key={preset.name} onPress={() => setFormats(preset.formats)}>
              {preset.name}
            </Button>
          ))}
        </div>
      )}
      <Checks
        label="Formats"
        columns
        options={exportFormats.map((id) => ({ id, ...formatWords[id] }))}
        chosen={formats}
        onChange={setFormats}
      />
      {formats.includes('bundle') ? <BundleChoices onChange={setBundle} /> : null}
      {stories.length > 1 && (formats.includes('bundle') || formats.includes('epub')) ? (
        <Checks
          label="Bundle and e-book"
          options={[
            { id: 'together', label: 'One for all stories', hint: 'A digest, instead of a file for each' },
          ]}
          chosen={together ? ['together'] : []}
          onChange={(ids) => setTogether(ids.length > 0)}
        />
      ) : null}
      {formats.includes('html') || formats.includes('pdf') ? (
        <Checks
          label="In the page"
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
      <Checks
        label="Files that are there already"
        options={[
          { id: 'overwrite', label: 'Replace them', hint: 'Otherwise they stay, and the export says so' },
        ]}
        chosen={overwrite ? ['overwrite'] : []}
        onChange={(ids) => setOverwrite(ids.length > 0)}
      />
      <HouseChoices houseStyle={houseStyle} formats={formats} />
      <DialogButtons>
        <Button onPress={close}>Cancel</Button>
        <Button
          look="primary"
          isDisabled={!isComplete}
          onPress={() => {
            close();
            void exportStories({ stories, formats, overwrite, together, coverage, sign, seal });
          }}
        >
          Export…
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
