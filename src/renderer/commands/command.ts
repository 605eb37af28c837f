import type { Actions } from '../desk/actions.ts';
import type { DeskClient } from '../desk/client.ts';
import type { Person } from '../desk/person.tsx';
import type { OpenStory } from '../desk/open-story.ts';

/** The groups of the menu bar, in its order. */
export const groups = ['Story', 'Edit', 'Format', 'View', 'Reader', 'Help'] as const;
export type CommandGroup = (typeof groups)[number];

/** What commands work with. */
export type CommandContext = {
  readonly desk: DeskClient;
  readonly openStory: OpenStory;
  readonly actions: Actions;
  readonly person: Person;
};

/** One action of the workstation. Menu, palette, keys, buttons and the list of shortcuts are all made from these. */
export type Command = {
  readonly id: string;
  readonly label: string;
  readonly group: CommandGroup;
  /** In the notation of tinykeys; empty where it has none. */
  readonly keys: string;
  /** Other words that the palette finds it by. */
  readonly words?: string;
  /** Whether the editor itself listens to the keys: then they are shown, not bound. */
  readonly boundByEditor?: boolean;
  readonly isEnabled: () => boolean;
  readonly run: () => void;
};
