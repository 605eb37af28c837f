import { ChevronsDown, ChevronsUp } from 'lucide-react';
import { memo } from 'react';
import type { ClaimView } from '../../core/claims/standing.ts';
import { lookOf } from '../editor/claim-styles.ts';
import { classes } from '../ui/classes.ts';
import styles from './claim-row.module.css';
import { ClaimSign } from './claim-sign.tsx';
import { factsInWords, initialsOf, sourcesByStance, stateInWords } from './claim-words.ts';

const css = classes(styles);

type Props = {
  readonly view: ClaimView;
  readonly isOpen: boolean;
  /** Whether the Tab key stops here: on one row of the list. */
  readonly isStop: boolean;
  readonly onPress: (view: ClaimView) => void;
};

/** A claim in a few lines: its sign, what it says, who checks it, what the sources say. Open, it says all of it. */
export const ClaimRow = memo(function ClaimRow({ view, isOpen, isStop, onPress }: Props) {
  return (
    <button
      type="button"
      className={css('row', isOpen && 'open')}
      aria-expanded={isOpen}
      tabIndex={isStop ? 0 : -1}
      onClick={() => onPress(view)}
    >
      <ClaimSign look={lookOf(view)} />
      <span className={css('body')}>
        <span className="visually-hidden">{stateInWords(view)}:</span>
        <span className={css('words', view.isOrphan && 'gone')} dir="auto">
          {view.words}
        </span>
        <span className="visually-hidden">{factsInWords(view)}</span>
        <Facts view={view} isOpen={isOpen} />
      </span>
    </button>
  );
});

/** The same for the eye: numbers and initials. */
function Facts({ view, isOpen }: { readonly view: ClaimView; readonly isOpen: boolean }) {
  const { claim, evidence, isStale, isOrphan } = view;
  const { supports, contradicts, context } = sourcesByStance(evidence);
  const isNamed = isOpen || isStale || isOrphan;
  const isBare = !isNamed && evidence.length === 0 && claim.checker === '' && claim.priority === 'normal';
  if (isBare) return null;
  return (
    <span className={css('facts')} aria-hidden>
      {isNamed ? <span className={css('state')}>{stateInWords(view)}</span> : null}
      {claim.priority === 'high' ? (
        <span className={css('high')}>
          <ChevronsUp size={12} aria-hidden /> High
        </span>
      ) : null}
      {claim.priority === 'low' ? (
        <span className={css('fact')}>
          <ChevronsDown size={12} aria-hidden /> Low
        </span>
      ) : null}
      {supports > 0 ? <span className={css('fact')}>{supports} for</span> : null}
      {contradicts > 0 ? <span className={css('against')}>{contradicts} against</span> : null}
      {context > 0 ? <span className={css('fact')}>{context} context</span> : null}
      {claim.checker === '' ? null : (
        <bdi className={css('checker')} title={claim.checker}>
          {isOpen ? claim.checker : initialsOf(claim.checker)}
        </bdi>
      )}
    </span>
  );
}
