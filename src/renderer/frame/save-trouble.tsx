import { TriangleAlert } from 'lucide-react';
import type { LiveStory } from '../desk/live-story.ts';
import { useStore } from '../desk/store.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { troubleInWords } from './save-words.ts';
import styles from './save-trouble.module.css';

const css = classes(styles);

/** Says above the page why the words on it are not on the disk, for as long as they are not. */
export function SaveTrouble({ story }: { readonly story: LiveStory }) {
  const state = useStore(story.sync.saveState);
  if (state.kind !== 'failing') return null;
  return (
    <div className={css('trouble')} role="alert">
      <TriangleAlert size={16} aria-hidden className={css('sign')} />
      <p className={css('words')}>{troubleInWords(state.refusal)}</p>
      <Button onPress={() => void story.sync.flush()}>Try now</Button>
    </div>
  );
}
