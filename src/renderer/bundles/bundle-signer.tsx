import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { Signer } from '../../core/contract/bundles.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { TextField } from '../ui/fields.tsx';
import styles from './bundle-signer.module.css';

const css = classes(styles);

type Props = {
  readonly signer: Signer | null;
  /** Called when the key was noted as somebody's. */
  readonly onKnown: () => void;
};

/** Who signed a bundle. A key that is not known can be noted here, with the name of its holder. */
export function BundleSigner({ signer, onKnown }: Props) {
  if (signer === null)
    return (
      <p className={css('line')}>
        Every file is as it was written. Nobody that Galley could check has signed the bundle.
      </p>
    );
  if (signer.known)
    return (
      <p className={css('line', 'known')}>
        <ShieldCheck size={18} aria-hidden className={css('sign')} />
        <span>
          Signed by <bdi className={css('who')}>{signer.name}</bdi>, and not changed since.
        </span>
      </p>
    );
  return <UnknownSigner key={signer.keyId} signer={signer} onKnown={onKnown} />;
}

function UnknownSigner({ signer, onKnown }: { readonly signer: Signer } & Pick<Props, 'onKnown'>) {
  const desk = useDesk();
  const [isNoting, setIsNoting] = useState(false);
  const [name, setName] = useState(signer.name);
  const [error, setError] = useState<string | null>(null);
  const note = async () => {
    const answer = await desk.call('keys.trust', { publicKey: signer.publicKey, name: name.trim() });
    if (answer.ok) onKnown();
    else setError(sentenceFor(answer.refusal));
  };
  return (
    <div className={css('unknown')}>
      <p className={css('line')}>
        <ShieldAlert size={18} aria-hidden className={css('sign')} />
        <span>
          Not changed since it was signed by somebody who{' '}
          {signer.name === '' ? (
            'gives no name'
          ) : (
            <>
              goes by <bdi className={css('who')}>{signer.name}</bdi>
            </>
          )}
          . You have not noted this key yet; anybody can sign under any name.
        </span>
      </p>
      {isNoting ? (
        <form
          className={css('note')}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') void note();
          }}
        >
          <p>
            Ask the sender, by telephone or face to face, whether this is their key:{' '}
            <code className={css('key')}>{signer.publicKey}</code>
          </p>
          <div className={css('fields')}>
            <TextField
              label="Whose key it is"
              value={name}
              onChange={setName}
              error={error ?? undefined}
              autoFocus
            />
            <Button type="submit" isDisabled={name.trim() === ''}>
              It is theirs
            </Button>
          </div>
        </form>
      ) : (
        <Button onPress={() => setIsNoting(true)}>Note whose key it is…</Button>
      )}
    </div>
  );
}
