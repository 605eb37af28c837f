import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './filter-bar.module.css';

const css = classes(styles);

type Props<K extends string> = {
  readonly label: string;
  /** What the button is called that takes the filter off. */
  readonly all: string;
  readonly options: readonly { readonly id: K; readonly label: string }[];
  readonly chosen: K | null;
  readonly onChange: (chosen: K | null) => void;
};

/** A row of small buttons of which one is down. */
export function FilterBar<K extends string>({ label, all, options, chosen, onChange }: Props<K>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen ?? '']}
      onSelectionChange={(keys) => onChange(options.find(({ id }) => keys.has(id))?.id ?? null)}
      className={css('bar')}
    >
      <ToggleButton id="" className={css('filter')}>
        {all}
      </ToggleButton>
      {options.map(({ id, label: text }) => (
        <ToggleButton key={id} id={id} className={css('filter')}>
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
