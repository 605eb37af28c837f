import { signatureName, unsealedName } from '../../core/bundle/bundle-name.ts';
import type { Unsealing } from '../../core/contract/keys.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { bundleInWorker } from '../bundle/bundle-in-worker.ts';
import { takeTurns } from '../take-turns.ts';
import type { Handlers } from './answer.ts';
import { bundlesOnOffer } from './bundles-on-offer.ts';
import { unknownToken, writableSession, type Context } from './context.ts';
import { inspectAgain, inspectBundle, type Incoming } from './inspect-bundle.ts';
import { lookAtBundle, takeBundle } from './take-bundle.ts';

/** Bundles that come in: look first, then take in. */
export function bundlesHandlers(
  context: Context,
): Pick<Handlers, 'bundles.look' | 'bundles.take' | 'bundles.leave'> {
  const { tokens } = context;
  const onOffer = bundlesOnOffer(tokens);
  const knownKeys = () => context.keys.known(context.person.name());

  const unsealed = async (
    token: string,
    file: Incoming,
    unseal: Unsealing,
  ): Promise<Result<Incoming, Refusal>> => {
    const inside: Incoming = {
      name: unsealedName(file.name),
      path: await tokens.keep('opened.galley', new Uint8Array()),
      // The signature lies beside the sealed file, and is that of the bundle in it.
      signature: file.signature ?? signatureName(unsealedName(file.path)),
    };
    const opened = await openInto(inside.path, file, unseal);
    if (!opened.ok) {
      await tokens.discard(inside.path);
      return opened;
    }
    return (await onOffer.unsealed(token, inside)) ? ok(inside) : refused(unknownToken);
  };

  // Two bundles with the same story would both find it new.
  const inTurn = takeTurns();
  return {
    'bundles.look': async ({ file: token, signature, unseal }) => {
      const session = context.session();
      if (!session.ok) return session;
      // Without the signature that came with it, a bundle would look as if nobody had signed it.
      if (signature !== null && tokens.look(signature) === null) return refused(unknownToken);
      await onOffer.signed(token, signature);
      // What the page was shown before it asked again counts no more.
      onOffer.seen(token, null);
      const found = onOffer.find(token);
      if (found === null) return refused(unknownToken);
      const file =
        unseal === null ? ok(found.opened ?? found.chosen) : await unsealed(token, found.chosen, unseal);
      if (!file.ok) return file;
      const known = await knownKeys();
      const looked = await lookAtBundle(session.value, file.value, known.keys);
      if (!looked.ok) return looked;
      const { summary, digest } = looked.value;
      onOffer.seen(token, digest);
      return ok({ ...summary, warnings: [...known.unread, ...summary.warnings] });
    },
    'bundles.take': async ({ file: token, wanted }) => {
      const session = await writableSession(context);
      if (!session.ok) return session;
      const found = onOffer.find(token);
      if (found === null) return refused(unknownToken);
      const file = found.opened ?? found.chosen;
      const digest = onOffer.digest(token);
      const report = await inTurn(async () => {
        const judged =
          digest === null
            ? await inspectBundle(file, (await knownKeys()).keys)
            : await inspectAgain(file, digest);
        if (!judged.ok) return judged;
        return takeBundle(session.value, file, judged.value, { wanted, now: context.now() });
      });
      // What was refused as a whole can be tried again.
      if (report.ok) await onOffer.leave(token);
      return report;
    },
    'bundles.leave': async ({ file: token }) => {
      await onOffer.leave(token);
      return ok({});
    },
  };
}

/** Opens a sealed bundle into a file. Refuses with `seal-not-opened`, or as `bundleInWorker` does. */
async function openInto(
  output: string,
  { path, name }: Incoming,
  unseal: Unsealing,
): Promise<Result<null, Refusal>> {
  const opening = await bundleInWorker({ kind: 'unseal', place: path, output, unseal }, name);
  if (!opening.ok || opening.value.ok) return opening.ok ? ok(null) : opening;
  const { refusal: problem } = opening.value;
  if (problem.kind === 'file' && problem.refusal !== null) return refused(problem.refusal);
  return refused(refusalOf('seal-not-opened', name, problem.reason.replace(/\.$/, '')));
}
