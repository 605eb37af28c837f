import { useRef, useState } from 'react';
import { Autocomplete, Input, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components';
import { Search } from 'lucide-react';
import { classes } from './classes.ts';
import styles from './command-list.module.css';
import { keysInWords } from './keys.ts';

const css = classes(styles);

/** A line that is found by typing and chosen with Enter. */
export type ListedChoice = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly keys?: string;
  /** Other words that it is found by. */
  readonly words?: string;
  /** Stays in the list whatever is typed. */
  readonly isAlways?: boolean;
};

type Props = {
  readonly label: string;
  readonly placeholder: string;
  readonly empty: string;
  readonly items: readonly ListedChoice[];
  readonly onChoose: (id: string) => void;
};

/** The widget library makes an object of each line: more than this many at once would be felt with every key. */
const mostLines = 100;

/** A search field over a list: arrows walk, Enter chooses. */
export function CommandList({ label, placeholder, empty, items, onChoose }: Props) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const [typed, setTyped] = useState('');
  const isDone = useRef(false);
  /** One choice is one: Enter may reach us by the field and by the line. */
  const choose = (id: string) => {
    if (isDone.current) return;
    isDone.current = true;
    onChoose(id);
  };
  const words = typed.split(/\s+/);
  const fitting = items.filter(
    (item) =>
      item.isAlways === true || words.every((word) => contains(`${item.label} ${item.words ?? ''}`, word)),
  );
  const found = fitting.filter((item, index) => index < mostLines || item.isAlways === true);
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped} filter={() => true}>
      <SearchField
        aria-label={label}
        autoFocus
        className={css('field')}
        onKeyDown={(event) => {
          // Enter without walking the list takes its first line.
          const [first] = found;
          const walked = document.activeElement?.hasAttribute('aria-activedescendant') === true;
          if (event.key === 'Enter' && !walked && first !== undefined) choose(first.id);
        }}
      >
        <Search size={16} aria-hidden className={css('icon')} />
        <Input placeholder={placeholder} className={css('input')} dir="auto" />
      </SearchField>
      {/* The list itself never has the keyboard; what scrolls has to be reachable by it. */}
      <div className={css('scroll')} role="group" aria-label={`${label}, list`} tabIndex={0}>
        <Menu
          aria-label={label}
          items={found}
          onAction={(key) => choose(String(key))}
          className={css('list')}
          renderEmptyState={() => <p className={css('empty')}>{empty}</p>}
        >
          {({ id, label: text, hint, keys, words: otherWords }) => (
            <MenuItem id={id} textValue={`${text} ${otherWords ?? ''}`} className={css('item')}>
              <span className={css('label')} dir="auto">
                {text}
              </span>
              {hint === undefined || hint === '' ? null : <span className={css('hint')}>{hint}</span>}
              {keys === undefined || keys === '' ? null : (
                <kbd className={css('keys')}>{keysInWords(keys)}</kbd>
              )}
            </MenuItem>
          )}
        </Menu>
        {found.length === fitting.length ? null : (
          <p className={css('empty')}>{fitting.length - found.length} more: type to find them.</p>
        )}
      </div>
    </Autocomplete>
  );
}
