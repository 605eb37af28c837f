import { useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react';
import { sentenceFor } from '../../core/contract/messages.ts';
import type { Capture } from '../../core/story/capture.ts';
import { sourceLabel, type Source } from '../../core/story/source.ts';
import { useActions } from '../desk/actions-context.tsx';
import { activeReader } from '../desk/active-reader.ts';
import { useCaptureActions } from '../desk/capture-actions.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { setReader, showsChanges, useReader } from '../desk/reader-state.ts';
import { useStore } from '../desk/store.ts';
import type { Reading } from '../desk/window-state.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { AnnotationList } from './annotation-list.tsx';
import { Changes } from './changes.tsx';
import styles from './copy-reader.module.css';
import { FindBar } from './find-bar.tsx';
import { flash } from './flash.ts';
import type { OpenPage } from './open-page.ts';
import { PageFrame } from './page-frame.tsx';
import { annotationAt, placeOf } from './place-annotations.ts';
import { ReaderBar } from './reader-bar.tsx';
import { wishInPane, wishOfKey } from './reader-keys.ts';
import { SelectionBar } from './selection-bar.tsx';
import { useCaptureText } from './use-capture-text.ts';
import { useFind } from './use-find.ts';
import { useMarking } from './use-marking.ts';
import { showAnnotation, useMarks } from './use-marks.ts';
import { useSelectedWords } from './use-selected-words.ts';
import { useWishes } from './use-wishes.ts';

const css = classes(styles);

type Props = {
  readonly story: LiveStory;
  readonly source: Source;
  readonly shown: Capture;
  /** The copy before it, or null. */
  readonly older: Capture | null;
  readonly reading: Reading;
  /** What stands above it. */
  readonly head: ReactNode;
  readonly onClose: () => void;
};

/** One saved copy: its text to read, find in and mark, and what was marked in it. */
export function CopyReader({ story, source, shown, older, reading, head, onClose }: Props) {
  const { openLink } = useActions();
  const captures = useCaptureActions();
  const reader = useReader();
  const all = useStore(story.annotations);
  const annotations = useMemo(() => all.filter((item) => item.source === source.id), [all, source.id]);
  const read = useCaptureText(story, shown.id, annotations);
  const [page, setPage] = useState<OpenPage | null>(null);
  const find = useFind(page);
  const selection = useSelectedWords(page);
  const marking = useMarking(story, shown, page?.text ?? '');
  const marks = useMarks(story, { capture: shown.id, annotations }, read, page, marking);
  const wishes = useWishes({ page, find, marking, marks });
  const isComparing = older !== null && showsChanges(reading, reader);

  const toggleChanges = () => {
    setPage(null);
    setReader({ changesAt: isComparing ? null : reading.at });
  };
  const hasOlder = older !== null;
  // Menus ask while they are drawn, so the commands always hold what was drawn last.
  useEffect(() =>
    activeReader.set({
      close: onClose,
      find: () => void wishes.fulfil({ kind: 'find' }),
      findNext: (direction) => void wishes.fulfil({ kind: direction === 1 ? 'next' : 'previous' }),
      highlight: (note) => void wishes.fulfil({ kind: note ? 'note' : 'highlight' }),
      hasWords: wishes.hasWords,
      hasOlder: () => hasOlder,
      toggleChanges,
    }),
  );
  useEffect(() => () => activeReader.set(null), []);

  const lookAgain = useEffectEvent(selection.look);
  useEffect(() => {
    page?.zoom(reader.zoom);
    lookAgain();
  }, [page, reader.zoom]);

  const show = useEffectEvent((opened: OpenPage, { annotation, passage }: Reading) => {
    const marked = marks.placed.find((item) => item.annotation.id === annotation);
    const place = annotation === null ? passage : placeOf(marked);
    if (annotation !== null) {
      marks.setCurrent(annotation);
      setReader({ showAnnotations: true });
      showAnnotation(annotation, null);
    }
    if (annotation === null && passage === null) opened.focus();
    return place === null ? undefined : flash(opened, place);
  });
  useEffect(() => (page === null ? undefined : show(page, reading)), [page, reading]);

  const onClick = (event: MouseEvent) => {
    const link = closestLink(event.target as Node);
    if (link !== null) {
      event.preventDefault();
      if (event.type === 'click') openLink(link.href);
      return;
    }
    if (event.type !== 'click' || page === null || page.selected() !== null) return;
    const offset = page.at(event.clientX, event.clientY);
    const found = offset === null ? null : annotationAt(marks.placed, offset);
    if (found === null) {
      page.paint('passage', []);
      return;
    }
    setReader({ showAnnotations: true });
    marks.setCurrent(found.annotation.id);
    showAnnotation(found.annotation.id, null);
  };

  return (
    <div
      className={css('copy')}
      onKeyDown={(event) => {
        const wish = wishInPane(event.nativeEvent);
        // What was pressed in the page has been dealt with there; menus hang elsewhere.
        if (wish === null || event.defaultPrevented) return;
        if (!event.currentTarget.contains(event.target as Node)) return;
        event.preventDefault();
        wishes.fulfil(wish);
      }}
    >
      {head}
      <ReaderBar
        story={story}
        source={source.id}
        capture={shown.id}
        annotations={annotations.length}
        isFinding={find.isOpen}
        onFind={() => (find.isOpen ? wishes.closeFind() : void wishes.fulfil({ kind: 'find' }))}
        hasOlder={hasOlder}
        isComparing={isComparing}
        onCompare={toggleChanges}
      />
      {find.isOpen && !isComparing ? (
        <FindBar key={wishes.asked} find={find} onClose={wishes.closeFind} />
      ) : null}
      <div className={css('body')}>
        <div className={css('main')}>
          {isComparing ? (
            <Changes story={story} before={older} after={shown} onClose={toggleChanges} />
          ) : read.kind === 'refused' ? (
            <EmptyState title="This copy cannot be read">
              <p>{sentenceFor(read.refusal)}</p>
              <Button onPress={() => void captures.addChosen(story, source.id)}>Save a copy…</Button>
            </EmptyState>
          ) : (
            <PageFrame
              title={`Saved copy of ${sourceLabel(source)}`}
              address={`/capture/${story.id}/${shown.id}`}
              text={read.kind === 'read' ? read.text : null}
              onOpen={setPage}
              onKey={(event) => {
                const wish = wishOfKey(event);
                return wish !== null && wishes.fulfil(wish);
              }}
              onClick={onClick}
              onSelection={selection.look}
            >
              {selection.words === null ? null : (
                <SelectionBar
                  box={selection.words}
                  claim={marking.claim?.words ?? null}
                  onHighlight={() => void wishes.fulfil({ kind: 'highlight' })}
                  onNote={() => void wishes.fulfil({ kind: 'note' })}
                  onEvidence={(stance) => void wishes.fulfil({ kind: 'evidence', stance })}
                />
              )}
            </PageFrame>
          )}
        </div>
        {reader.showAnnotations && read.kind === 'read' ? (
          <div className={css('side')}>
            <AnnotationList
              placed={marks.placed}
              text={read.text}
              language={shown.language || 'en'}
              uses={marks.uses}
              current={marks.current}
              pageOf={(offset) => page?.pageAt(offset) ?? null}
              actions={marks.actions}
            />
          </div>
        ) : null}
      </div>
      <p role="status" className="visually-hidden">
        {wishes.told}
      </p>
    </div>
  );
}

/** The link around a node of the page. Its classes are those of another window, so names are asked, not types. */
function closestLink(node: Node): HTMLAnchorElement | null {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return element?.closest('a') ?? null;
}
