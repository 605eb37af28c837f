import { exportedInWords, useExports } from '../desk/exports.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Dialog, DialogButtons } from '../ui/dialog.tsx';
import styles from './export-summary.module.css';

const css = classes(styles);

const close = () => useExports.setState({ summary: null });

/** What an export could not write, and why. */
export function ExportSummary() {
  const summary = useExports((state) => state.summary);
  if (summary === null) return null;
  const { failed } = summary;
  return (
    <Dialog title={`${failed.length} files could not be written`} isOpen onClose={close} size="medium">
      <p>{exportedInWords(summary)}</p>
      <ul className={css('list')}>
        {failed.map(({ id, file, error }) => (
          <li key={`${id}-${file}`}>
            <span className={css('file')} dir="auto">
              {file}
            </span>
            {error}
          </li>
        ))}
      </ul>
      <DialogButtons>
        <Button look="primary" autoFocus onPress={close}>
          Close
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
