import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './choice-row.module.css';

const css = classes(styles);

type Props<K extends string> = {
  readonly label: string;
  readonly options: readonly {
    readonly id: K;
    readonly label: string;
    /** The key that chooses it where the keyboard stands nearby. */
    readonly keys: string;
    readonly icon: ReactNode;
  }[];
  /** Null: none of them holds at present, and each can be chosen. */
  readonly chosen: K | null;
  readonly onChange: (chosen: K) => void;
};

/** A few choices side by side, each with a sign, a word and a key. */
export function ChoiceRow<K extends string>({ label, options, chosen, onChange }: Props<K>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection={chosen !== null}
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const option = options.find(({ id }) => keys.has(id));
        if (option !== undefined) onChange(option.id);
      }}
      className={css('row')}
    >
      {options.map(({ id, label: text, keys, icon }) => (
        <ToggleButton key={id} id={id} className={css('choice')}>
          {icon}
          {text}
          <kbd className={css('key')} aria-hidden>
            {keys}
          </kbd>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
