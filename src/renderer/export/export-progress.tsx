import { useDesk } from '../desk/desk-context.tsx';
import { stopExport, useExports } from '../desk/exports.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import styles from './export-progress.module.css';

const css = classes(styles);

/** How far an export is; it stands in a corner, and the work goes on. */
export function ExportProgress() {
  const desk = useDesk();
  const running = useExports((state) => state.running);
  if (running === null) return null;
  const { done, total, label, isStopping } = running;
  const count =
    total === 1 ? 'Exporting the story' : `Exporting story ${Math.min(done + 1, total)} of ${total}`;
  return (
    <aside className={css('card')} aria-label="Export">
      <p className={css('words')} role="status">
        <span className={css('count')}>{isStopping ? 'Stopping …' : count}</span>
        <span className={css('label')} dir="auto">
          {label}
        </span>
      </p>
      <ProgressBar label={count} value={done} max={total} />
      <Button look="quiet" isDisabled={isStopping} onPress={() => stopExport(desk)}>
        Stop
      </Button>
    </aside>
  );
}
