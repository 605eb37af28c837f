import { holdsSecretKey } from '../../core/bundle/sealing.ts';
import type { Sealing } from '../../core/contract/keys.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';

/** For whom bundles are sealed, from the options of the command line and $GALLEY_PASSPHRASE; null where they are not. */
export function sealingFrom(
  { seal, sealTo }: { readonly seal: boolean; readonly sealTo: readonly string[] | null },
  passphrase: string | null,
): Result<Sealing | null, Refusal> {
  if (sealTo !== null) return ok({ recipients: [...sealTo] });
  if (!seal) return ok(null);
  if (passphrase === null) return refused(refusalOf('passphrase-missing', 'Sealing', 'GALLEY_PASSPHRASE'));
  // Nobody could open it: what is sealed with these words as a passphrase asks for a passphrase.
  if (holdsSecretKey(passphrase))
    return refused(
      refusalOf(
        'bad-request',
        '--seal',
        '$GALLEY_PASSPHRASE holds a secret key; say --seal-to and its public key',
      ),
    );
  return ok({ passphrase });
}
