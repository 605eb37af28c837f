import { Download } from 'lucide-react';
import type { RecordId } from '../../core/ids.ts';
import { capturesOf } from '../../core/story/capture.ts';
import { useCaptureActions } from '../desk/capture-actions.ts';
import { captureInWords } from '../desk/capture-words.ts';
import { openChanges } from '../desk/reader-state.ts';
import { useStory } from '../desk/story-context.tsx';
import { useStore } from '../desk/store.ts';
import { openReader } from '../desk/window-state.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { momentInFull, momentInShort } from '../ui/times.ts';
import styles from './capture-list.module.css';

const css = classes(styles);

/** The saved copies of a source, the newest first: read them, see what changed, give the file back. */
export function CaptureList({ source }: { readonly source: RecordId }) {
  const story = useStory();
  const captures = capturesOf(useStore(story.captures), source);
  const actions = useCaptureActions();
  return (
    <section aria-label="Saved copies">
      <h3 className={css('title')}>Saved copies</h3>
      {captures.length === 0 ? (
        <p className={css('none')}>No copy of this source is saved yet.</p>
      ) : (
        <ul className={css('list')}>
          {captures.map((capture, index) => {
            const saved = momentInShort(capture.capturedAt);
            return (
              <li key={capture.id} className={css('copy')}>
                <div className={css('words')}>
                  <span title={momentInFull(capture.capturedAt)}>{saved}</span>
                  <span className={css('details')}>{captureInWords(capture)}</span>
                </div>
                <div className={css('buttons')}>
                  <Button
                    aria-label={`Read the copy of ${saved}`}
                    onPress={() => openReader(source, { capture: capture.id })}
                  >
                    Read
                  </Button>
                  {index === captures.length - 1 ? null : (
                    <Button look="quiet" onPress={() => openChanges(source, capture.id)}>
                      Compare with the one before
                    </Button>
                  )}
                  <IconButton
                    label="Save the original…"
                    onPress={() => void actions.saveOriginal(story, capture.id)}
                  >
                    <Download size={14} aria-hidden />
                  </IconButton>
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <Button look="quiet" onPress={() => void actions.addChosen(story, source)}>
        {captures.length === 0 ? 'Save a copy…' : 'Save a newer copy…'}
      </Button>
    </section>
  );
}
