import { History } from 'lucide-react';
import { useState } from 'react';
import type { MergeRecord } from '../../core/merge/review-file.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Dialog, DialogButtons } from '../ui/dialog.tsx';
import { Menu } from '../ui/menu.tsx';
import { momentInFull } from '../ui/times.ts';

type Props = {
  readonly merges: readonly MergeRecord[];
  readonly onUndo: (merge: MergeRecord) => Promise<void>;
};

function pointOf({ from, undone }: MergeRecord): string {
  return undone !== undefined ? `Before you went back on “${from}”` : `Before “${from}”`;
}

/** The merges of a story, each to go back on. */
export function MergesMenu({ merges, onUndo }: Props) {
  const [wish, setWish] = useState<MergeRecord | null>(null);
  const close = () => setWish(null);
  return (
    <>
      <Menu
        label="Go back to before a merge"
        lines={merges.toReversed().map((merge) => ({
          id: merge.id,
          label: `${pointOf(merge)}, ${momentInFull(merge.at)}`,
          onAction: () => setWish(merge),
        }))}
      >
        <IconButton label="Go back to before a merge">
          <History size={16} aria-hidden />
        </IconButton>
      </Menu>
      <Dialog title="Go back?" isOpen={wish !== null} onClose={close}>
        <p>
          The story will be as it was before{' '}
          {wish?.undone !== undefined ? (
            <>
              you went back on <bdi>“{wish.from}”</bdi>
            </>
          ) : (
            <>
              <bdi>“{wish?.from}”</bdi> came in
            </>
          )}
          {wish === null ? '' : `, ${momentInFull(wish.at)}`}. What was written since then goes out of it;
          this menu brings it back.
        </p>
        <DialogButtons>
          <Button onPress={close}>Cancel</Button>
          <Button
            look="danger"
            onPress={() => {
              if (wish !== null) void onUndo(wish);
              close();
            }}
          >
            Go back
          </Button>
        </DialogButtons>
      </Dialog>
    </>
  );
}
