import { useState } from 'react';
import { sentenceFor } from '../../core/contract/messages.ts';
import type { Input } from '../../core/contract/requests.ts';
import type { ExportFormat } from '../../core/story/export-formats.ts';
import type { HouseStyle } from '../../core/story/house-style.ts';
import { nameFromPattern, patternWords, strangersIn } from '../../core/render/file-name-pattern.ts';
import { defaultHouseStyle } from '../../core/story/default-house-style.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { Button } from '../ui/button.tsx';
import { Checks } from '../ui/checks.tsx';
import { classes } from '../ui/classes.ts';
import { TextField } from '../ui/fields.tsx';
import styles from './export-dialog.module.css';

const css = classes(styles);

type Props = { readonly houseStyle: HouseStyle; readonly formats: readonly ExportFormat[] };

/** A story to show a pattern on. */
const example = {
  id: '1a2b3c4d-0000-4000-8000-000000000001',
  slug: 'ferry-strike',
  headline: 'Ferry crews stop work',
  updatedAt: '2026-11-24T09:00:00Z',
  createdAt: '2026-11-20T09:00:00Z',
  status: 'ready',
  language: 'en',
} as Parameters<typeof nameFromPattern>[1];

/** What the whole house agrees on for its exports: names of files, saved copies in bundles, presets. */
export function HouseChoices({ houseStyle, formats }: Props) {
  const desk = useDesk();
  const { fileNames, bundleCaptures } = houseStyle;
  /** What is being typed; null: the pattern of the house stands in the field. */
  const [typed, setTyped] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [trouble, setTrouble] = useState('');
  /** Sends one change, for another may be on its way. What was typed for it is `kept` or stays to be tried again. */
  const save = async (change: Input<'houseStyle.setExport'>, kept?: () => void) => {
    const answer = await desk.call('houseStyle.setExport', change);
    setTrouble(answer.ok ? '' : sentenceFor(answer.refusal));
    if (answer.ok) kept?.();
  };
  const [stranger] = strangersIn(typed ?? '');
  const leavePattern = () => {
    if (typed === null || stranger !== undefined) return;
    const pattern = typed.trim() || defaultHouseStyle.fileNames;
    if (pattern === fileNames) return setTyped(null);
    void save({ fileNames: pattern }, () => setTyped(null));
  };
  return (
    <details className={css('house')}>
      <summary>For the whole house</summary>
      <div className={css('houseFields')}>
        <TextField
          label={`File names (${patternWords.map((word) => `{${word}}`).join(' ')})`}
          value={typed ?? fileNames}
          direction="ltr"
          onChange={setTyped}
          onBlur={leavePattern}
          error={stranger === undefined ? undefined : `{${stranger}} is nothing that a name can be made of.`}
        />
        <p className={css('example')}>Such as {nameFromPattern(typed || fileNames, example)}.html</p>
        <Checks
          label="Saved copies of sources"
          options={[
            {
              id: 'hashes',
              label: 'Leave them out of bundles',
              hint: 'For rights’ reasons: only their hashes and the quoted passages go along',
            },
          ]}
          chosen={bundleCaptures === 'hashes' ? ['hashes'] : []}
          onChange={(ids) => void save({ bundleCaptures: ids.length > 0 ? 'hashes' : 'whole' })}
        />
        <div className={css('newPreset')}>
          <TextField
            label="Keep these formats as a preset"
            placeholder="Its name"
            value={name}
            onChange={setName}
          />
          <Button
            isDisabled={name.trim() === '' || formats.length === 0}
            onPress={() =>
              void save({ preset: { name: name.trim(), formats: [...formats] } }, () => setName(''))
            }
          >
            Keep
          </Button>
        </div>
        {trouble === '' ? null : (
          <p role="alert" className={css('trouble')}>
            {trouble}
          </p>
        )}
      </div>
    </details>
  );
}
