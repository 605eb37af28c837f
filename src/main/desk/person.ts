import { userInfo } from 'node:os';
import { ok } from '../../core/result.ts';
import type { Handlers } from './answer.ts';
import type { Settings } from './settings.ts';

/** Who sits at this machine: checkers sign with this name. */
export type Person = {
  readonly name: () => string;
  readonly rename: (name: string) => Promise<void>;
};

/** The person as the settings remember them, else by the name of their account. */
export function personOf(settings: Settings): Person {
  return { name: () => settings.person() ?? accountName(), rename: settings.rememberPerson };
}

/** Machines without a user database have no name for the account. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

export function personHandlers(person: Person): Pick<Handlers, 'person.read' | 'person.write'> {
  return {
    'person.read': async () => ok({ name: person.name() }),
    'person.write': async ({ name }) => {
      await person.rename(name.trim());
      return ok({});
    },
  };
}
