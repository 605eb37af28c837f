import { useEffect, useState } from 'react';
import { useActions } from '../desk/actions-context.tsx';
import { classes } from '../ui/classes.ts';
import styles from './file-drop.module.css';

const css = classes(styles);

/** Takes files that are dropped anywhere on the window, and imports them. */
export function FileDrop() {
  const { importDropped } = useActions();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setIsOver(false);
      void importDropped([...(event.dataTransfer?.files ?? [])]);
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
  }, [importDropped]);
  return isOver ? (
    <div className={css('veil')} aria-hidden>
      <p className={css('words')}>Drop to import as stories</p>
    </div>
  ) : null;
}
