import { useMemo, useState, type KeyboardEvent } from 'react';
import type { ClaimView } from '../../core/claims/standing.ts';
import { usePersonName } from '../desk/person.tsx';
import { useStory } from '../desk/story-context.tsx';
import { classes } from '../ui/classes.ts';
import { ClaimBody } from './claim-body.tsx';
import { actionOf, type ClaimAction } from './claim-keys.ts';
import { ClaimList } from './claim-list.tsx';
import { needsCheck } from './claim-words.ts';
import { ClaimsHead } from './claims-head.tsx';
import styles from './claims-panel.module.css';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { NoClaims } from './no-claims.tsx';
import { ProposalBar } from './proposal-bar.tsx';
import { useClaimActions } from './use-claim-actions.ts';
import { useClaimList } from './use-claim-list.ts';
import { useClaims } from './use-claims.ts';

const css = classes(styles);

/** The claims of the open story: what has to be checked, what was found, and what that rests on. */
export function ClaimsPanel() {
  const story = useStory();
  const me = usePersonName();
  const views = useClaims(story);
  const list = useClaimList(views, me);
  const actions = useClaimActions(story, me);
  const [dialog, setDialog] = useState<'none' | 'attach' | 'help'>('none');
  const { shown, current, cursor } = list;
  const at = shown.find(({ claim }) => claim.id === cursor) ?? null;
  const proposed = shown.filter(({ claim }) => claim.stage === 'proposed');
  const people = useMemo(() => peopleIn(views), [views]);
  const close = () => setDialog('none');

  /** Does something that takes a claim out of its group, and goes on to the next one there, or to its neighbour. */
  const goOn = (view: ClaimView, act: () => void) => {
    const isAlike = (other: ClaimView) => other.claim.stage === view.claim.stage;
    const index = shown.indexOf(view);
    const neighbour = shown[index + 1] ?? shown[index - 1] ?? null;
    const next = (view.claim.stage === 'proposed' ? list.nextOf(isAlike) : null) ?? neighbour;
    act();
    list.choose(next);
  };
  const accept = (view: ClaimView) => goOn(view, () => actions.accept([view]));
  const dismiss = (view: ClaimView) => goOn(view, () => actions.dismiss([view]));
  const open = (view: ClaimView) => {
    if (view.claim.id !== current) list.choose(view);
    else document.querySelector<HTMLElement>('[data-why] textarea')?.focus();
  };
  const run = (action: ClaimAction, view: ClaimView) => {
    switch (action.kind) {
      case 'move':
        return list.move(action.by);
      case 'verdict':
        return actions.judge(view, action.verdict);
      case 'open':
        return open(view);
      case 'next': {
        const next = list.nextOf(needsCheck);
        return next === null ? actions.tell('Nothing else is left to check here.') : list.choose(next);
      }
      case 'accept':
        return view.claim.stage === 'proposed' ? accept(view) : undefined;
      case 'dismiss':
      case 'delete':
        return dismiss(view);
      case 'attach':
        if (view.isOrphan) return;
        if (view.claim.id !== current) list.choose(view);
        return setDialog('attach');
      case 'read':
        return actions.read(view) ? undefined : actions.tell('No source yet. Press E to attach one.');
      case 'go':
        return actions.go(view);
      case 'priority':
        return actions.cyclePriority(view);
      case 'take':
        return actions.take(view);
      case 'help':
        return setDialog('help');
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (at === null || event.defaultPrevented || !isForTheList(event)) return;
    const action = actionOf(event, at.claim.stage === 'proposed');
    // Enter is a button's own key, except on a row that is open.
    const isRow =
      event.target instanceof HTMLElement && event.target.parentElement?.dataset['card'] === cursor;
    if (action === null || (action.kind === 'open' && !(isRow && cursor === current))) return;
    event.preventDefault();
    // The window has a sheet of keys of its own for “?”.
    event.stopPropagation();
    run(action, at);
  };
  return (
    <section className={css('panel')} aria-label="Claims" onKeyDown={onKeyDown}>
      <ClaimsHead
        views={views}
        me={me}
        filter={list.filter}
        onFilter={list.setFilter}
        onHelp={() => setDialog('help')}
      />
      <ProposalBar
        proposed={proposed}
        onAccept={() => actions.accept(proposed)}
        onDismiss={() => actions.dismiss(proposed)}
      />
      {shown.length === 0 ? (
        <NoClaims hasClaims={views.length > 0} onShowAll={() => list.setFilter(null)} />
      ) : (
        <ClaimList
          views={shown}
          current={current}
          cursor={cursor}
          wish={list.wish}
          onPress={(view) => list.choose(view.claim.id === current ? null : view)}
          onDropAnnotation={(view, annotation) => {
            actions.attachDragged(view, annotation);
            list.choose(view);
          }}
          body={
            at === null || at.claim.id !== current ? null : (
              <ClaimBody
                key={current}
                view={at}
                me={me}
                people={people}
                actions={actions}
                onAccept={() => accept(at)}
                onDismiss={() => dismiss(at)}
                onAttach={() => setDialog('attach')}
                onDone={() => list.choose(at)}
              />
            )
          }
        />
      )}
      <p role="status" className="visually-hidden">
        {actions.told}
      </p>
      <EvidenceDialog
        isOpen={dialog === 'attach' && at !== null}
        onClose={close}
        onAttach={(stance, source, annotation) => {
          if (at !== null) actions.attach(at, stance, source, annotation);
        }}
      />
      <KeysDialog isOpen={dialog === 'help'} onClose={close} />
    </section>
  );
}

/** Whether a key is meant for the list: not for a field, a menu or a dialog, whose events come through here, too. */
function isForTheList(event: KeyboardEvent): boolean {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return false;
  if (target.closest('input, textarea, select') !== null) return false;
  // Groups of buttons walk with the arrow keys.
  const isArrow = /^(?:Arrow|Home|End|Page)/.test(key);
  return !(isArrow && target.closest('[role="radiogroup"], [aria-haspopup]') !== null);
}

function peopleIn(views: readonly ClaimView[]): readonly string[] {
  return [
    ...new Set(
      views.flatMap(({ claim, history }) => [claim.checker, ...history.map(({ author }) => author)]),
    ),
  ]
    .filter((name) => name !== '')
    .toSorted();
}
