import { useState } from 'react';
import type { StoryId } from '../../core/ids.ts';
import { ok } from '../../core/result.ts';
import { exportFormats, type ExportFormat } from '../../core/story/export-formats.ts';
import type { HouseStyle } from '../../core/story/house-style.ts';
import { useActions } from '../desk/actions-context.tsx';
import { Button } from '../ui/button.tsx';
import { Checks } from '../ui/checks.tsx';
import { classes } from '../ui/classes.ts';
import { DialogButtons } from '../ui/dialog.tsx';
import { bundleChoiceOf, noPassphrases, plainBundle } from './bundle-choice.ts';
import { BundleChoices } from './bundle-choices.tsx';
import { formatWords } from './format-words.ts';
import { HouseChoices } from './house-choices.tsx';
import { useKeys } from './use-keys.ts';
import styles from './export-dialog.module.css';

const css = classes(styles);

/** What stays chosen from one export to the next. */
type ExportHabits = {
  readonly formats: readonly ExportFormat[];
  readonly overwrite: boolean;
  readonly coverage: boolean;
  readonly together: boolean;
  readonly sign: boolean;
  readonly seal: boolean;
};

export const firstHabits: ExportHabits = {
  formats: ['html'],
  overwrite: false,
  coverage: false,
  together: false,
  sign: false,
  seal: false,
};

type Props = {
  readonly stories: readonly StoryId[];
  readonly houseStyle: HouseStyle;
  readonly habits: ExportHabits;
  readonly onHabits: (change: Partial<ExportHabits>) => void;
  readonly onClose: () => void;
};

/**
 * What is asked before an export. Passphrases live as long as it is shown, and are forgotten with it; that bundles are
 * signed and sealed is not: whoever tries again after a mistyped one must not send them open.
 */
export function ExportForm({ stories, houseStyle, habits, onHabits, onClose }: Props) {
  const { formats, overwrite, coverage, together, sign, seal } = habits;
  const { exportStories } = useActions();
  const keys = useKeys();
  const [words, setWords] = useState(noPassphrases);
  const fields = { ...words, sign, seal };
  const hasBundle = formats.includes('bundle');
  const bundle = hasBundle ? bundleChoiceOf(fields, keys) : ok(plainBundle);
  const missing =
    stories.length === 0
      ? 'No story is open.'
      : formats.length === 0
        ? 'Choose a format.'
        : bundle.ok
          ? null
          : bundle.refusal;
  return (
    <>
      {houseStyle.exportPresets.length === 0 ? null : (
        <div className={css('presets')} role="group" aria-label="Presets">
          {houseStyle.exportPresets.map((preset) => (
            <Button key={preset.name} onPress={() => onHabits({ formats: preset.formats })}>
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
        onChange={(chosen) => onHabits({ formats: chosen })}
      />
      {hasBundle ? (
        <BundleChoices
          keys={keys}
          fields={fields}
          onChange={({ sign: signs = sign, seal: seals = seal, ...change }) => {
            onHabits({ sign: signs, seal: seals });
            setWords((before) => ({ ...before, ...change }));
          }}
        />
      ) : null}
      {stories.length > 1 && (hasBundle || formats.includes('epub')) ? (
        <Checks
          label="Bundle and e-book"
          options={[
            { id: 'together', label: 'One for all stories', hint: 'A digest, instead of a file for each' },
          ]}
          chosen={together ? ['together'] : []}
          onChange={(ids) => onHabits({ together: ids.length > 0 })}
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
          onChange={(ids) => onHabits({ coverage: ids.length > 0 })}
        />
      ) : null}
      <Checks
        label="Files that are there already"
        options={[
          { id: 'overwrite', label: 'Replace them', hint: 'Otherwise they stay, and the export says so' },
        ]}
        chosen={overwrite ? ['overwrite'] : []}
        onChange={(ids) => onHabits({ overwrite: ids.length > 0 })}
      />
      <HouseChoices houseStyle={houseStyle} formats={formats} />
      <DialogButtons>
        <p role="status" className={css('missing')}>
          {missing}
        </p>
        <Button onPress={onClose}>Cancel</Button>
        <Button
          look="primary"
          isDisabled={missing !== null}
          onPress={() => {
            if (!bundle.ok) return;
            onClose();
            void exportStories({ stories, formats, overwrite, together, coverage, ...bundle.value });
          }}
        >
          Export…
        </Button>
      </DialogButtons>
    </>
  );
}
