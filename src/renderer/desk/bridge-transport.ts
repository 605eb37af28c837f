import { z } from 'zod';
import { bridgeName, type Bridge } from '../../core/contract/names.ts';
import { refusal, refusalOf } from '../../core/contract/refusal.ts';
import { refused } from '../../core/result.ts';
import { settable } from './store.ts';
import type { Transport } from './transport.ts';

const offered = z.strictObject({ token: z.string(), name: z.string() });

/** The transport of the desktop application: the bridge that its preload put on the window, or null. */
export function bridgeTransport(): Transport | null {
  const bridge = Reflect.get(window, bridgeName) as Bridge | undefined;
  if (bridge === undefined) return null;
  return {
    call: async (name, input) => {
      try {
        return asResult(await bridge.call(name, input));
      } catch {
        return refused(refusalOf('host-gone'));
      }
    },
    onEvent: (listener) => bridge.onEvent(listener),
    offer: async (file) => offered.safeParse(await bridge.offer(file)).data?.token ?? null,
    onReturn: () => () => undefined,
    // A window lives no longer than its host.
    isConnected: settable(true),
    native: true,
  };
}

/** An answer as the desk sends it; anything else is a host that went wrong. */
export function asResult(answer: unknown): Awaited<ReturnType<Transport['call']>> {
  if (typeof answer === 'object' && answer !== null && 'ok' in answer) {
    if (answer.ok === true && 'value' in answer) return { ok: true, value: answer.value };
    const parsed = 'refusal' in answer ? refusal.safeParse(answer.refusal) : null;
    if (parsed?.success === true) return refused(parsed.data);
  }
  return refused(refusalOf('host-gone'));
}
