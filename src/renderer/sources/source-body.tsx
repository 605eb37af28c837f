import { ExternalLink, Superscript } from 'lucide-react';
import type { Source } from '../../core/story/source.ts';
import { useActions } from '../desk/actions-context.tsx';
import { useStore } from '../desk/store.ts';
import { activeEditor } from '../editor/active-editor.ts';
import { citeAtCaret } from '../editor/cite.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { CaptureList } from './capture-list.tsx';
import { CitedIn } from './cited-in.tsx';
import styles from './source-body.module.css';
import { SourceForm } from './source-form.tsx';

const css = classes(styles);

type Props = { readonly source: Source; readonly isFresh: boolean; readonly monthFirst: boolean };

/** An open card: cite it, open it, see where it is cited, and write what is known of it. */
export function SourceBody({ source, isFresh, monthFirst }: Props) {
  const actions = useActions();
  const hasCaret = useStore(activeEditor) !== null;
  return (
    <>
      <div className={css('buttons')}>
        <Button isDisabled={!hasCaret} onPress={() => void citeAtCaret(source.id)}>
          <Superscript size={14} aria-hidden /> Cite here
        </Button>
        {source.url === '' ? null : (
          <Button look="quiet" onPress={() => actions.openLink(source.url)}>
            <ExternalLink size={13} aria-hidden /> Open link
          </Button>
        )}
      </div>
      {hasCaret ? null : <p className={css('hint')}>To cite this source, put the caret in the text first.</p>}
      <CaptureList source={source.id} />
      <SourceForm source={source} isFresh={isFresh} monthFirst={monthFirst} />
      <CitedIn source={source.id} />
    </>
  );
}
