import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { tinykeys } from 'tinykeys';
import type { Menu } from '../../core/contract/menu.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { setWindow } from '../desk/window-state.ts';
import { claimCommands } from './claim-commands.ts';
import { groups, type Command, type CommandContext } from './command.ts';
import { formatCommands } from './format-commands.ts';
import { readerCommands } from './reader-commands.ts';
import { storyCommands } from './story-commands.ts';
import { viewCommands } from './view-commands.ts';

const CommandsContext = createContext<readonly Command[]>([]);

/** Every command of the workstation. */
export function useCommands(): readonly Command[] {
  return useContext(CommandsContext);
}

/** One command by its id. */
export function useCommand(id: string): Command {
  const command = useCommands().find((candidate) => candidate.id === id);
  if (command === undefined) throw new Error(`there is no command ${id}`);
  return command;
}

/** Makes the commands, listens to their keys, and shows them in the host's menu. */
export function CommandsProvider({
  context,
  children,
}: {
  readonly context: CommandContext;
  readonly children: ReactNode;
}) {
  const desk = useDesk();
  const commands = useMemo(
    () => [
      ...storyCommands(context),
      ...formatCommands(),
      ...claimCommands(context),
      ...viewCommands(context),
      ...readerCommands(context),
    ],
    [context],
  );
  useEffect(() => {
    // Commands work while somebody writes, and an input method keeps its keys.
    const ignore = (event: KeyboardEvent) => event.isComposing;
    return tinykeys(window, keyBindings(commands), { ignore });
  }, [commands]);
  useEffect(
    () => desk.on('shell.command', ({ id }) => runIfEnabled(commands.find((command) => command.id === id))),
    [desk, commands],
  );
  useEffect(() => {
    if (desk.native) void desk.call('shell.menu', { menus: [...menusOf(commands)] });
  }, [desk, commands]);
  return <CommandsContext.Provider value={commands}>{children}</CommandsContext.Provider>;
}

/** Runs a command unless it makes no sense at the moment. */
export function runIfEnabled(command: Command | undefined): void {
  if (command?.isEnabled() === true) command.run();
}

type Bindings = Record<string, (event: KeyboardEvent) => void>;

function keyBindings(commands: readonly Command[]): Bindings {
  const bindings: Bindings = {};
  for (const command of commands) {
    if (command.keys === '' || command.boundByEditor === true) continue;
    bindings[command.keys] = (event) => {
      if (event.defaultPrevented || isInDialog(event.target)) return;
      if (command.group === 'Edit' && keepsOwnHistory(event.target)) return;
      event.preventDefault();
      runIfEnabled(command);
    };
  }
  bindings['Shift+?'] = (event) => {
    if (isTyping(event.target) || event.defaultPrevented) return;
    event.preventDefault();
    setWindow({ dialog: 'shortcuts' });
  };
  return bindings;
}

/** Keys in a dialog are the dialog's: the story behind it stays as it is. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}

/** Fields that are not part of the story (a search, a dialog) undo their own typing. */
function keepsOwnHistory(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && isTyping(target) && target.closest('[data-story-fields]') === null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function menusOf(commands: readonly Command[]): Menu {
  return groups.map((group) => ({
    label: group,
    items: commands
      .filter((command) => command.group === group)
      .map(({ id, label, keys }) => ({ kind: 'command' as const, id, label, keys, enabled: true })),
  }));
}
