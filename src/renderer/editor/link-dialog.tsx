import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { setWindow, useWindow } from '../desk/window-state.ts';
import { afterOverlay } from '../ui/after-overlay.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogButtons } from '../ui/dialog.tsx';
import { TextField } from '../ui/fields.tsx';
import { activeEditor } from './active-editor.ts';
import styles from './link-dialog.module.css';
import { linkPlace, putLink, removeLink } from './link-edits.ts';
import { noAddress, typedAddress } from './typed-address.ts';
import { classes } from '../ui/classes.ts';

const css = classes(styles);

/** Asks where the selected words lead, or changes and removes the link under the caret. */
export function LinkDialog() {
  const isOpen = useWindow(({ dialog }) => dialog === 'link');
  const editor = activeEditor.get()?.editor;
  if (!isOpen || editor === undefined) return null;
  const close = (then: (target: Editor) => void = (target) => void target.commands.focus()) => {
    setWindow({ dialog: 'none' });
    afterOverlay(() => {
      if (!editor.isDestroyed) then(editor);
    });
  };
  return <LinkForm editor={editor} onClose={close} />;
}

type Props = {
  readonly editor: Editor;
  /** Closes the dialog, then does something to the text; else it only gets the keyboard back. */
  readonly onClose: (then?: (editor: Editor) => void) => void;
};

function LinkForm({ editor, onClose }: Props) {
  const [place] = useState(() => linkPlace(editor));
  const [address, setAddress] = useState(place.href);
  const [text, setText] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const isLink = place.href !== '';
  const apply = () => {
    const href = typedAddress(address);
    setIsWrong(href === null);
    if (href !== null) onClose((target) => putLink(target, place, href, text));
  };
  return (
    <Dialog title={isLink ? 'Change the link' : 'Add a link'} isOpen onClose={() => onClose()}>
      <form
        className={css('form')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <TextField
          label="Address"
          placeholder="https://"
          type="url"
          direction="ltr"
          autoFocus
          value={address}
          onChange={(next) => {
            setAddress(next);
            setIsWrong(false);
          }}
          error={isWrong ? noAddress : undefined}
        />
        {place.needsText ? (
          <TextField label="Words" placeholder="The words that are linked" value={text} onChange={setText} />
        ) : null}
        <DialogButtons>
          {isLink ? (
            <Button look="danger" onPress={() => onClose(removeLink)}>
              Remove link
            </Button>
          ) : null}
          <Button onPress={() => onClose()}>Cancel</Button>
          <Button look="primary" type="submit" isDisabled={address.trim() === ''}>
            {isLink ? 'Change' : 'Add link'}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
