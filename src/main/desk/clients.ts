import type { EventName, EventPayload } from '../../core/contract/events.ts';
import type { Client } from './desk.ts';

/** Everyone who talks to the desk at the moment. */
export type Clients = {
  readonly add: (client: Client) => void;
  readonly remove: (client: Client) => void;
  readonly tellAll: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
};

export function clientList(): Clients {
  const clients = new Set<Client>();
  return {
    add: (client) => void clients.add(client),
    remove: (client) => void clients.delete(client),
    tellAll: (name, payload) => {
      for (const client of clients) client.tell(name, payload);
    },
  };
}
