import { useState } from 'react';
import type { Unsealing } from '../../core/contract/keys.ts';
import { focusPane } from '../commands/focus.ts';
import { leaveBundle, takeBundle } from '../desk/bundle-steps.ts';
import { useDesk } from '../desk/desk-context.tsx';
import type { OpenStory } from '../desk/open-story.ts';
import { useWindow, type OfferedBundle } from '../desk/window-state.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Dialog, DialogButtons } from '../ui/dialog.tsx';
import styles from './bundle-dialog.module.css';
import { BundleSigner } from './bundle-signer.tsx';
import { BundleStories } from './bundle-stories.tsx';
import { capturesInWords, isAnythingNew, takeInWords } from './summary-words.ts';
import { UnsealForm } from './unseal-form.tsx';
import { useBundleLook } from './use-bundle-look.ts';

const css = classes(styles);

type Props = { readonly openStory: OpenStory };

/** Shows what a bundle holds that the user dropped, chose or opened, and asks whether to take it in. */
export function BundleDialog({ openStory }: Props) {
  const bundle = useWindow(({ bundles }) => bundles[0]);
  return bundle === undefined ? null : (
    <BundleQuestion key={bundle.token} bundle={bundle} openStory={openStory} />
  );
}

function BundleQuestion({ bundle, openStory }: Props & { readonly bundle: OfferedBundle }) {
  const desk = useDesk();
  const { state, look } = useBundleLook(openStory, bundle);
  const [isTaking, setIsTaking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  // What is being taken in is taken in: the question is over when the desk has answered.
  const leave = () => {
    if (isTaking || !isMeant()) return;
    leaveBundle(desk, bundle);
    noteAnswer();
  };
  const take = async () => {
    if (!isMeant()) return;
    setIsTaking(true);
    setError(null);
    const trouble = await takeBundle(desk, openStory, bundle);
    noteAnswer();
    if (trouble === null) return goOnInPage();
    setError(trouble);
    setIsTaking(false);
  };
  const isSeen = state.kind === 'seen';
  // Whoever is writing goes on for a moment: a space must not answer a question that they have not seen.
  const [isElsewhere, setIsElsewhere] = useState(isWriting);
  const answer = isElsewhere ? keepFocus : takeFocus;
  const lookAgain = (unseal: Unsealing | null) => {
    setIsElsewhere(false);
    look(unseal);
  };
  return (
    <Dialog title={bundle.name} size={isSeen ? 'medium' : 'small'} isOpen onClose={leave}>
      {state.kind === 'reading' ? (
        <p className={css('reading')} role="status">
          Reading the bundle and checking every file in it…
        </p>
      ) : state.kind === 'sealed' ? (
        <UnsealForm error={state.error} isOpening={state.isOpening} onOpen={lookAgain} onCancel={leave} />
      ) : state.kind === 'refused' ? (
        <p role="alert">{state.sentence}</p>
      ) : (
        <>
          <BundleSigner signer={state.summary.signedBy} onKnown={() => lookAgain(null)} />
          <BundleStories stories={state.summary.stories} />
          <p className={css('captures')}>{capturesInWords(state.summary)}</p>
          {state.summary.warnings.map((warning) => (
            <p key={warning} className={css('warning')}>
              {warning}
            </p>
          ))}
        </>
      )}
      {error === null ? null : (
        <p role="alert" className={css('error')}>
          {error}
        </p>
      )}
      {state.kind === 'sealed' ? null : (
        <DialogButtons>
          {isSeen && isAnythingNew(state.summary.stories) ? (
            <>
              <Button isDisabled={isTaking} onPress={leave}>
                Cancel
              </Button>
              <Button
                key="take"
                ref={answer}
                look="primary"
                isDisabled={isTaking}
                onPress={() => void take()}
              >
                {isTaking ? 'Taking it in…' : takeInWords(state.summary.stories)}
              </Button>
            </>
          ) : (
            <Button
              key={state.kind}
              ref={state.kind === 'reading' ? keepFocus : answer}
              look={isSeen ? 'primary' : 'plain'}
              onPress={leave}
            >
              {state.kind === 'reading' ? 'Cancel' : 'Close'}
            </Button>
          )}
        </DialogButtons>
      )}
    </Dialog>
  );
}

/** The story that came in is open: the keyboard goes there, unless another question has it, or somebody put it elsewhere. */
function goOnInPage(): void {
  setTimeout(() => {
    if (document.activeElement === document.body) focusPane('page');
  }, 100);
}

const takeFocus = (button: HTMLButtonElement | null): void => button?.focus();
const keepFocus = (): void => undefined;

/** How long after an answer another press may still be part of it; ms. */
const settling = 500;
let answeredAt = -settling;

/** Notes that a question was answered, where another one comes up in its place. */
function noteAnswer(): void {
  if (useWindow.getState().bundles.length > 0) answeredAt = performance.now();
}

/** Whether a press is for this question: the second one of a double click was for the question before. */
function isMeant(): boolean {
  return performance.now() - answeredAt > settling;
}

/** Whether somebody has the caret in a text. */
function isWriting(): boolean {
  return document.activeElement?.matches('input, textarea, [contenteditable="true"]') === true;
}
