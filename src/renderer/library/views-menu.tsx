import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import type { StoryId } from '../../core/ids.ts';
import type { StoryView } from '../../core/story/house-style.ts';
import type { Status } from '../../core/story/status.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { setWindow } from '../desk/window-state.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Dialog, DialogButtons } from '../ui/dialog.tsx';
import { TextField } from '../ui/fields.tsx';
import { Menu, type MenuLine } from '../ui/menu.tsx';

type Props = {
  readonly views: readonly StoryView[];
  /** What the list shows now. */
  readonly words: string;
  readonly status: Status | null;
  readonly shown: readonly StoryId[];
  readonly onShow: (view: StoryView) => void;
};

/** The saved views of the list: show one, keep what is shown as a new one, export all that is shown. */
export function ViewsMenu({ views, words, status, shown, onShow }: Props) {
  const desk = useDesk();
  const [isNaming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const save = (next: readonly StoryView[]) => void desk.call('houseStyle.setViews', { views: [...next] });
  const current = views.find((view) => view.words === words && view.status === status);
  const lines: readonly MenuLine[] = [
    ...views.map((view) => ({ id: `view-${view.name}`, label: view.name, onAction: () => onShow(view) })),
    ...(views.length > 0 ? [{ id: 'line', line: true } as const] : []),
    current === undefined
      ? {
          id: 'keep',
          label: 'Keep this view…',
          isDisabled: words === '' && status === null,
          onAction: () => setNaming(true),
        }
      : {
          id: 'drop',
          label: `Forget the view “${current.name}”`,
          onAction: () => save(views.filter((view) => view !== current)),
        },
    {
      id: 'export',
      label: shown.length === 1 ? 'Export the story shown…' : `Export all ${shown.length} shown…`,
      isDisabled: shown.length === 0,
      onAction: () => setWindow({ dialog: 'export', exportStories: shown }),
    },
  ];
  const close = () => {
    setNaming(false);
    setName('');
  };
  return (
    <>
      <Menu
        label="Views"
        lines={lines}
        {...(current === undefined ? {} : { chosen: `view-${current.name}` })}
      >
        <IconButton label="Views">
          <Bookmark size={16} aria-hidden />
        </IconButton>
      </Menu>
      <Dialog title="Keep this view" isOpen={isNaming} onClose={close}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            const others = views.filter((view) => view.name !== name.trim());
            save([...others, { name: name.trim(), words, status }]);
            close();
          }}
        >
          <TextField label="Name" value={name} onChange={setName} autoFocus />
          <DialogButtons>
            <Button onPress={close}>Cancel</Button>
            <Button look="primary" type="submit" isDisabled={name.trim() === ''}>
              Keep
            </Button>
          </DialogButtons>
        </form>
      </Dialog>
    </>
  );
}
