import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { ChevronsUpDown } from 'lucide-react';
import type { Option } from './fields.tsx';
import styles from './fields.module.css';
import ownStyles from './choice-field.module.css';
import { classes } from './classes.ts';

const css = classes(styles);
const own = classes(ownStyles);

type Props = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly options: readonly Option<string>[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** Emptying the field takes the choice back. */
  readonly isOptional?: boolean;
};

/** A choice of one of many, found by typing. */
export function ChoiceField({
  label,
  hideLabel = false,
  options,
  value,
  onChange,
  placeholder,
  isOptional = false,
}: Props) {
  return (
    <ComboBox
      key={value}
      defaultValue={value === '' ? null : value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
        else if (isOptional) onChange('');
      }}
      menuTrigger="focus"
      className={css('field')}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className={css('label')}>{label}</Label>}
      <div className={own('box')}>
        <Input className={own('input')} placeholder={placeholder ?? ''} />
        <Button className={own('open')}>
          <ChevronsUpDown size={12} aria-hidden />
        </Button>
      </div>
      <Popover className={css('popover')} offset={4}>
        <ListBox className={css('list')} items={options}>
          {({ id, label: text }) => (
            <ListBoxItem id={id} textValue={text} className={css('option')}>
              {text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
