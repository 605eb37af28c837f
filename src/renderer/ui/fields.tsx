import type { ReactNode } from 'react';
import {
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField as AriaSearchField,
  Select as AriaSelect,
  SelectValue,
  TextArea,
  TextField as AriaTextField,
} from 'react-aria-components';
import { ChevronsUpDown, Search, X } from 'lucide-react';
import styles from './fields.module.css';
import { classes } from './classes.ts';

const css = classes(styles);

type TextProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  /** What is wrong with the value, in words; undefined where nothing is. */
  readonly error?: string | undefined;
  readonly isMultiline?: boolean;
  readonly autoFocus?: boolean;
  readonly hideLabel?: boolean;
  readonly direction?: 'auto' | 'ltr';
  readonly type?: 'text' | 'url' | 'password';
};

/** A field for a line of text, or for some. */
export function TextField({
  label,
  value,
  onChange,
  onBlur,
  placeholder,
  error,
  isMultiline = false,
  autoFocus = false,
  hideLabel = false,
  direction = 'auto',
  type = 'text',
}: TextProps) {
  const inner = { className: css('input'), dir: direction, placeholder: placeholder ?? '' };
  return (
    <AriaTextField
      value={value}
      onChange={onChange}
      {...(onBlur === undefined ? {} : { onBlur })}
      isInvalid={error !== undefined}
      // A form may be sent again with what was wrong before: the desk judges it, not the browser.
      validationBehavior="aria"
      autoFocus={autoFocus}
      type={type}
      className={css('field')}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className={css('label')}>{label}</Label>}
      {isMultiline ? <TextArea {...inner} rows={2} /> : <Input {...inner} />}
      <FieldError className={css('error')}>{error}</FieldError>
    </AriaTextField>
  );
}

type SearchProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
};

/** A field that filters a list. Escape empties it. */
export function SearchField({ label, value, onChange, placeholder }: SearchProps) {
  return (
    <AriaSearchField aria-label={label} value={value} onChange={onChange} className={css('search')}>
      <Search size={14} aria-hidden className={css('searchIcon')} />
      <Input className={css('searchInput')} placeholder={placeholder ?? ''} dir="auto" />
      <Button className={css('clear')} aria-label="Clear">
        <X size={13} aria-hidden />
      </Button>
    </AriaSearchField>
  );
}

export type Option<K extends string> = { readonly id: K; readonly label: string; readonly icon?: ReactNode };

type SelectProps<K extends string> = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly options: readonly Option<K>[];
  readonly value: K | null;
  readonly onChange: (value: K) => void;
  readonly placeholder?: string;
  readonly isQuiet?: boolean;
};

/** A choice of one of several. */
export function Select<K extends string>({
  label,
  hideLabel = false,
  options,
  value,
  onChange,
  placeholder = '',
  isQuiet = false,
}: SelectProps<K>) {
  return (
    <AriaSelect
      value={value}
      onChange={(key) => {
        const option = options.find(({ id }) => id === key);
        if (option !== undefined) onChange(option.id);
      }}
      placeholder={placeholder}
      className={css('field')}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className={css('label')}>{label}</Label>}
      <Button className={css('select', isQuiet && 'quiet')}>
        <SelectValue className={css('selectValue')} />
        <ChevronsUpDown size={12} aria-hidden className={css('chevron')} />
      </Button>
      <Popover className={css('popover')} offset={4}>
        <ListBox className={css('list')}>
          {options.map(({ id, label: text, icon }) => (
            <ListBoxItem key={id} id={id} textValue={text} className={css('option')}>
              {icon}
              {text}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
