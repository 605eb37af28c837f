import { Check } from 'lucide-react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import styles from './checks.module.css';
import { classes } from './classes.ts';

const css = classes(styles);

type Props<K extends string> = {
  readonly label: string;
  readonly options: readonly { readonly id: K; readonly label: string; readonly hint: string }[];
  readonly chosen: readonly K[];
  readonly onChange: (chosen: readonly K[]) => void;
  /** Whether the boxes stand side by side where there is room. */
  readonly columns?: boolean;
};

/** Boxes to tick, with a word about each. */
export function Checks<K extends string>({ label, options, chosen, onChange, columns = false }: Props<K>) {
  return (
    <CheckboxGroup
      className={css('group', columns && 'columns')}
      value={[...chosen]}
      onChange={(ids) => onChange(options.map(({ id }) => id).filter((id) => ids.includes(id)))}
    >
      <Label className={css('label')}>{label}</Label>
      {options.map(({ id, label: text, hint }) => (
        <Checkbox key={id} value={id} className={css('line')}>
          <span className={css('box')}>
            <Check size={12} strokeWidth={3} aria-hidden />
          </span>
          <span className={css('words')}>
            {text}
            <span className={css('hint')}>{hint}</span>
          </span>
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
