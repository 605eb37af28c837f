import { useState } from 'react';
import { Plus } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { TextField } from '../ui/fields.tsx';
import styles from './source-add.module.css';

const css = classes(styles);

/** Where a source begins: paste or type its address or its text; left empty, the button makes an empty card. */
export function SourceAdd({ onAdd }: { readonly onAdd: (text: string) => void }) {
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
      <Button onPress={() => add(draft)}>
        <Plus size={14} aria-hidden /> Add source
      </Button>
    </div>
  );
}
