import { ChevronDown } from 'lucide-react';
import type { StoryId } from '../../core/ids.ts';
import { statuses } from '../../core/story/status.ts';
import { useActions } from '../desk/actions-context.tsx';
import { statusInWords } from '../desk/status-words.ts';
import { setWindow } from '../desk/window-state.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Menu } from '../ui/menu.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import styles from './selection-bar.module.css';

const css = classes(styles);

/** What can be done to several stories at once. */
export function SelectionBar({
  stories,
  onDone,
}: {
  readonly stories: readonly StoryId[];
  readonly onDone: () => void;
}) {
  const actions = useActions();
  return (
    <div className={css('bar')} role="toolbar" aria-label="Selected stories">
      <span className={css('count')}>{stories.length} selected</span>
      <Button onPress={() => setWindow({ dialog: 'export', exportStories: stories })}>Export…</Button>
      <Menu
        label="Set status"
        lines={statuses.map((status) => ({
          id: status,
          label: statusInWords[status],
          icon: <StatusMark status={status} />,
          onAction: () => void actions.setStatus(stories, status),
        }))}
      >
        <Button>
          Status <ChevronDown size={13} aria-hidden />
        </Button>
      </Menu>
      <Button look="danger" onPress={() => void actions.trash(stories).then(onDone)}>
        Trash
      </Button>
    </div>
  );
}
