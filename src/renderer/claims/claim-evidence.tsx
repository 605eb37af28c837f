import { Paperclip } from 'lucide-react';
import type { ClaimView } from '../../core/claims/standing.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import styles from './claim-evidence.module.css';
import { EvidenceLine } from './evidence-line.tsx';
import type { ClaimActions } from './use-claim-actions.ts';

const css = classes(styles);

type Props = {
  readonly view: ClaimView;
  readonly actions: ClaimActions;
  readonly onAttach: () => void;
};

/** What a claim rests on: passages and sources, each with what it says about the claim. */
export function ClaimEvidence({ view, actions, onAttach }: Props) {
  return (
    <section className={css('box')} aria-label="Evidence">
      {view.evidence.length === 0 ? null : (
        <ul className={css('list')}>
          {view.evidence.map((item) => (
            <EvidenceLine
              key={item.id}
              item={item}
              onStance={(stance) => actions.attach(view, stance, item.source, item.annotation)}
              onDetach={() => actions.detach(item.id)}
            />
          ))}
        </ul>
      )}
      {view.isOrphan ? null : (
        <div className={css('attach')}>
          <Button look="quiet" onPress={onAttach}>
            <Paperclip size={13} aria-hidden /> Attach evidence
            <kbd className={css('key')} aria-hidden>
              E
            </kbd>
          </Button>
          {view.evidence.length === 0 ? (
            <span className={css('hint')}>or drag a highlight here from the reader</span>
          ) : null}
        </div>
      )}
    </section>
  );
}
