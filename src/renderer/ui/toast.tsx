import {
  Button,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { X } from 'lucide-react';
import styles from './toast.module.css';
import { classes } from './classes.ts';

const css = classes(styles);

/** A message that goes by itself: what happened, and one thing to do about it. */
export type Toast = {
  readonly text: string;
  readonly tone?: 'plain' | 'alarm';
  readonly action?: { readonly label: string; readonly run: () => void };
};

const queue = new ToastQueue<Toast>({ maxVisibleToasts: 4 });

/** How long a message stays; ms. One with something to do or something wrong stays longer. */
const plainTime = 5_000;
const longTime = 12_000;

/** Shows a message. Returns how to take it away before its time. */
export function showToast(toast: Toast): () => void {
  const isPlain = toast.action === undefined && toast.tone !== 'alarm';
  const key = queue.add(toast, { timeout: isPlain ? plainTime : longTime });
  return () => queue.close(key);
}

/** Where the messages appear; once in the page. */
export function Toasts() {
  return (
    <ToastRegion queue={queue} className={css('region')} aria-label="Messages">
      {({ toast }) => {
        const { text, tone, action } = toast.content;
        return (
          <AriaToast toast={toast} className={css('toast', tone === 'alarm' && 'alarm')}>
            <ToastContent className={css('content')}>
              <Text slot="title">{text}</Text>
            </ToastContent>
            {action === undefined ? null : (
              <Button
                className={css('action')}
                onPress={() => {
                  action.run();
                  queue.close(toast.key);
                }}
              >
                {action.label}
              </Button>
            )}
            <Button slot="close" aria-label="Close" className={css('close')}>
              <X size={14} aria-hidden />
            </Button>
          </AriaToast>
        );
      }}
    </ToastRegion>
  );
}
