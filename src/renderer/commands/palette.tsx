import { afterOverlay } from '../ui/after-overlay.ts';
import { CommandList } from '../ui/command-list.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { setWindow, useWindow } from '../desk/window-state.ts';
import { useCommands } from './commands-context.tsx';

/** Finds a command by its name and runs it. */
export function Palette() {
  const isOpen = useWindow(({ dialog }) => dialog === 'palette');
  const commands = useCommands();
  const close = () => setWindow({ dialog: 'none' });
  return (
    <Dialog title="Find a command" showTitle={false} size="top" isOpen={isOpen} onClose={close}>
      <CommandList
        label="Commands"
        placeholder="What would you like to do?"
        empty="No command has this name."
        items={commands
          .filter((command) => command.id !== 'view.palette' && command.isEnabled())
          .map(({ id, label, keys, group, words }) => ({ id, label, keys, hint: group, words: words ?? '' }))}
        onChoose={(id) => {
          close();
          afterOverlay(() => commands.find((command) => command.id === id)?.run());
        }}
      />
    </Dialog>
  );
}
