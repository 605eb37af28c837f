import { useRef } from 'react';
import { Plus, X } from 'lucide-react';
import { Button, IconButton } from './button.tsx';
import { classes } from './classes.ts';
import styles from './suggestion-list.module.css';

const css = classes(styles);

/** Something that Galley found and a person decides on. */
export type Suggestion = {
  readonly id: string;
  /** A sentence or a name. */
  readonly text: string;
  /** What it is found by, in small. */
  readonly detail: string;
};

type Props = {
  readonly label: string;
  readonly items: readonly Suggestion[];
  readonly onAdd: (id: string) => void;
  readonly onDismiss: (id: string) => void;
};

/** Suggestions, each to be added or dismissed. Where there are none, nothing stands there. */
export function SuggestionList({ label, items, onAdd, onDismiss }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const dismiss = (id: string, at: number) => {
    const around = list.current?.parentElement?.parentElement;
    onDismiss(id);
    // The keyboard goes on to the suggestion that takes this one's place, or to the panel's first field.
    requestAnimationFrame(() => {
      const rows = list.current?.children;
      const row = rows?.item(Math.min(at, rows.length - 1));
      const next = row?.querySelector<HTMLElement>('button:last-of-type');
      (next ?? around?.querySelector<HTMLElement>('textarea, input'))?.focus();
    });
  };
  if (items.length === 0) return null;
  return (
    <section aria-label={label} className={css('box')}>
      <h3 className={css('title')}>{label}</h3>
      <ul ref={list} className={css('list')}>
        {items.map(({ id, text, detail }, index) => (
          <li key={id} className={css('row')}>
            <div className={css('words')} dir="auto">
              <p className={css('text')}>{text}</p>
              {detail === '' ? null : <p className={css('detail')}>{detail}</p>}
            </div>
            <Button look="quiet" aria-label={`Add: ${text}`} onPress={() => onAdd(id)}>
              <Plus size={13} aria-hidden /> Add
            </Button>
            <IconButton label={`Dismiss: ${text}`} onPress={() => dismiss(id, index)}>
              <X size={13} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
