import { useState } from 'react';
import { Button, Input, Label, Tag, TagGroup, TagList, TextField } from 'react-aria-components';
import { X } from 'lucide-react';
import fieldStyles from './fields.module.css';
import styles from './tags-field.module.css';
import { classes } from './classes.ts';

const field = classes(fieldStyles);
const css = classes(styles);

type Props = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly placeholder?: string;
};

/** A field for several names: Enter or a comma ends one, Backspace in the empty field takes the last one back. */
export function TagsField({ label, hideLabel = false, values, onChange, placeholder }: Props) {
  const [draft, setDraft] = useState('');
  const add = (text: string) => {
    const names = text
      .split(/[,;\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== '' && !values.includes(name));
    if (names.length > 0) onChange([...values, ...new Set(names)]);
    setDraft('');
  };
  return (
    <div className={field('field')}>
      {hideLabel ? null : <span className={field('label')}>{label}</span>}
      <div className={css('box')}>
        {values.length === 0 ? null : (
          <TagGroup
            aria-label={label}
            selectionMode="none"
            onRemove={(keys) => onChange(values.filter((value) => !keys.has(value)))}
          >
            <TagList className={css('tags')}>
              {values.map((value) => (
                <Tag key={value} id={value} textValue={value} className={css('tag')}>
                  <bdi>{value}</bdi>
                  <Button slot="remove" aria-label={`Remove ${value}`} className={css('remove')}>
                    <X size={11} aria-hidden />
                  </Button>
                </Tag>
              ))}
            </TagList>
          </TagGroup>
        )}
        <TextField
          value={draft}
          onChange={(text) => (/[,;]$/.test(text) ? add(text) : setDraft(text))}
          onBlur={() => add(draft)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              add(draft);
            } else if (event.key === 'Backspace' && draft === '' && values.length > 0) {
              onChange(values.slice(0, -1));
              setDraft(values.at(-1) ?? '');
              event.preventDefault();
            } else event.continuePropagation();
          }}
          className={css('draft')}
        >
          <Label className="visually-hidden">{label}</Label>
          <Input
            className={css('input')}
            placeholder={values.length === 0 ? (placeholder ?? '') : ''}
            dir="auto"
          />
        </TextField>
      </div>
    </div>
  );
}
