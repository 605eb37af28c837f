import { useState } from 'react';
import type { Unsealing } from '../../core/contract/keys.ts';
import { unsealingOf } from '../../core/bundle/sealing.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { DialogButtons } from '../ui/dialog.tsx';
import { TextField } from '../ui/fields.tsx';
import styles from './unseal-form.module.css';

const css = classes(styles);

type Props = {
  /** Why what was typed before did not open it. */
  readonly error: string | null;
  readonly isOpening: boolean;
  readonly onOpen: (unseal: Unsealing) => void;
  readonly onCancel: () => void;
};

/** Asks for what opens a sealed bundle. */
export function UnsealForm({ error, isOpening, onOpen, onCancel }: Props) {
  const [typed, setTyped] = useState('');
  const canOpen = typed.trim() !== '' && !isOpening;
  return (
    <form
      className={css('form')}
      onSubmit={(event) => {
        event.preventDefault();
        if (canOpen) onOpen(unsealingOf(typed));
      }}
    >
      <p>This bundle is sealed: only who has its passphrase, or a key that it was sealed to, can open it.</p>
      <TextField
        label="Passphrase, or secret key (AGE-SECRET-KEY-…)"
        type="password"
        value={typed}
        onChange={setTyped}
        error={isOpening ? undefined : (error ?? undefined)}
        autoFocus
      />
      <p role="status" className="visually-hidden">
        {isOpening ? 'Opening…' : (error ?? '')}
      </p>
      <DialogButtons>
        <Button onPress={onCancel}>Cancel</Button>
        <Button look="primary" type="submit" isDisabled={!canOpen}>
          {isOpening ? 'Opening…' : 'Open'}
        </Button>
      </DialogButtons>
    </form>
  );
}
