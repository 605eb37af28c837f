import { events, isEventName, type EventName } from '../../core/contract/events.ts';
import type { Answer, Input, RequestName } from '../../core/contract/requests.ts';
import type { EventListener, Transport } from './transport.ts';

/** The desk as the page sees it: typed requests, typed events. */
export type DeskClient = {
  readonly call: <N extends RequestName>(name: N, input: Input<N>) => Promise<Answer<N>>;
  /** Listens to one kind of event. Returns how to stop. */
  readonly on: <N extends EventName>(name: N, listener: EventListener<N>) => () => void;
  readonly offer: Transport['offer'];
  readonly onReturn: Transport['onReturn'];
  readonly isConnected: Transport['isConnected'];
  readonly native: boolean;
};

/** Makes a client over a transport. Events that do not fit their schema are dropped. */
export function deskClient(transport: Transport): DeskClient {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  transport.onEvent((name, payload) => {
    if (isEventName(name)) deliver(name, payload);
  });
  const deliver = (name: EventName, payload: unknown) => {
    const parsed = events[name].safeParse(payload);
    if (!parsed.success) return;
    // The set under a name holds listeners of that event's payload only.
    for (const listener of listeners.get(name) ?? []) listener(parsed.data as never);
  };
  return {
    // The desk answers each request as the contract's table says; refusals were checked by the transport.
    call: (name, input) => transport.call(name, input) as Promise<Answer<typeof name>>,
    on: (name, listener) => {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set);
      set.add(listener);
      return () => void set.delete(listener);
    },
    offer: transport.offer,
    onReturn: transport.onReturn,
    isConnected: transport.isConnected,
    native: transport.native,
  };
}
