import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogButtons } from '../ui/dialog.tsx';
import { TextField } from '../ui/fields.tsx';

type Props = {
  readonly heading: string;
  readonly onClose: () => void;
  readonly onRename: (heading: string) => void;
};

/** Asks for another heading for one section of this story; the house's template stays as it is. */
export function RenameDialog({ heading, onClose, onRename }: Props) {
  const [draft, setDraft] = useState(heading);
  const isEmpty = draft.trim() === '';
  return (
    <Dialog title="Rename the section" isOpen onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isEmpty) return;
          onRename(draft.trim());
          onClose();
        }}
      >
        <TextField label="Heading" value={draft} onChange={setDraft} autoFocus />
        <DialogButtons>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" isDisabled={isEmpty}>
            Rename
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
