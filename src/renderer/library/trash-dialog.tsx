import { useEffect } from 'react';
import { useActions } from '../desk/actions-context.tsx';
import { useRefreshTrash, useTrashRows } from '../desk/stories-query.ts';
import { setWindow, useWindow } from '../desk/window-state.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Dialog, DialogButtons } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { momentInFull } from '../ui/times.ts';
import styles from './trash-dialog.module.css';

const css = classes(styles);

/** The stories that were thrown away: bring one back, or empty the trash for good. */
export function TrashDialog() {
  const isOpen = useWindow(({ dialog }) => dialog === 'trash');
  const rows = useTrashRows();
  const refresh = useRefreshTrash();
  const { restore, emptyTrash } = useActions();
  useEffect(() => {
    if (isOpen) refresh();
  }, [isOpen, refresh]);
  const close = () => setWindow({ dialog: 'none' });
  return (
    <Dialog title="Trash" size="medium" isOpen={isOpen} onClose={close}>
      {rows.length === 0 ? (
        <EmptyState title="The trash is empty">
          <p>Stories that you throw away wait here until you empty the trash.</p>
        </EmptyState>
      ) : (
        <ul className={css('list')}>
          {rows.map(({ id, headline, slug, deletedAt }) => (
            <li key={id} className={css('line')}>
              <span className={css('name')}>
                <bdi>{headline || slug || 'Untitled story'}</bdi>
                <span className={css('when')}>deleted {momentInFull(deletedAt)}</span>
              </span>
              <Button
                aria-label={`Restore ${headline || slug || 'Untitled story'}`}
                onPress={() => void restore([id]).then(refresh)}
              >
                Restore
              </Button>
            </li>
          ))}
        </ul>
      )}
      <DialogButtons>
        {rows.length > 0 ? (
          <Button look="danger" onPress={() => void emptyTrash().then(refresh)}>
            Delete {rows.length === 1 ? 'it' : `all ${rows.length}`} for good
          </Button>
        ) : null}
        <Button onPress={close}>Close</Button>
      </DialogButtons>
    </Dialog>
  );
}
