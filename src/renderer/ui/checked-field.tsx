import { useEffect, useRef, useState } from 'react';
import { TextField } from './fields.tsx';

type Props = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly placeholder?: string;
  readonly direction?: 'auto' | 'ltr';
  readonly type?: 'text' | 'url';
  /** The text in its normal form; null where it is none. It is asked when the field is left. */
  readonly check: (text: string) => string | null;
  /** What to say where the text is none. */
  readonly problem: string;
  readonly onChange: (value: string) => void;
};

/** A field whose text is taken over when the field is left, if it is right; else it says what is wrong. */
export function CheckedField({ value, check, problem, onChange, ...field }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const text = draft ?? value;
  const take = () => {
    if (draft === null) return;
    const checked = check(draft);
    setIsWrong(checked === null);
    if (checked === null) return;
    setDraft(null);
    if (checked !== value) onChange(checked);
  };
  useTakeAtTheEnd(take);
  return (
    <div
      onKeyDown={(event) => (event.key === 'Enter' && !event.nativeEvent.isComposing ? take() : undefined)}
    >
      <TextField
        {...field}
        value={text}
        onChange={(next) => {
          setDraft(next);
          setIsWrong(false);
        }}
        onBlur={take}
        error={isWrong ? problem : undefined}
      />
    </div>
  );
}

/** A field that goes away with the keyboard in it is never left: what stands in it is taken then. */
function useTakeAtTheEnd(take: () => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => () => latest.current(), []);
}
