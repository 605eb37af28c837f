import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { keysInWords } from './keys.ts';
import styles from './tip.module.css';
import { classes } from './classes.ts';

const css = classes(styles);

type Props = {
  readonly label: string;
  readonly keys?: string | undefined;
  readonly children: ReactElement;
};

/** A few words about a button, shown when the pointer rests or the keyboard stands on it. */
export function Tip({ label, keys, children }: Props) {
  return (
    <TooltipTrigger delay={500} closeDelay={60}>
      {children}
      <Tooltip offset={5} className={css('tip')}>
        {label}
        {keys === undefined || keys === '' ? null : <kbd className={css('keys')}>{keysInWords(keys)}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
