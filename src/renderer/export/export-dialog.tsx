import { useState } from 'react';
import type { HouseStyle } from '../../core/story/house-style.ts';
import type { StoryId } from '../../core/ids.ts';
import { setWindow, useWindow } from '../desk/window-state.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ExportForm, firstHabits } from './export-form.tsx';

type Props = { readonly current: StoryId | null; readonly houseStyle: HouseStyle };

const close = () => setWindow({ dialog: 'none', exportStories: [] });

/** Asks in which formats stories go out. Where they go is asked next, by the host. */
export function ExportDialog({ current, houseStyle }: Props) {
  const isOpen = useWindow(({ dialog }) => dialog === 'export');
  const chosen = useWindow(({ exportStories }) => exportStories);
  const [habits, setHabits] = useState(firstHabits);
  const stories = chosen.length > 0 ? chosen : current === null ? [] : [current];
  return (
    <Dialog
      title={stories.length > 1 ? `Export ${stories.length} stories` : 'Export the story'}
      isOpen={isOpen}
      onClose={close}
      size="medium"
    >
      <ExportForm
        stories={stories}
        houseStyle={houseStyle}
        habits={habits}
        onHabits={(change) => setHabits((before) => ({ ...before, ...change }))}
        onClose={close}
      />
    </Dialog>
  );
}
