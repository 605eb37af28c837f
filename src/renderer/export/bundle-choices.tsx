import { sentenceFor } from '../../core/contract/messages.ts';
import { areRecipients } from '../../core/bundle/sealing.ts';
import { Checks } from '../ui/checks.tsx';
import { classes } from '../ui/classes.ts';
import { TextField } from '../ui/fields.tsx';
import { passphraseAsked, type BundleFields, type KeysAnswer } from './bundle-choice.ts';
import styles from './bundle-choices.module.css';

const css = classes(styles);

type Props = {
  readonly keys: KeysAnswer;
  readonly fields: BundleFields;
  readonly onChange: (change: Partial<BundleFields>) => void;
};

/** Asks whether bundles are signed and sealed. */
export function BundleChoices({ keys, fields, onChange }: Props) {
  const { sign, seal, keyPassphrase, passphrase } = fields;
  const known = keys !== 'waiting' && keys.ok ? keys.value : null;
  const asked = known === null ? 'none' : passphraseAsked(known);
  const ownKey = known?.own?.publicKey ?? null;
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
        chosen={[...(sign ? (['sign'] as const) : []), ...(seal ? (['seal'] as const) : [])]}
        onChange={(ids) => onChange({ sign: ids.includes('sign'), seal: ids.includes('seal') })}
      />
      {sign && asked !== 'none' ? (
        <TextField
          label={asked === 'new-key' ? 'Passphrase for your new key' : 'Passphrase of your key'}
          type="password"
          value={keyPassphrase}
          onChange={(value) => onChange({ keyPassphrase: value })}
        />
      ) : null}
      {sign && ownKey !== null ? (
        <p className={css('ownKey')}>
          Tell the receiver your key, by telephone or face to face: <code>{ownKey}</code>
        </p>
      ) : null}
      {seal ? (
        <TextField
          label="Passphrase to seal with, or the keys of those who may open it (age1…)"
          type={areRecipients(passphrase) ? 'text' : 'password'}
          value={passphrase}
          onChange={(value) => onChange({ passphrase: value })}
        />
      ) : null}
    </>
  );
}

function signHint(keys: KeysAnswer): string {
  if (keys === 'waiting') return 'Others can check that it is from you';
  if (!keys.ok) return sentenceFor(keys.refusal);
  const { own } = keys.value;
  return own === null
    ? 'Others can check that it is from you; your key is made now'
    : `With your key ${own.keyId}; minisign checks it, too`;
}
