import { useEffect, useState } from 'react';
import { isBundleName } from '../../core/bundle/bundle-name.ts';
import { useActions } from '../desk/actions-context.tsx';
import { useCaptureActions } from '../desk/capture-actions.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { classes } from '../ui/classes.ts';
import styles from './file-drop.module.css';

const css = classes(styles);

/** What a file becomes where it is dropped: a story, or a saved copy of a source of the story that is open. */
type Target = 'story' | 'copy';

/** Where files become copies; pixels of the window. */
type Place = Pick<DOMRect, 'top' | 'left' | 'width' | 'height'>;

type Over = { readonly target: Target; readonly copies: Place | null };

/** Takes files that are dropped on the window: on the sources they become saved copies, elsewhere stories. */
export function FileDrop({ story }: { readonly story: LiveStory | null }) {
  const { importDropped } = useActions();
  const { addFiles } = useCaptureActions();
  const [over, setOver] = useState<Over | null>(null);
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const look = ({ clientX, clientY }: DragEvent): Over => {
      const copies = story === null ? null : placeOfCopies();
      return { copies, target: copies !== null && isIn(copies, clientX, clientY) ? 'copy' : 'story' };
    };
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      const next = look(event);
      setOver((now) => (now?.target === next.target ? now : next));
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(null);
    };
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(null);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (story === null || look(event).target === 'story') return void importDropped(files);
      // A bundle is a copy of no source, wherever it is dropped.
      const bundles = files.filter(({ name }) => isBundleName(name));
      if (bundles.length > 0) void importDropped(bundles);
      if (bundles.length < files.length)
        void addFiles(
          story,
          files.filter((file) => !bundles.includes(file)),
          null,
        );
    };
    // Before the editors, which would take a dropped file for text.
    addEventListener('dragover', onOver, true);
    addEventListener('dragleave', onLeave, true);
    addEventListener('drop', onDrop, true);
    return () => {
      removeEventListener('dragover', onOver, true);
      removeEventListener('dragleave', onLeave, true);
      removeEventListener('drop', onDrop, true);
    };
  }, [importDropped, addFiles, story]);
  if (over === null) return null;
  const { copies, target } = over;
  return (
    <div className={css('veil')} aria-hidden>
      <div className={css('target', 'whole', target === 'story' && 'here')}>
        <p className={css('words')}>Drop to import as stories, or to take a bundle in</p>
      </div>
      {copies === null ? null : (
        <div
          className={css('target', 'copies', target === 'copy' && 'here')}
          style={{ top: copies.top, left: copies.left, width: copies.width, height: copies.height }}
        >
          <p className={css('words')}>Drop to save copies of sources</p>
        </div>
      )}
    </div>
  );
}

/** Where the sources are in the window, as far as they are in sight. */
function placeOfCopies(): Place | null {
  const panel = document.querySelector('[data-drop="copies"]');
  const around = panel?.parentElement ?? null;
  if (panel === null || around === null) return null;
  const [inner, outer] = [panel.getBoundingClientRect(), around.getBoundingClientRect()];
  const top = Math.max(inner.top, outer.top);
  const height = Math.min(inner.bottom, outer.bottom) - top;
  return { top, height, left: inner.left, width: inner.width };
}

function isIn({ top, left, width, height }: Place, x: number, y: number): boolean {
  return x >= left && x < left + width && y >= top && y < top + height;
}
