import type { StoryId } from '../../core/ids.ts';
import { statuses } from '../../core/story/status.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { setWindow, useWindow } from '../desk/window-state.ts';
import { statusInWords } from '../desk/status-words.ts';
import { showToast } from '../ui/toast.tsx';
import type { Command, CommandContext } from './command.ts';
import { isInListOf } from './focus.ts';

/** What can be done with stories: make, bring in, take out, mark, throw away. */
export function storyCommands({ desk, openStory, actions }: CommandContext): readonly Command[] {
  const current = (): LiveStory | null => {
    const state = openStory.state.get();
    return state.kind === 'open' ? state.story : null;
  };
  const isOpen = () => current() !== null;
  const always = () => true;
  const withStory = (run: (story: LiveStory) => void) => () => {
    const story = current();
    if (story !== null) run(story);
  };
  return [
    {
      id: 'story.new',
      label: 'New story',
      group: 'Story',
      // Browsers keep Ctrl+N for themselves.
      keys: desk.native ? '$mod+KeyN' : 'Alt+Shift+KeyN',
      words: 'create add',
      isEnabled: always,
      run: () => void actions.newStory(),
    },
    {
      id: 'story.import',
      label: 'Import…',
      group: 'Story',
      keys: '$mod+KeyO',
      words: 'open file word docx markdown html text bundle galley take in merge',
      isEnabled: always,
      run: () => void actions.importChosen(),
    },
    {
      id: 'story.review',
      label: 'Look at what a merge left',
      group: 'Story',
      keys: '',
      words: 'bundle merged conflicts both sides undo',
      isEnabled: isOpen,
      run: withStory(({ id }) => setWindow({ mode: 'write', reviewing: id })),
    },
    {
      id: 'story.export',
      label: 'Export…',
      group: 'Story',
      keys: '$mod+KeyE',
      words: 'html markdown text json save as',
      isEnabled: () => isOpen() || severalSelected().length > 0,
      run: () => setWindow({ dialog: 'export', exportStories: severalSelected() }),
    },
    {
      id: 'story.save',
      label: 'Save now',
      group: 'Story',
      keys: '$mod+KeyS',
      isEnabled: isOpen,
      run: withStory(({ sync }) => {
        void sync.flush().then((saved) =>
          showToast({
            text: saved
              ? 'Saved. Galley saves by itself as you type.'
              : 'Not saved yet; Galley keeps trying.',
          }),
        );
      }),
    },
    {
      id: 'story.duplicate',
      label: 'Duplicate story',
      group: 'Story',
      keys: '',
      words: 'copy',
      isEnabled: isOpen,
      run: withStory(({ id }) => void actions.duplicate(id)),
    },
    ...statuses.map((status): Command => ({
      id: `story.status.${status}`,
      label: `Set status: ${statusInWords[status]}`,
      group: 'Story',
      keys: '',
      isEnabled: isOpen,
      run: withStory(({ id }) => void actions.setStatus([id], status)),
    })),
    {
      id: 'story.trash',
      label: 'Move story to the trash',
      group: 'Story',
      keys: '',
      words: 'delete remove',
      isEnabled: isOpen,
      run: withStory(({ id }) => void actions.trash([id])),
    },
    {
      id: 'edit.undo',
      label: 'Undo',
      group: 'Edit',
      keys: '$mod+KeyZ',
      isEnabled: isOpen,
      run: withStory(({ undo }) => void undo.undo()),
    },
    {
      id: 'edit.redo',
      label: 'Redo',
      group: 'Edit',
      keys: '$mod+Shift+KeyZ',
      isEnabled: isOpen,
      run: withStory(({ undo }) => void undo.redo()),
    },
  ];
}

/** The stories that are selected, where somebody is in their list and selected more than one; otherwise none. */
function severalSelected(): readonly StoryId[] {
  const { selectedStories } = useWindow.getState();
  return selectedStories.length > 1 && isInListOf('library') ? selectedStories : [];
}
