import { createContext, useContext } from 'react';
import type { DeskClient } from './client.ts';
import { settable, useStore, type Store } from './store.ts';

/** Who sits at this machine: checkers sign with it. */
export type Person = {
  readonly name: Store<string>;
  readonly rename: (name: string) => void;
};

/** Asks the desk who sits here, and tells it when somebody else does. */
export function keepPerson(desk: DeskClient): Person {
  const name = settable('');
  void desk.call('person.read', {}).then((answer) => {
    if (answer.ok && name.get() === '') name.set(answer.value.name);
    return null;
  });
  return {
    name,
    rename: (next) => {
      name.set(next.trim());
      void desk.call('person.write', { name: next.trim() });
    },
  };
}

const PersonContext = createContext<Person | null>(null);

/** Gives the parts below it the person. */
export const PersonProvider = PersonContext.Provider;

/** The person at this machine. */
export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (person === null) throw new Error('there is no person above this component');
  return person;
}

/** The name that this person signs with. */
export function usePersonName(): string {
  return useStore(usePerson().name);
}
