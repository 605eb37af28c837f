import { placeClaims } from '../../core/claims/claim-places.ts';
import { proposeClaims } from '../../core/claims/propose.ts';
import type { RecordId } from '../../core/ids.ts';
import type { ClaimReason } from '../../core/story/claim.ts';
import { parts } from '../../core/story-doc/story-doc.ts';
import { acceptClaims, addClaim, addClaims, dismissedKey, type Words } from '../desk/claim-steps.ts';
import { linesOf } from '../desk/fragment-text.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { openClaim, setWindow, useWindow } from '../desk/window-state.ts';
import { activeEditor } from '../editor/active-editor.ts';
import { claimAt, wordsToClaim } from '../editor/claim-at.ts';
import { showCard } from '../ui/show-card.ts';
import { keysInWords } from '../ui/keys.ts';
import { showToast } from '../ui/toast.tsx';
import type { Command, CommandContext } from './command.ts';
import { showUndoToast } from './undo-toast.ts';

const claimKeys = '$mod+Shift+KeyM';

/** What can be done about claims from anywhere in the window. */
export function claimCommands({ openStory, person }: CommandContext): readonly Command[] {
  const current = (): LiveStory | null => {
    const state = openStory.state.get();
    return state.kind === 'open' ? state.story : null;
  };
  const isOpen = () => current() !== null;
  const withStory = (run: (story: LiveStory) => void) => () => {
    const story = current();
    if (story !== null) run(story);
  };
  return [
    {
      id: 'claims.make',
      label: 'Claim these words',
      group: 'Format',
      keys: claimKeys,
      words: 'fact check statement sentence',
      isEnabled: () => isOpen() && activeEditor.get() !== null,
      run: withStory((story) => claimSelection(story, person.name.get())),
    },
    {
      id: 'claims.propose',
      label: 'Propose claims',
      group: 'Story',
      keys: '',
      words: 'fact check find statements sentences',
      isEnabled: isOpen,
      run: withStory((story) => propose(story, person.name.get())),
    },
    {
      id: 'claims.atCaret',
      label: 'Show the claim at the caret',
      group: 'View',
      keys: '$mod+Shift+KeyL',
      words: 'fact check panel',
      isEnabled: () => isOpen() && activeEditor.get() !== null,
      run: showAtCaret,
    },
    {
      id: 'claims.list',
      label: 'Go to the claims',
      group: 'View',
      keys: '',
      words: 'fact check panel',
      isEnabled: isOpen,
      run: withStory((story) => {
        const { claim } = useWindow.getState();
        const all = story.claims.get();
        const at = all.find((view) => view.claim.id === claim) ?? all[0];
        setWindow({ showSources: true, sideTab: 'claims' });
        if (at !== undefined) showWhenThere(at.claim.id);
      }),
    },
    {
      id: 'claims.marks',
      label: 'Show or hide claims and quotations',
      group: 'View',
      keys: '',
      words: 'underline marks',
      isEnabled: isOpen,
      run: () => setWindow({ showMarks: !useWindow.getState().showMarks }),
    },
  ];
}

/** Makes a claim of the selected words, or of the sentence at the caret; words that are one already are only shown. */
function claimSelection(story: LiveStory, author: string): void {
  const active = activeEditor.get();
  if (active === null || active.editor.isDestroyed) return;
  const { section, editor } = active;
  const stretch = wordsToClaim(editor.state, story.fields.get().language);
  if (stretch === null) {
    showToast({ text: 'There are no words here. Select the words that should be checked.' });
    return;
  }
  const known = claimOf(story, { section, ...stretch });
  if (known === null) {
    const id = addClaim(story, { section, ...stretch }, author);
    if (id !== null) openClaim(id);
    return;
  }
  // To claim what was only proposed is to accept it.
  const view = story.claims.get().find(({ claim }) => claim.id === known);
  if (view?.claim.stage === 'proposed') acceptClaims(story, [known]);
  openClaim(known);
}

function claimOf(story: LiveStory, { section, from, to }: Words): RecordId | null {
  const found = story.claims
    .get()
    .find(({ place }) => place?.section === section && place.from === from && place.to === to);
  return found?.claim.id ?? null;
}

function showAtCaret(): void {
  const editor = activeEditor.get()?.editor;
  const claim =
    editor === undefined || editor.isDestroyed
      ? null
      : claimAt(editor.state.doc, editor.state.selection.head);
  if (claim === null) {
    showToast({
      text: `No claim stands here. Select words and press ${keysInWords(claimKeys)} to make one.`,
    });
    return;
  }
  openClaim(claim);
  showWhenThere(claim);
}

/** Proposes claims in the whole story and puts the keyboard on the first one. */
function propose(story: LiveStory, author: string): void {
  const [first, ...others] = addClaims(story, wordsToPropose(story), author, 'proposed');
  setWindow({ showSources: true, sideTab: 'claims' });
  if (first === undefined) {
    showToast({
      text: 'Nothing new to propose: no other sentence has a figure, a date, a quotation or the like.',
    });
    return;
  }
  openClaim(first);
  showWhenThere(first);
  const count = others.length + 1;
  showUndoToast(story, count === 1 ? 'One claim is proposed.' : `${count} claims are proposed.`);
}

/** How many frames a claim that was just made may take until its words are found and its row is drawn. */
const framesToWait = 120;

/** Gives a claim's row the keyboard as soon as the panel shows it. */
function showWhenThere(claim: RecordId, frames = framesToWait): void {
  requestAnimationFrame(() => {
    if (document.querySelector(`[data-card="${claim}"]`) !== null) showCard(claim);
    else if (frames > 0) showWhenThere(claim, frames - 1);
  });
}

/** The sentences that could be claims: none that has words of one already, none that was dismissed. */
export function wordsToPropose(
  story: Pick<LiveStory, 'doc' | 'fields' | 'sections' | 'dismissed'>,
): readonly (Words & { readonly reasons: readonly ClaimReason[] })[] {
  const { language } = story.fields.get();
  const dismissed = story.dismissed.get();
  const texts = story.sections
    .get()
    .flatMap(({ id, kind }) =>
      kind === 'text' ? [{ section: id, lines: linesOf(parts.text(story.doc, id)) }] : [],
    );
  const claimed = [...placeClaims(texts).values()].flatMap(({ places }) => places);
  return texts.flatMap(({ section, lines }) =>
    proposeClaims(lines.map(({ text }) => text).join('\n'), language)
      .filter(({ text }) => !dismissed.has(dismissedKey(text)))
      .filter(
        ({ from, to }) =>
          !claimed.some((place) => place.section === section && place.from < to && place.to > from),
      )
      .map(({ from, to, reasons }) => ({ section, from, to, reasons })),
  );
}
