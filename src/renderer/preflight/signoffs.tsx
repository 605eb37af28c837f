import type { Signoff } from '../../core/story/signoff.ts';
import { classes } from '../ui/classes.ts';
import styles from './signoffs.module.css';

const css = classes(styles);

/** Who let the story go although it had errors, when, and why. */
export function Signoffs({ signoffs }: { readonly signoffs: readonly Signoff[] }) {
  if (signoffs.length === 0) return null;
  return (
    <section className={css('signoffs')} aria-label="Let go with errors">
      <h3 className={css('head')}>Let go with errors</h3>
      <ul className={css('list')}>
        {signoffs.map(({ id, status, reason, errors, author, at }) => (
          <li key={id} className={css('signoff')}>
            <p dir="auto">“{reason}”</p>
            <p className={css('facts')}>
              {author || 'Somebody'} set it to {status} on {new Date(at).toLocaleString()} with{' '}
              {errors.length === 1 ? 'one error' : `${errors.length} errors`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
