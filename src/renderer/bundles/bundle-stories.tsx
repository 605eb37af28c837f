import type { BundleSummary } from '../../core/contract/bundles.ts';
import { thingsInWords } from '../desk/bundle-words.ts';
import { classes } from '../ui/classes.ts';
import { momentInFull } from '../ui/times.ts';
import styles from './bundle-stories.module.css';
import { planInWords } from './summary-words.ts';

const css = classes(styles);

/** The stories of a bundle, and what taking each of them in would do. */
export function BundleStories({ stories }: Pick<BundleSummary, 'stories'>) {
  return (
    <ul className={css('list')} aria-label="Stories in the bundle">
      {stories.map(({ id, headline, slug, words, updatedAt, outcome, review }) => (
        <li key={id} className={css('line')}>
          <span className={css('name')}>
            <bdi>{headline || slug || 'Untitled story'}</bdi>
            <span className={css('facts')}>
              {words === 1 ? '1 word' : `${words} words`} · changed {momentInFull(updatedAt)}
            </span>
          </span>
          <span className={css('plan')}>
            <span className={css('outcome', outcome)}>{planInWords[outcome]}</span>
            {outcome === 'in-trash' ? <span className={css('facts')}>Restore it there first</span> : null}
            {review === 0 ? null : <span className={css('facts')}>{thingsInWords(review)} to look at</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
