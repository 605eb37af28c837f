import { useEffect, useState } from 'react';
import type { Finding } from '../../core/preflight/finding.ts';
import { useActions } from '../desk/actions-context.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { statusInWords } from '../desk/status-words.ts';
import { setWindow, useWindow, type WindowState } from '../desk/window-state.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Dialog, DialogButtons } from '../ui/dialog.tsx';
import { TextField } from '../ui/fields.tsx';
import styles from './release-dialog.module.css';

const css = classes(styles);

/** Asks why a story with errors may leave; the reason is kept in the story. */
export function ReleaseDialog() {
  const release = useWindow((state) => state.release);
  return release === null ? null : <ReleaseForm release={release} />;
}

const close = () => setWindow({ release: null });

function ReleaseForm({ release }: { readonly release: NonNullable<WindowState['release']> }) {
  const { stories, status } = release;
  const { setStatus } = useActions();
  const desk = useDesk();
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<readonly Finding[]>([]);
  const [only] = stories;
  const isOne = stories.length === 1;
  useEffect(() => {
    if (!isOne || only === undefined) return;
    void desk.call('story.preflight', { story: only }).then((answer) => {
      if (answer.ok) setErrors(answer.value.findings.filter(({ severity }) => severity === 'error'));
      return null;
    });
  }, [desk, isOne, only]);
  const name = statusInWords[status].toLowerCase();
  return (
    <Dialog
      title={isOne ? `This story is not ${name} yet` : `Some stories are not ${name} yet`}
      isOpen
      onClose={close}
    >
      <form
        className={css('form')}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() === '') return;
          close();
          void setStatus(stories, status, reason.trim());
        }}
      >
        <p>
          {isOne
            ? 'Preflight found errors. Mend them, or say why the story may go as it is; the reason is kept with your name.'
            : 'Preflight found errors in at least one of them. Mend them, or say why they may go as they are.'}
        </p>
        {errors.length === 0 ? null : (
          <ul className={css('errors')}>
            {errors.slice(0, 6).map(({ rule, message, excerpt }, index) => (
              <li key={`${rule}-${index}`}>
                {message}
                {excerpt === '' ? null : (
                  <span className={css('excerpt')} dir="auto">
                    {excerpt}
                  </span>
                )}
              </li>
            ))}
            {errors.length > 6 ? <li>… and {errors.length - 6} more</li> : null}
          </ul>
        )}
        <TextField label="Reason" value={reason} onChange={setReason} autoFocus />
        <DialogButtons>
          {isOne ? (
            <Button
              look="quiet"
              onPress={() => {
                close();
                setWindow({ showSources: true, sideTab: 'preflight' });
              }}
            >
              Show preflight
            </Button>
          ) : null}
          <Button onPress={close}>Cancel</Button>
          <Button look="primary" type="submit" isDisabled={reason.trim() === ''}>
            Set to {name} all the same
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
