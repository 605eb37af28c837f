import type { KeyRing } from '../keys/key-ring.ts';
import type { Handlers } from './answer.ts';

type KeysRequests = 'keys.read' | 'keys.create' | 'keys.trust' | 'keys.forget';

/** The keys that bundles are signed with, and those of others that are known. Each change answers with the new state. */
export function keysHandlers(keys: KeyRing): Pick<Handlers, KeysRequests> {
  return {
    'keys.read': () => keys.state(),
    'keys.create': async ({ passphrase }) => {
      const made = await keys.create(passphrase);
      return made.ok ? keys.state() : made;
    },
    'keys.trust': async ({ publicKey, name }) => {
      const added = await keys.trust(publicKey, name);
      return added.ok ? keys.state() : added;
    },
    'keys.forget': async ({ publicKey }) => {
      const gone = await keys.forget(publicKey);
      return gone.ok ? keys.state() : gone;
    },
  };
}
