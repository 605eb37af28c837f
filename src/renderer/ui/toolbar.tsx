import type { ReactNode } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';

type Props = { readonly label: string; readonly className: string; readonly children: ReactNode };

/** A row of buttons that is one stop for the Tab key; arrows walk in it. */
export function Toolbar({ label, className, children }: Props) {
  return (
    <AriaToolbar aria-label={label} className={className}>
      {children}
    </AriaToolbar>
  );
}
