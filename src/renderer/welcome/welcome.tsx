import { useState } from 'react';
import { sentenceFor } from '../../core/contract/messages.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import type { LibraryState } from '../../core/contract/library-state.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { useKeepLibraryState } from '../desk/library-query.ts';
import { useWindow } from '../desk/window-state.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { WelcomeMark } from './welcome-mark.tsx';
import styles from './welcome.module.css';

const css = classes(styles);

type Props = { readonly library: LibraryState & { readonly kind: 'none' | 'refused' } };

/** The way in: make a library, open one, or look around in the sample; and why the last one cannot be opened. */
export function Welcome({ library }: Props) {
  const desk = useDesk();
  const keep = useKeepLibraryState();
  const [trouble, setTrouble] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const waiting = useWindow(({ bundles }) => bundles[0]);
  const shown = trouble ?? (library.kind === 'refused' ? library.refusal : null);

  const take = async (step: () => ReturnType<typeof desk.call<'library.state'>>) => {
    setIsBusy(true);
    const answer = await step();
    setIsBusy(false);
    if (answer.ok) {
      setTrouble(null);
      keep(answer.value);
    } else if (answer.refusal.code !== 'cancelled') setTrouble(answer.refusal);
  };
  const go = (step: Parameters<typeof take>[0]) => () => void take(step);
  const create = (sample: boolean) =>
    go(() => desk.call('library.create', { place: { kind: 'default' }, sample }));
  const createElsewhere = go(async () => {
    const folder = await desk.call('folders.choose', { purpose: 'new-library' });
    if (!folder.ok) return { ok: false, refusal: folderRefusal(folder.refusal) };
    return desk.call('library.create', {
      place: { kind: 'chosen', token: folder.value.token },
      sample: false,
    });
  });
  const open = go(async () => {
    const folder = await desk.call('folders.choose', { purpose: 'open-library' });
    if (!folder.ok) return { ok: false, refusal: folderRefusal(folder.refusal) };
    return desk.call('library.open', { token: folder.value.token });
  });
  return (
    <main className={css('welcome')}>
      <div className={css('card')}>
        <WelcomeMark />
        <h1 className={css('title')}>Galley</h1>
        <p className={css('line')}>
          Write, source and hand on news stories. Everything stays on this computer.
        </p>
        {waiting === undefined ? null : (
          <p className={css('waiting')} role="status">
            <bdi>{waiting.name}</bdi> is taken in as soon as there is a library to take it into.
          </p>
        )}
        {shown === null ? null : (
          <div className={css('trouble')} role="alert">
            <p>{sentenceFor(shown)}</p>
            {library.kind === 'refused' ? (
              <Button isDisabled={isBusy} onPress={go(() => desk.call('library.retry', {}))}>
                Try again
              </Button>
            ) : null}
          </div>
        )}
        <div className={css('ways')}>
          <Button look="primary" isDisabled={isBusy} onPress={create(false)} autoFocus>
            Create a library
          </Button>
          <Button isDisabled={isBusy} onPress={create(true)}>
            Open the sample library
          </Button>
          {desk.native ? (
            <>
              <Button isDisabled={isBusy} onPress={createElsewhere}>
                Create in another folder…
              </Button>
              <Button isDisabled={isBusy} onPress={open}>
                Open a library…
              </Button>
            </>
          ) : null}
        </div>
        <p className={css('place')}>
          A library is a folder. The new one will be
          <span className={css('path')}>{library.place}</span>
          {desk.native ? null : (
            <>
              To open another one, start Galley with <code>galley --library FOLDER serve</code>.
            </>
          )}
        </p>
      </div>
    </main>
  );
}

/** A browser cannot choose folders; the sentence says how it is done there. */
function folderRefusal(refusal: Refusal): Refusal {
  return refusal.code === 'no-dialog' ? refusalOf('no-dialog', 'folders') : refusal;
}
