import { useCallback, useEffect, useMemo } from 'react';
import type { EventPayload } from '../core/contract/events.ts';
import { CommandsProvider } from './commands/commands-context.tsx';
import { useActions } from './desk/actions-context.tsx';
import { useDesk, useDeskEvent } from './desk/desk-context.tsx';
import { useLibraryState } from './desk/library-query.ts';
import type { OpenStory } from './desk/open-story.ts';
import { usePerson } from './desk/person.tsx';
import { Workstation } from './frame/workstation.tsx';
import { showToast, Toasts } from './ui/toast.tsx';
import { Welcome } from './welcome/welcome.tsx';

/** The whole window: the way into a library, or the workstation in it. */
export function App({ openStory }: { readonly openStory: OpenStory }) {
  const desk = useDesk();
  const actions = useActions();
  const library = useLibraryState();
  const person = usePerson();
  const context = useMemo(() => ({ desk, openStory, actions, person }), [desk, openStory, actions, person]);
  useDeskEvent('notice', showNotice);
  useFlushWhenAsked(openStory);
  return (
    <>
      {library === undefined ? null : library.kind === 'open' ? (
        <CommandsProvider context={context}>
          <Workstation key={library.id} library={library} openStory={openStory} />
        </CommandsProvider>
      ) : (
        <Welcome library={library} />
      )}
      <Toasts />
    </>
  );
}

function showNotice({ sentence }: EventPayload<'notice'>): void {
  showToast({ text: sentence });
}

/** Hands in what was written before the window goes: the desktop host asks, a browser tab warns. */
function useFlushWhenAsked(openStory: OpenStory): void {
  const desk = useDesk();
  const flush = useCallback(() => {
    void openStory.flush().then((unsaved) => desk.call('shell.flushed', { unsaved }));
  }, [desk, openStory]);
  useDeskEvent('shell.flush', flush);
  useEffect(() => {
    // In the desktop window a refusal to unload would block it without a word; its host asks instead.
    if (desk.native) return undefined;
    const warn = (event: BeforeUnloadEvent) => {
      const open = openStory.state.get();
      const isSaved = open.kind !== 'open' || open.story.sync.saveState.get().kind === 'saved';
      if (!isSaved || openStory.unsaved.get().length > 0) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [desk, openStory]);
}
