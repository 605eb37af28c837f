import { useCommand } from '../commands/commands-context.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { setWindow } from '../desk/window-state.ts';

/** What the list says when it has nothing to show, and what to do about it. */
export function EmptyLibrary({ isFiltered }: { readonly isFiltered: boolean }) {
  const newStory = useCommand('story.new');
  const importFiles = useCommand('story.import');
  if (isFiltered) {
    return (
      <EmptyState title="No story fits">
        <p>Try other words, or another status.</p>
        <Button onPress={() => setWindow({ statusFilter: null })}>Show all statuses</Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No stories yet">
      <p>
        Start one from the house’s template, or bring in a text, Markdown, HTML or Word file, or a colleague’s
        bundle.
      </p>
      <Button look="primary" onPress={newStory.run}>
        New story
      </Button>
      <Button onPress={importFiles.run}>Import…</Button>
    </EmptyState>
  );
}
