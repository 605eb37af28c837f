import { useEffect, useRef } from 'react';
import { focusPane } from '../commands/focus.ts';
import { capturesOf } from '../../core/story/capture.ts';
import { useCaptureActions } from '../desk/capture-actions.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { StoryProvider } from '../desk/story-context.tsx';
import { useStore } from '../desk/store.ts';
import { setWindow, useWindow } from '../desk/window-state.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { CopyReader } from './copy-reader.tsx';
import { ReaderHead } from './reader-head.tsx';
import styles from './source-reader.module.css';

const css = classes(styles);

/** A saved source beside the page. */
export function SourceReader({ story }: { readonly story: LiveStory }) {
  const reading = useWindow((state) => state.reading);
  const sources = useStore(story.sources);
  const captures = useStore(story.captures);
  const { language } = useStore(story.fields);
  const actions = useCaptureActions();
  const source = sources.find(({ id }) => id === reading?.source);
  const isGone = reading !== null && source === undefined;
  useEffect(() => {
    if (isGone) setWindow({ reading: null });
  }, [isGone]);
  const close = useReturn();
  if (reading === null || source === undefined) return null;
  const own = capturesOf(captures, source.id);
  const shown = own.find(({ id }) => id === reading.capture) ?? own[0] ?? null;
  const older = shown === null ? null : (own[own.indexOf(shown) + 1] ?? null);
  const head = (
    <ReaderHead source={source} captures={own} shown={shown} language={language} onClose={close} />
  );
  return (
    <StoryProvider value={story}>
      <section className={css('pane')} data-pane="reader" aria-label="Source reader">
        <div
          className={css('inside')}
          onKeyDown={(event) => {
            const isHead =
              event.target instanceof Element && event.target.closest('header, [role="toolbar"]');
            if (event.key !== 'Escape' || event.defaultPrevented || !isHead) return;
            // A menu of the pane hangs elsewhere, and Escape is its own.
            if (event.currentTarget.contains(event.target as Node)) close();
          }}
        >
          {shown === null ? (
            <>
              {head}
              <EmptyState title="No copy of this source is saved">
                <p>
                  Save its page from your browser, or take its PDF. Galley keeps the file as it is, and you
                  read, search and mark it here.
                </p>
                <Button look="primary" onPress={() => void actions.addChosen(story, source.id)}>
                  Save a copy…
                </Button>
              </EmptyState>
            </>
          ) : (
            <CopyReader
              key={`${story.id} ${shown.id}`}
              story={story}
              source={source}
              shown={shown}
              older={older}
              reading={reading}
              head={head}
              onClose={close}
            />
          )}
        </div>
      </section>
    </StoryProvider>
  );
}

/** Closes the reader, and gives the keyboard back to where it was when the reader opened. */
function useReturn(): () => void {
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current = document.activeElement;
  }, []);
  return () => {
    const { current } = before;
    setWindow({ reading: null });
    if (current instanceof HTMLElement && current !== document.body && current.isConnected) current.focus();
    else requestAnimationFrame(() => focusPane('page'));
  };
}
