import { CornerDownLeft, Trash2 } from 'lucide-react';
import type { ClaimView } from '../../core/claims/standing.ts';
import { useStory } from '../desk/story-context.tsx';
import { useStore } from '../desk/store.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import styles from './claim-body.module.css';
import { ClaimDuty } from './claim-duty.tsx';
import { ClaimEvidence } from './claim-evidence.tsx';
import { ClaimFigures } from './claim-figures.tsx';
import { ClaimHistory } from './claim-history-list.tsx';
import { ClaimVerdict } from './claim-verdict.tsx';
import { GivenFor } from './given-for.tsx';
import { reasonsInWords } from './claim-words.ts';
import type { ClaimActions } from './use-claim-actions.ts';

const css = classes(styles);

export type ClaimBodyProps = {
  readonly view: ClaimView;
  readonly me: string;
  /** The names of all who check in this story. */
  readonly people: readonly string[];
  readonly actions: ClaimActions;
  readonly onAccept: () => void;
  readonly onDismiss: () => void;
  readonly onAttach: () => void;
  /** Gives the keyboard back to the claim's row. */
  readonly onDone: () => void;
};

/** All about an open claim: give a verdict, say why, attach what shows it, see what was done. */
export function ClaimBody(props: ClaimBodyProps) {
  const { view, me, people, actions, onAccept, onDismiss, onAttach, onDone } = props;
  const { claim, isOrphan, isStale, judgement, words } = view;
  const story = useStory();
  const { language } = useStore(story.fields);
  const isProposed = claim.stage === 'proposed';
  return (
    <div className={css('body')} role="group" aria-label="About this claim" data-story-fields>
      {isOrphan ? (
        <p className={css('notice')}>
          These words are no longer in the story. Undo brings them back; else delete the claim.
        </p>
      ) : null}
      {isProposed ? (
        <p className={css('soft')}>
          Worth a check: it has {reasonsInWords(claim.reasons) || 'words to check'}.
        </p>
      ) : null}
      {isProposed ? (
        <div className={css('buttons')}>
          <Button look="primary" onPress={onAccept}>
            Accept <Key name="A" />
          </Button>
          <Button onPress={onDismiss}>
            Dismiss <Key name="D" />
          </Button>
        </div>
      ) : null}
      {isStale && judgement !== null ? (
        <GivenFor judgement={judgement} words={words} language={language} />
      ) : null}
      {isOrphan || isProposed ? null : <ClaimVerdict view={view} actions={actions} onDone={onDone} />}
      <ClaimFigures claim={claim.id} />
      <ClaimEvidence view={view} actions={actions} onAttach={onAttach} />
      {isOrphan || isProposed ? null : <ClaimDuty view={view} me={me} people={people} actions={actions} />}
      <ClaimHistory view={view} />
      <div className={css('buttons')}>
        {isOrphan ? null : (
          <Button look="quiet" onPress={() => actions.go(view)}>
            <CornerDownLeft size={13} aria-hidden /> Go to the words <Key name="G" />
          </Button>
        )}
        {isProposed ? null : (
          <Button look="quiet" onPress={onDismiss}>
            <Trash2 size={13} aria-hidden /> Delete
          </Button>
        )}
      </div>
    </div>
  );
}

function Key({ name }: { readonly name: string }) {
  return (
    <kbd className={css('key')} aria-hidden>
      {name}
    </kbd>
  );
}
