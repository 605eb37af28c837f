import { Autocomplete, Input, Menu, MenuItem, SearchField } from 'react-aria-components';
import { Plus } from 'lucide-react';
import styles from './add-list.module.css';
import { classes } from './classes.ts';
import type { ListedChoice } from './command-list.tsx';

const css = classes(styles);

type Props = {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What the typed words could become, the likeliest first. */
  readonly items: readonly ListedChoice[];
  readonly onChoose: (id: string) => void;
};

/** A field that adds something by its name: what it could be stands below while one types. */
export function AddList({ label, placeholder, text, onText, items, onChoose }: Props) {
  return (
    <div className={css('box')}>
      <Autocomplete inputValue={text} onInputChange={onText}>
        <SearchField aria-label={label} className={css('field')}>
          <Plus size={14} aria-hidden className={css('icon')} />
          <Input placeholder={placeholder} className={css('input')} dir="auto" />
        </SearchField>
        <Menu
          aria-label={label}
          items={items}
          onAction={(key) => onChoose(String(key))}
          className={css('list', items.length === 0 && 'none')}
        >
          {({ id, label: name, hint }) => (
            <MenuItem id={id} textValue={name} className={css('item')}>
              <span className={css('name')} dir="auto">
                {name}
              </span>
              {hint === undefined || hint === '' ? null : (
                <span className={css('hint')} dir="auto">
                  {hint}
                </span>
              )}
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </div>
  );
}
