import { useState } from 'react';
import type { ClaimView } from '../../core/claims/standing.ts';
import { priorities } from '../../core/story/claim.ts';
import { changeClaim } from '../desk/claim-steps.ts';
import { useStory } from '../desk/story-context.tsx';
import { classes } from '../ui/classes.ts';
import { Select, TextField } from '../ui/fields.tsx';
import styles from './claim-duty.module.css';
import { priorityInWords } from './claim-words.ts';
import type { ClaimActions } from './use-claim-actions.ts';

const css = classes(styles);

type Props = {
  readonly view: ClaimView;
  readonly me: string;
  readonly people: readonly string[];
  readonly actions: ClaimActions;
};

/** Lines of the menu that are no names. */
const nobody = ' nobody';
const somebody = ' somebody';

/** Who checks a claim, and how urgent it is. */
export function ClaimDuty({ view, me, people, actions }: Props) {
  const story = useStory();
  const { claim } = view;
  const [draft, setDraft] = useState<string | null>(null);
  const names = [...new Set([me, claim.checker, ...people])].filter((name) => name !== '');
  const save = () => {
    if (draft !== null && draft.trim() !== '') actions.setChecker(view, draft.trim());
    setDraft(null);
  };
  return (
    <div className={css('pair')}>
      {draft === null ? (
        <Select
          label="Checker"
          hideLabel
          options={[
            { id: nobody, label: 'Nobody checks it' },
            ...names.map((name) => ({ id: name, label: name === me ? `${name} (you)` : name })),
            { id: somebody, label: 'Somebody else…' },
          ]}
          value={claim.checker === '' ? nobody : claim.checker}
          onChange={(id) => {
            if (id === somebody) setDraft('');
            else actions.setChecker(view, id === nobody ? '' : id);
          }}
        />
      ) : (
        <div
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) save();
            if (event.key === 'Escape') setDraft(null);
          }}
        >
          <TextField
            label="Checker"
            hideLabel
            autoFocus
            placeholder="Who checks it?"
            value={draft}
            onChange={setDraft}
            onBlur={save}
          />
        </div>
      )}
      <Select
        label="Priority"
        hideLabel
        options={priorities.toReversed().map((id) => ({ id, label: priorityInWords[id] }))}
        value={claim.priority}
        onChange={(priority) => changeClaim(story, claim.id, { priority })}
      />
    </div>
  );
}
