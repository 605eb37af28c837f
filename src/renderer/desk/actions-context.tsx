import { createContext, useContext } from 'react';
import type { Actions } from './actions.ts';

const ActionsContext = createContext<Actions | null>(null);

/** Gives the parts below it what can be done to the library. */
export const ActionsProvider = ActionsContext.Provider;

/** What can be done to the library. */
export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (actions === null) throw new Error('there are no actions above this component');
  return actions;
}
