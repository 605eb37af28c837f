import { TextArea as AriaTextArea, TextField } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './bare-fields.module.css';

const css = classes(styles);

type Props = {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How the words look. */
  readonly className: string;
  /** Enter goes on to the next field instead of breaking the line. */
  readonly isSingleLine?: boolean;
  /** What a typed sign becomes, by the words before it; null leaves it as it is. */
  readonly onType?: (typed: string, before: string) => string | null;
};

/** A field without a box: words that stand on the page and can be written over. */
export function TextArea({
  label,
  placeholder,
  value,
  onChange,
  className,
  isSingleLine = false,
  onType,
}: Props) {
  return (
    <TextField aria-label={label} value={value} onChange={onChange} className={css('field')}>
      <AriaTextArea
        placeholder={placeholder}
        rows={1}
        dir="auto"
        className={`${css('area')} ${className}`}
        onBeforeInput={(event) => {
          const { value: words, selectionStart } = event.currentTarget;
          const sign = onType?.(event.data, words.slice(0, selectionStart)) ?? null;
          if (sign === null) return;
          event.preventDefault();
          // The one way to type for somebody that keeps the caret and the field's own events.
          document.execCommand('insertText', false, sign);
        }}
        onKeyDown={(event) => {
          if (!isSingleLine || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          focusNextField(event.currentTarget);
        }}
      />
    </TextField>
  );
}

function focusNextField(field: HTMLElement): void {
  const fields = [...document.querySelectorAll<HTMLElement>('textarea, [contenteditable="true"]')];
  fields[fields.indexOf(field) + 1]?.focus();
}
