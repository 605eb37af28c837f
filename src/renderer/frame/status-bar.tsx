import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { sentenceFor } from '../../core/contract/messages.ts';
import type { LibraryState } from '../../core/contract/library-state.ts';
import { useCommand } from '../commands/commands-context.tsx';
import type { LiveStory } from '../desk/live-story.ts';
import type { OpenStory } from '../desk/open-story.ts';
import { useSelected, useStore } from '../desk/store.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { saveStateInWords } from './save-words.ts';
import styles from './status-bar.module.css';

const css = classes(styles);

type Props = {
  readonly library: LibraryState & { readonly kind: 'open' };
  readonly openStory: OpenStory;
};

/** The last line of the window: whether the work is saved, in words; the library; how long the story is. */
export function StatusBar({ library, openStory }: Props) {
  const open = useStore(openStory.state);
  const unsaved = useStore(openStory.unsaved);
  const shortcuts = useCommand('help.shortcuts');
  const isConnected = useStore(useDesk().isConnected);
  const left = unsaved.length;
  return (
    <footer className={css('bar')}>
      {open.kind === 'open' ? <SaveMark story={open.story} /> : null}
      {left > 0 ? (
        <span className={css('alarm')} role="status">
          {left === 1 ? 'A story that you left is' : `${left} stories that you left are`} not saved yet; keep
          Galley open.
        </span>
      ) : null}
      {isConnected || open.kind === 'open' ? null : (
        <span className={css('alarm')} role="status">
          Galley itself has stopped; this page is waiting for it. Start Galley again.
        </span>
      )}
      {library.trouble === null || !isConnected ? null : <LibraryTrouble library={library} />}
      <span className={css('room')} />
      <span className={css('folder')} title={library.folder}>
        {library.folder.split(/[\\/]/).findLast((part) => part !== '')}
      </span>
      {open.kind === 'open' ? <Length story={open.story} /> : null}
      <Button look="quiet" onPress={shortcuts.run} aria-label="Keyboard shortcuts">
        ?
      </Button>
    </footer>
  );
}

function SaveMark({ story }: { readonly story: LiveStory }) {
  const state = useStore(story.sync.saveState);
  const Icon = state.kind === 'saved' ? Check : state.kind === 'saving' ? LoaderCircle : CircleAlert;
  return (
    <span className={css('save', state.kind)} role="status" data-save={state.kind}>
      <Icon size={13} aria-hidden />
      {saveStateInWords(state)}
    </span>
  );
}

function LibraryTrouble({ library }: { readonly library: Props['library'] }) {
  const desk = useDesk();
  if (library.trouble === null) return null;
  return (
    <span className={css('alarm')} role="status">
      {sentenceFor(library.trouble)}
      <Button look="quiet" onPress={() => void desk.call('library.retry', {})}>
        Try again
      </Button>
    </span>
  );
}

function Length({ story }: { readonly story: LiveStory }) {
  const words = useSelected(story.index, (index) => index.words);
  const all = [...words.values()].reduce((sum, count) => sum + count, 0);
  return <span className={css('words')}>{all === 1 ? '1 word' : `${all.toLocaleString()} words`}</span>;
}
