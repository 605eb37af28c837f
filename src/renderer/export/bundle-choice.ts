import type { KeysState, Sealing, Signing } from '../../core/contract/keys.ts';
import type { Answer } from '../../core/contract/requests.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { sealingOf } from '../../core/bundle/sealing.ts';

/** What the fields about bundles hold: all that decides how bundles go out stands in them. */
export type BundleFields = {
  readonly sign: boolean;
  readonly seal: boolean;
  /** The passphrase of the signing key. */
  readonly keyPassphrase: string;
  /** The passphrase to seal with, or the keys of those who may open it. */
  readonly passphrase: string;
};

export const noPassphrases: Pick<BundleFields, 'keyPassphrase' | 'passphrase'> = {
  keyPassphrase: '',
  passphrase: '',
};

/** Whether bundles are signed, and for whom they are sealed. */
type BundleChoice = { readonly sign: Signing | null; readonly seal: Sealing | null };

/** Bundles as they are, neither signed nor sealed. */
export const plainBundle: BundleChoice = { sign: null, seal: null };

/** What is known of the keys of this machine’s user. */
export type KeysAnswer = 'waiting' | Answer<'keys.read'>;

/** Whose passphrase signing needs: that of a key which is made now, that of the own key, or none. */
export function passphraseAsked({ own, protection }: KeysState): 'new-key' | 'own-key' | 'none' {
  if ((own?.protection ?? protection) === 'system') return 'none';
  return own === null ? 'new-key' : 'own-key';
}

/** How bundles go out by what the fields hold; or, in words for the user, what is still missing. */
export function bundleChoiceOf(fields: BundleFields, keys: KeysAnswer): Result<BundleChoice, string> {
  const sign = fields.sign ? signingOf(fields.keyPassphrase, keys) : ok(null);
  if (!sign.ok) return sign;
  if (!fields.seal) return ok({ sign: sign.value, seal: null });
  if (fields.passphrase === '')
    return refused('Type a passphrase to seal with, or the keys of those who may open the bundle.');
  return ok({ sign: sign.value, seal: sealingOf(fields.passphrase) });
}

function signingOf(keyPassphrase: string, keys: KeysAnswer): Result<Signing, string> {
  if (keys === 'waiting') return refused('Galley is still looking for your key.');
  if (!keys.ok) return refused('The bundle cannot be signed without your key.');
  const asked = passphraseAsked(keys.value);
  if (asked === 'none') return ok({ passphrase: null });
  if (keyPassphrase !== '') return ok({ passphrase: keyPassphrase });
  return refused(
    asked === 'new-key' ? 'Think of a passphrase for your new key.' : 'Type the passphrase of your key.',
  );
}
