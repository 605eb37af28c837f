import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './dialog.module.css';
import { classes } from './classes.ts';

const css = classes(styles);

type Props = {
  readonly title: string;
  /** Whether the title is drawn, or only read aloud. */
  readonly showTitle?: boolean;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly size?: 'small' | 'medium' | 'top';
  readonly children: ReactNode;
};

/** A window in the window. Escape and a click beside it close it; the keyboard stays inside. */
export function Dialog({ title, showTitle = true, isOpen, onClose, size = 'small', children }: Props) {
  return (
    <ModalOverlay
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      className={css('veil', size === 'top' && 'top')}
    >
      <Modal className={css('modal', size)}>
        <AriaDialog className={css('dialog')} {...(showTitle ? {} : { 'aria-label': title })}>
          {showTitle ? (
            <Heading slot="title" className={css('title')}>
              {title}
            </Heading>
          ) : null}
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of buttons at the end of a dialog. */
export function DialogButtons({ children }: { readonly children: ReactNode }) {
  return <div className={css('buttons')}>{children}</div>;
}
