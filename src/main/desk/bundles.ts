import { refused } from '../../core/result.ts';
import { takeTurns } from '../library/take-turns.ts';
import type { Handlers } from './answer.ts';
import { unknownToken, writableSession, type Context } from './context.ts';
import { lookAtBundle, takeBundle } from './take-bundle.ts';

/** Bundles that come in: look first, then take in. */
export function bundlesHandlers(context: Context): Pick<Handlers, 'bundles.look' | 'bundles.take'> {
  // Two bundles with the same story would both find it new.
  const inTurn = takeTurns();
  return {
    'bundles.look': async ({ file: token }) => {
      const session = context.session();
      if (!session.ok) return session;
      const file = context.tokens.look(token);
      return file === null ? refused(unknownToken) : lookAtBundle(session.value, file);
    },
    'bundles.take': async ({ file: token, wanted }) => {
      const session = await writableSession(context);
      if (!session.ok) return session;
      const file = context.tokens.take(token);
      if (file === null) return refused(unknownToken);
      return inTurn(() => takeBundle(session.value, file, wanted, context.now()));
    },
  };
}
