import type { ReactNode, Ref } from 'react';
import {
  Button as AriaButton,
  ToggleButton as AriaToggleButton,
  type ButtonProps,
} from 'react-aria-components';
import styles from './button.module.css';
import { Tip } from './tip.tsx';
import { classes } from './classes.ts';

const css = classes(styles);

type Look = 'plain' | 'primary' | 'quiet' | 'danger';

type Props = Omit<ButtonProps, 'className' | 'style' | 'children'> & {
  readonly look?: Look;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
};

/** A button with words. */
export function Button({ look = 'plain', children, ...props }: Props) {
  return (
    <AriaButton {...props} className={css('button', look)}>
      {children}
    </AriaButton>
  );
}

type IconProps = Omit<ButtonProps, 'className' | 'style' | 'children'> & {
  /** What the button does; it is read aloud, and shown on hover with its keys. */
  readonly label: string;
  readonly keys?: string;
  readonly children: ReactNode;
};

/** A button with a picture. */
export function IconButton({ label, keys, children, ...props }: IconProps) {
  return (
    <Tip label={label} keys={keys}>
      <AriaButton {...props} aria-label={label} className={css('icon')}>
        {children}
      </AriaButton>
    </Tip>
  );
}

type ToggleProps = {
  readonly label: string;
  readonly keys?: string;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly children: ReactNode;
};

/** A button with a picture that stays down. */
export function IconToggle({ label, keys, children, ...props }: ToggleProps) {
  return (
    <Tip label={label} keys={keys}>
      <AriaToggleButton {...props} aria-label={label} className={css('icon')}>
        {children}
      </AriaToggleButton>
    </Tip>
  );
}
