import type { ClaimLook } from '../editor/claim-styles.ts';
import { classes } from '../ui/classes.ts';
import styles from './claim-sign.module.css';

const css = classes(styles);

/** The state of a claim as a small sign, each with a shape of its own. The words stand beside it or are read aloud. */
export function ClaimSign({ look }: { readonly look: ClaimLook }) {
  return (
    <svg viewBox="0 0 14 14" className={css('sign', look)} aria-hidden>
      {shapeOf(look)}
    </svg>
  );
}

function shapeOf(look: ClaimLook) {
  switch (look) {
    case 'unchecked':
      return <circle cx="7" cy="7" r="5.3" />;
    case 'verified':
      return (
        <>
          <circle cx="7" cy="7" r="5.9" className={css('ground')} />
          <path d="m4.3 7.2 1.9 1.9 3.5-4" className={css('inner')} />
        </>
      );
    case 'disputed':
      return (
        <>
          <path d="M7 1.2 12.8 7 7 12.8 1.2 7z" />
          <path d="M7 4.4v3M7 9.4v.1" />
        </>
      );
    case 'wrong':
      return (
        <>
          <rect x="1.4" y="1.4" width="11.2" height="11.2" rx="2.4" className={css('ground')} />
          <path d="m4.6 4.6 4.8 4.8m0-4.8L4.6 9.4" className={css('inner')} />
        </>
      );
    case 'not-checkable':
      return (
        <>
          <circle cx="7" cy="7" r="5.3" />
          <path d="M4.6 7h4.8" />
        </>
      );
    case 'stale':
      return (
        <>
          <path d="M11.6 4.4A5.3 5.3 0 1 0 12.3 7" strokeDasharray="2.3 1.5" />
          <path d="M12.4 1.6v3.1H9.3" />
        </>
      );
    case 'proposed':
      return (
        <>
          <circle cx="7" cy="7" r="5.5" strokeDasharray="0.1 2.3" strokeLinecap="round" />
          <path d="M7 4.7v4.6M4.7 7h4.6" />
        </>
      );
    case 'orphan':
      return (
        <>
          <circle cx="7" cy="7" r="5.3" />
          <path d="m3.4 10.6 7.2-7.2" />
        </>
      );
  }
}
