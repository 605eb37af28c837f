import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { ClaimView } from '../../core/claims/standing.ts';
import { priorities } from '../../core/story/claim.ts';
import { changeClaim } from '../desk/claim-steps.ts';
import { useStory } from '../desk/story-context.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { TextField } from '../ui/fields.tsx';
import { Menu } from '../ui/menu.tsx';
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

/** Lines of the menu that are no names: none begins with a space. */
const nobody = ' nobody';
const somebody = ' somebody';

/** Who checks a claim, and how urgent it is. */
export function ClaimDuty({ view, me, people, actions }: Props) {
  const story = useStory();
  const { id, checker, priority } = view.claim;
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    if (draft !== null && draft.trim() !== '') actions.setChecker(view, draft.trim());
    setDraft(null);
  };
  return (
    <div className={css('duty')}>
      {draft === null ? (
        <Menu
          label="Who checks it"
          chosen={checker === '' ? nobody : checker}
          lines={[
            { id: nobody, label: 'Nobody', onAction: () => actions.setChecker(view, '') },
            ...namesFor(checker, me, people).map((name) => ({
              id: name,
              label: name === me ? `${name} (you)` : name,
              ...(name === me ? { keys: 'M' } : {}),
              onAction: () => actions.setChecker(view, name),
            })),
            { id: 'line', line: true },
            { id: somebody, label: 'Somebody else…', onAction: () => setDraft('') },
          ]}
        >
          <Button>
            <span className={css('name')}>
              Checker: <bdi>{checker === '' ? 'nobody' : checker}</bdi>
            </span>
            <ChevronDown size={12} aria-hidden />
          </Button>
        </Menu>
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
      <Menu
        label="Priority"
        chosen={priority}
        lines={priorities.toReversed().map((wanted) => ({
          id: wanted,
          label: priorityInWords[wanted],
          onAction: () => changeClaim(story, id, { priority: wanted }),
        }))}
      >
        <Button>
          {priorityInWords[priority]}
          <ChevronDown size={12} aria-hidden />
        </Button>
      </Menu>
    </div>
  );
}

function namesFor(checker: string, me: string, people: readonly string[]): readonly string[] {
  return [...new Set([me, checker, ...people])].filter((name) => name !== '');
}
