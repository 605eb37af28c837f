import type { ClaimView } from '../../core/claims/standing.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import styles from './proposal-bar.module.css';

const css = classes(styles);

type Props = {
  /** What is proposed among the claims that the list shows. */
  readonly proposed: readonly ClaimView[];
  readonly onAccept: () => void;
  readonly onDismiss: () => void;
};

/** Decides on all proposals at once. */
export function ProposalBar({ proposed, onAccept, onDismiss }: Props) {
  if (proposed.length === 0) return null;
  return (
    <div className={css('bar')}>
      <span className={css('count')}>
        {proposed.length === 1 ? '1 proposal' : `${proposed.length} proposals`}
      </span>
      <Button look="quiet" onPress={onAccept}>
        Accept all
      </Button>
      <Button look="quiet" onPress={onDismiss}>
        Dismiss all
      </Button>
    </div>
  );
}
