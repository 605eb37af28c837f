import { useState } from 'react';
import { FileDown, Plus } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { TextField } from '../ui/fields.tsx';
import styles from './source-add.module.css';

const css = classes(styles);

type Props = {
  readonly onAdd: (text: string) => void;
  /** Asks for files to save as copies. */
  readonly onFiles: () => void;
};

/**
 * Where a source begins: paste or type its address or its text, or take its page from files; left empty, the button
 * makes an empty card.
 */
export function SourceAdd({ onAdd, onFiles }: Props) {
  const [draft, setDraft] = useState('');
  const add = (text: string) => {
    setDraft('');
    onAdd(text.trim());
  };
  return (
    <div
      data-add="source"
      className={css('box')}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData('text/plain');
        // Words that are already there are meant to be written on.
        if (draft !== '' || pasted.trim() === '') return;
        event.preventDefault();
        add(pasted);
      }}
      onKeyDown={(event) => {
        const isTyped = event.target instanceof HTMLTextAreaElement && !event.nativeEvent.isComposing;
        if (!isTyped || event.key !== 'Enter' || event.shiftKey) return;
        event.preventDefault();
        if (draft.trim() !== '') add(draft);
      }}
    >
      <TextField
        label="Paste an address or a block of text"
        hideLabel
        placeholder="Paste a link, or title, byline and date"
        value={draft}
        onChange={setDraft}
        isMultiline
      />
      <div className={css('buttons')}>
        <Button onPress={() => add(draft)}>
          <Plus size={14} aria-hidden /> Add source
        </Button>
        <Button look="quiet" onPress={onFiles}>
          <FileDown size={14} aria-hidden /> Add from files…
        </Button>
      </div>
    </div>
  );
}
