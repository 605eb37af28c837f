import { sourceLabel, type Source } from '../../core/story/source.ts';
import { startSource } from '../desk/open-record.ts';
import { useStory } from '../desk/story-context.tsx';
import { useSelected, useStore } from '../desk/store.ts';
import { setWindow, useWindow } from '../desk/window-state.ts';
import { afterOverlay } from '../ui/after-overlay.ts';
import { CommandList } from '../ui/command-list.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { citeAtCaret } from './cite.ts';

/** The line that starts a new source. No id of a source holds a colon. */
const newSource = 'new:source';

/** Finds a source by typing and cites it at the caret. */
export function CiteDialog() {
  const story = useStory();
  const isOpen = useWindow(({ dialog }) => dialog === 'cite');
  const sources = useStore(story.sources);
  const numbers = useSelected(story.index, (index) => index.numbers);
  return (
    <Dialog title="Cite a source" showTitle={false} size="top" isOpen={isOpen} onClose={close}>
      <CommandList
        label="Sources"
        placeholder="Which source?"
        empty="No source has these words."
        items={[
          ...sources.map((source) => ({
            id: source.id,
            label: labelOf(source),
            hint: numberInWords(numbers.get(source.id)),
            words: [...source.authors, source.url].join(' '),
          })),
          { id: newSource, label: 'New source…', isAlways: true },
        ]}
        onChoose={(id) => {
          close();
          afterOverlay(() => {
            const source = sources.find((item) => item.id === id);
            if (source === undefined) startSource();
            else citeAtCaret(source.id);
          });
        }}
      />
    </Dialog>
  );
}

function close(): void {
  setWindow({ dialog: 'none' });
}

function labelOf(source: Source): string {
  return source.outlet === '' || source.title === ''
    ? sourceLabel(source)
    : `${source.outlet}: ${source.title}`;
}

function numberInWords(number: number | undefined): string {
  return number === undefined ? 'not cited' : String(number);
}
