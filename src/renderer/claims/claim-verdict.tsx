import type { ClaimView } from '../../core/claims/standing.ts';
import { ChoiceRow } from '../ui/choice-row.tsx';
import { classes } from '../ui/classes.ts';
import { TextField } from '../ui/fields.tsx';
import { verdictOrder } from './claim-keys.ts';
import { ClaimSign } from './claim-sign.tsx';
import styles from './claim-verdict.module.css';
import { verdictInWords } from './claim-words.ts';
import type { ClaimActions } from './use-claim-actions.ts';

const css = classes(styles);

const options = verdictOrder.map((id, index) => ({
  id,
  label: verdictInWords[id],
  keys: String(index + 1),
  icon: <ClaimSign look={id} />,
}));

type Props = {
  readonly view: ClaimView;
  readonly actions: ClaimActions;
  /** Gives the keyboard back to the claim's row. */
  readonly onDone: () => void;
};

/** The five verdicts and the reason for one. A stale verdict is none until somebody gives it again. */
export function ClaimVerdict({ view, actions, onDone }: Props) {
  const { isStale, verdict, judgement } = view;
  const draft = actions.draftOf(view);
  const isGiven = !isStale && judgement !== null;
  const why = isGiven ? judgement.why : '';
  return (
    <div className={css('box')}>
      <ChoiceRow
        label="Verdict"
        options={options}
        chosen={isStale ? null : verdict}
        onChange={(chosen) => actions.judge(view, chosen)}
      />
      {why === '' ? null : (
        <p className={css('why')} dir="auto">
          {why}
        </p>
      )}
      <div
        data-why
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const isEnter = event.key === 'Enter' && !event.shiftKey;
          if (!isEnter && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          // A reason alone confirms the verdict that is there; before the first one it waits for it.
          if (isEnter && isGiven) actions.judge(view, verdict);
          onDone();
        }}
      >
        <TextField
          label="Why"
          hideLabel
          isMultiline
          placeholder={isGiven ? 'Why (Enter adds it to the verdict)' : 'Why (then give a verdict)'}
          value={draft}
          onChange={(text) => actions.setDraft(view, text)}
        />
      </div>
    </div>
  );
}
