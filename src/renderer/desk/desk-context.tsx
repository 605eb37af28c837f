import { createContext, useContext, useEffect } from 'react';
import type { EventName } from '../../core/contract/events.ts';
import type { DeskClient } from './client.ts';
import type { EventListener } from './transport.ts';

const DeskContext = createContext<DeskClient | null>(null);

/** Gives the parts below it the desk to talk to. */
export const DeskProvider = DeskContext.Provider;

/** The desk of this window. */
export function useDesk(): DeskClient {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('there is no desk above this component');
  return desk;
}

/** Listens to an event of the desk for as long as the component is there. `listener` should be stable. */
export function useDeskEvent<N extends EventName>(name: N, listener: EventListener<N>): void {
  const desk = useDesk();
  useEffect(() => desk.on(name, listener), [desk, name, listener]);
}
