import { signatureName } from '../../core/bundle/bundle-name.ts';
import type { Unsealing } from '../../core/contract/keys.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { bundleInWorker } from '../bundle/bundle-in-worker.ts';
import { takeTurns } from '../take-turns.ts';
import type { Handlers } from './answer.ts';
import { unknownToken, writableSession, type Context } from './context.ts';
import { lookAtBundle, takeBundle, type Incoming } from './take-bundle.ts';

/** Bundles that come in: look first, then take in. */
export function bundlesHandlers(
  context: Context,
): Pick<Handlers, 'bundles.look' | 'bundles.take' | 'bundles.leave'> {
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
      path: await context.tokens.keep('opened.galley', new Uint8Array()),
      // The signature lies beside the sealed file, and is that of the bundle in it.
      signature: file.signature ?? signatureName(file.path.replace(/\.age$/i, '')),
    };
    const task = { kind: 'unseal', place: file.path, output: inside.path, unseal } as const;
    const opening = await bundleInWorker(task, file.name);
    if (!opening.ok) return opening;
    const done = opening.value;
    if (!done.ok)
      return refused(refusalOf('seal-not-opened', file.name, done.refusal.reason.replace(/\.$/, '')));
    opened.set(token, inside);
    return ok(inside);
  };

  /** A bundle may be large: what the desk has of one that nobody wants any more is deleted. */
  const leave = async (token: string): Promise<void> => {
    for (const file of [context.tokens.take(token), opened.get(token) ?? null])
      if (file !== null) await context.tokens.discard(file.path);
    opened.delete(token);
  };

  // Two bundles with the same story would both find it new.
  const inTurn = takeTurns();
  return {
    'bundles.look': async ({ file: token, signature, unseal }) => {
      const session = context.session();
      if (!session.ok) return session;
      const offered = context.tokens.look(token);
      if (offered === null) return refused(unknownToken);
      const handedIn = signature === null ? null : context.tokens.look(signature);
      const chosen: Incoming = handedIn === null ? offered : { ...offered, signature: handedIn.path };
      const file = unseal === null ? ok(opened.get(token) ?? chosen) : await unsealed(token, chosen, unseal);
      if (!file.ok) return file;
      const known = await context.keys.known(context.person.name());
      return lookAtBundle(session.value, file.value, known);
    },
    'bundles.take': async ({ file: token, wanted }) => {
      const session = await writableSession(context);
      if (!session.ok) return session;
      const chosen = context.tokens.look(token);
      if (chosen === null) return refused(unknownToken);
      const file = opened.get(token) ?? chosen;
      const report = await inTurn(() => takeBundle(session.value, file, wanted, context.now()));
      // What was refused as a whole can be tried again.
      if (report.ok) await leave(token);
      return report;
    },
    'bundles.leave': async ({ file: token }) => {
      await leave(token);
      return ok({});
    },
  };
}
