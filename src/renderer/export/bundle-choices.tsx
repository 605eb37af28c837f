import { useEffect, useState } from 'react';
import type { KeysState, Sealing, Signing } from '../../core/contract/keys.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { areRecipients, sealingOf } from '../desk/sealing.ts';
import { Checks } from '../ui/checks.tsx';
import { classes } from '../ui/classes.ts';
import { TextField } from '../ui/fields.tsx';
import styles from './bundle-choices.module.css';

const css = classes(styles);

/** Whether bundles are signed and sealed; null where what was chosen is not complete yet. */
export type BundleChoice = { readonly sign: Signing | null; readonly seal: Sealing | null };

/** Bundles as they are, neither signed nor sealed. */
export const plainBundle: BundleChoice = { sign: null, seal: null };

/** Asks whether bundles are signed and sealed. `onChange` gets null while a passphrase is missing. */
export function BundleChoices({ onChange }: { readonly onChange: (choice: BundleChoice | null) => void }) {
  const keys = useKeys();
  const [chosen, setChosen] = useState<readonly ('sign' | 'seal')[]>([]);
  const [keyPassphrase, setKeyPassphrase] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const needsPassphrase = (keys?.own?.protection ?? keys?.protection) === 'passphrase';

  const tell = (now: readonly ('sign' | 'seal')[], forKey: string, forSeal: string) => {
    const sign = now.includes('sign');
    const seal = now.includes('seal');
    const isComplete = (!sign || !needsPassphrase || forKey !== '') && (!seal || forSeal !== '');
    onChange(
      isComplete
        ? {
            sign: sign ? { passphrase: needsPassphrase ? forKey : null } : null,
            seal: seal ? sealingOf(forSeal) : null,
          }
        : null,
    );
  };
  return (
    <>
      <Checks
        label="The bundle"
        options={[
          { id: 'sign', label: 'Sign it', hint: signHint(keys) },
          {
            id: 'seal',
            label: 'Seal it',
            hint: 'Only who knows the passphrase, or has one of the keys, can open it; age opens it, too',
          },
        ]}
        chosen={chosen}
        onChange={(ids) => {
          setChosen(ids);
          tell(ids, keyPassphrase, passphrase);
        }}
      />
      {chosen.includes('sign') && needsPassphrase ? (
        <TextField
          label={(keys?.own ?? null) === null ? 'Passphrase for your new key' : 'Passphrase of your key'}
          type="password"
          value={keyPassphrase}
          onChange={(value) => {
            setKeyPassphrase(value);
            tell(chosen, value, passphrase);
          }}
        />
      ) : null}
      {chosen.includes('sign') && (keys?.own ?? null) !== null ? (
        <p className={css('ownKey')}>
          Tell the receiver your key, by telephone or face to face: <code>{keys?.own?.publicKey}</code>
        </p>
      ) : null}
      {chosen.includes('seal') ? (
        <TextField
          label="Passphrase to seal with, or the keys of those who may open it (age1…)"
          type={areRecipients(passphrase) ? 'text' : 'password'}
          value={passphrase}
          onChange={(value) => {
            setPassphrase(value);
            tell(chosen, keyPassphrase, value);
          }}
        />
      ) : null}
    </>
  );
}

function signHint(keys: KeysState | null): string {
  return keys?.own === null || keys === null
    ? 'Others can check that it is from you; your key is made now'
    : `With your key ${keys.own.keyId}; minisign checks it, too`;
}

function useKeys(): KeysState | null {
  const desk = useDesk();
  const [keys, setKeys] = useState<KeysState | null>(null);
  useEffect(() => {
    void desk.call('keys.read', {}).then((answer) => {
      if (answer.ok) setKeys(answer.value);
      return null;
    });
  }, [desk]);
  return keys;
}
