import path from 'node:path';
import type { Unsealing } from '../../core/contract/keys.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { openSealed } from '../keys/seal.ts';
import { signatureFileOf } from '../keys/sign-file.ts';
import { takeTurns } from '../library/take-turns.ts';
import type { Handlers } from './answer.ts';
import { unknownToken, writableSession, type Context } from './context.ts';
import { lookAtBundle, takeBundle, type Incoming } from './take-bundle.ts';

/** Bundles that come in: look first, then take in. */
export function bundlesHandlers(context: Context): Pick<Handlers, 'bundles.look' | 'bundles.take'> {
  /** Sealed bundles that were opened, by the tokens of their files. */
  const opened = new Map<string, Incoming>();

  const unsealed = async (
    token: string,
    file: Incoming,
    unseal: Unsealing,
  ): Promise<Result<Incoming, Refusal>> => {
    const name = file.name.replace(/\.age$/i, '');
    const inside: Incoming = {
      name,
      path: path.join(await context.tokens.scratch(), 'opened.galley'),
      // The signature lies beside the sealed file, and is that of the bundle in it.
      signature: signatureFileOf(file.path.replace(/\.age$/i, '')),
    };
    const done = await openSealed(file.path, inside.path, unseal);
    if (!done.ok)
      return refused(refusalOf('seal-not-opened', file.name, done.refusal.reason.replace(/\.$/, '')));
    opened.set(token, inside);
    return ok(inside);
  };

  // Two bundles with the same story would both find it new.
  const inTurn = takeTurns();
  return {
    'bundles.look': async ({ file: token, unseal }) => {
      const session = context.session();
      if (!session.ok) return session;
      const chosen = context.tokens.look(token);
      if (chosen === null) return refused(unknownToken);
      const file = unseal === null ? ok(opened.get(token) ?? chosen) : await unsealed(token, chosen, unseal);
      if (!file.ok) return file;
      const known = await context.keys.known(context.person.name());
      return lookAtBundle(session.value, file.value, known);
    },
    'bundles.take': async ({ file: token, wanted }) => {
      const session = await writableSession(context);
      if (!session.ok) return session;
      const chosen = context.tokens.take(token);
      if (chosen === null) return refused(unknownToken);
      const file = opened.get(token) ?? chosen;
      opened.delete(token);
      return inTurn(() => takeBundle(session.value, file, wanted, context.now()));
    },
  };
}
