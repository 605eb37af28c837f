import { useState } from 'react';
import { usePerson, usePersonName } from '../desk/person.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { TextField } from '../ui/fields.tsx';
import styles from './checking-as.module.css';

const css = classes(styles);

/** Who signs the verdicts that are given here; pressed, it becomes a field for the name. */
export function CheckingAs() {
  const person = usePerson();
  const name = usePersonName();
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    if (draft !== null && draft.trim() !== '') person.rename(draft);
    setDraft(null);
  };
  if (draft === null)
    return (
      <div className={css('button')}>
        <Button look="quiet" onPress={() => setDraft(name)}>
          <span className={css('name')}>
            {name === '' ? (
              'Who is checking?'
            ) : (
              <>
                Checking as <bdi className={css('strong')}>{name}</bdi>
              </>
            )}
          </span>
        </Button>
      </div>
    );
  return (
    <div
      className={css('field')}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') setDraft(null);
      }}
    >
      <TextField
        label="Your name, as it signs verdicts"
        hideLabel
        autoFocus
        placeholder="Your name"
        value={draft}
        onChange={setDraft}
        onBlur={save}
      />
    </div>
  );
}
