import { useState } from 'react';
import type { ClaimView } from '../../core/claims/standing.ts';
import { sourceLabel } from '../../core/story/source.ts';
import { useStory } from '../desk/story-context.tsx';
import { useStore } from '../desk/store.ts';
import { classes } from '../ui/classes.ts';
import { agoInWords, momentInFull } from '../ui/times.ts';
import { historyOf } from './claim-history.ts';
import styles from './claim-history-list.module.css';

const css = classes(styles);

/** Who did what about a claim, when and why. */
export function ClaimHistory({ view }: { readonly view: ClaimView }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={css('history')} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={css('title')}>History</summary>
      {isOpen ? <Lines view={view} /> : null}
    </details>
  );
}

function Lines({ view }: { readonly view: ClaimView }) {
  const sources = useStore(useStory().sources);
  const [now] = useState(() => Date.now());
  const lines = historyOf(view, (id) => {
    const source = sources.find((item) => item.id === id);
    return source === undefined ? 'a source that is gone' : sourceLabel(source);
  });
  return (
    <ul className={css('list')}>
      {lines.map(({ id, at, author, what, why }) => (
        <li key={id} className={css('line')}>
          <span className={css('what')} dir="auto">
            {what}
          </span>
          <span className={css('who')}>
            <bdi>{author === '' ? 'somebody' : author}</bdi>,{' '}
            <time dateTime={at} title={momentInFull(at)}>
              {agoInWords(at, now)}
            </time>
          </span>
          {why === '' ? null : (
            <span className={css('why')} dir="auto">
              {why}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
