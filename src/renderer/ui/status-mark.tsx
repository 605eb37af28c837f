import type { Status } from '../../core/story/status.ts';
import { classes } from './classes.ts';
import styles from './status-mark.module.css';

const css = classes(styles);

/** A status as a small sign: shape tells it as well as colour. The word stands beside it or is read aloud. */
export function StatusMark({ status, label }: { readonly status: Status; readonly label?: string }) {
  const named = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label };
  return (
    <svg viewBox="0 0 12 12" className={css('mark', status)} {...named}>
      <circle cx="6" cy="6" r="4.6" className={css('ring')} />
      {status === 'checking' ? <path d="M6 1.4a4.6 4.6 0 0 1 0 9.2z" className={css('fill')} /> : null}
      {status === 'ready' ? <circle cx="6" cy="6" r="4.6" className={css('fill')} /> : null}
      {status === 'published' ? (
        <>
          <circle cx="6" cy="6" r="4.6" className={css('fill')} />
          <path d="m3.7 6.1 1.6 1.6 3-3.3" className={css('tick')} />
        </>
      ) : null}
    </svg>
  );
}
