import { GitMerge } from 'lucide-react';
import { openItems } from '../../core/merge/review-file.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { useMerges } from '../desk/review-query.ts';
import { thingsInWords } from '../desk/bundle-words.ts';
import { setWindow, useWindow } from '../desk/window-state.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { ReviewPane } from './review-pane.tsx';
import styles from './review-place.module.css';

const css = classes(styles);

/** Above the page: the review where somebody looks at it, else a line as long as a merge has left something. */
export function ReviewPlace({ story }: { readonly story: LiveStory }) {
  const merges = useMerges(story.id);
  const isOpen = useWindow(({ reviewing }) => reviewing === story.id);
  if (merges === undefined) return null;
  if (isOpen) return <ReviewPane story={story} merges={merges} />;
  const open = openItems({ merges: [...merges] });
  if (open === 0) return null;
  return (
    <div className={css('line')} role="status">
      <GitMerge size={16} aria-hidden className={css('sign')} />
      <p className={css('words')}>A merge left {thingsInWords(open)} to look at.</p>
      <Button onPress={() => setWindow({ mode: 'write', reviewing: story.id })}>
        {open === 1 ? 'Look at it' : 'Look at them'}
      </Button>
    </div>
  );
}
