import { GitMerge } from 'lucide-react';
import type { ReactNode } from 'react';
import { sentenceFor } from '../../core/contract/messages.ts';
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

/** Above the page: the review where somebody looks at it, else a line as long as a merge has left something, or may have. */
export function ReviewPlace({ story }: { readonly story: LiveStory }) {
  const { merges, retry } = useMerges(story.id);
  const isOpen = useWindow(({ reviewing }) => reviewing === story.id);
  if (merges === undefined) return null;
  if (!merges.ok)
    return (
      <Line words={`What merges left to look at could not be read. ${sentenceFor(merges.refusal)}`}>
        <Button onPress={retry}>Try again</Button>
      </Line>
    );
  if (isOpen) return <ReviewPane story={story} merges={merges.value} />;
  const open = openItems({ merges: [...merges.value] });
  if (open === 0) return null;
  return (
    <Line words={`A merge left ${thingsInWords(open)} to look at.`}>
      <Button onPress={() => setWindow({ mode: 'write', reviewing: story.id })}>
        {open === 1 ? 'Look at it' : 'Look at them'}
      </Button>
    </Line>
  );
}

/** A sentence above the page, and the button that goes with it. */
function Line({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <div className={css('line')} role="status">
      <GitMerge size={16} aria-hidden className={css('sign')} />
      <p className={css('words')}>{words}</p>
      {children}
    </div>
  );
}
