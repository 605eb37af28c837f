import type { DiffPart } from '../../core/text/word-diff.ts';
import { countWords } from '../../core/text/words.ts';

/** A stretch of what changed; `folded` is a long one that stayed as it was. */
export type ChangeRun = DiffPart | { readonly kind: 'folded'; readonly text: string; readonly words: number };

/** How many characters around a change are shown, and how many there must be to fold the rest. */
const shownAround = 160;
const worthFolding = 240;

/** What changed, with the long stretches that stayed the same folded down to the words around a change. */
export function foldChanges(parts: readonly DiffPart[], language: string): readonly ChangeRun[] {
  return parts.flatMap((part, index): readonly ChangeRun[] => {
    if (part.kind !== 'same') return [part];
    const head = index === 0 ? 0 : cutAfter(part.text, shownAround);
    const tail = index === parts.length - 1 ? part.text.length : cutBefore(part.text, shownAround);
    const middle = part.text.slice(head, tail);
    if (middle.length < worthFolding) return [part];
    const runs: readonly ChangeRun[] = [
      { kind: 'same', text: part.text.slice(0, head) },
      { kind: 'folded', text: middle, words: countWords(middle, language) },
      { kind: 'same', text: part.text.slice(tail) },
    ];
    return runs.filter(({ text }) => text !== '');
  });
}

/** How much changed, in words: “12 words gone, 3 new”. Empty where nothing did. */
export function changesInWords(parts: readonly DiffPart[], language: string): string {
  const count = (kind: DiffPart['kind']) =>
    parts.filter((part) => part.kind === kind).reduce((sum, { text }) => sum + countWords(text, language), 0);
  const [gone, added] = [count('gone'), count('new')];
  const isSame = parts.every(({ kind }) => kind === 'same');
  if (isSame) return '';
  if (gone === 0 && added === 0) return 'Only signs and spaces changed';
  const words = (number: number) => `${number.toLocaleString()} ${number === 1 ? 'word' : 'words'}`;
  if (gone === 0) return `${words(added)} new`;
  return added === 0 ? `${words(gone)} gone` : `${words(gone)} gone, ${added.toLocaleString()} new`;
}

/** The place after some characters where no word is cut; the end where there is none. */
function cutAfter(text: string, characters: number): number {
  const at = text.slice(characters).search(/\s/);
  return at === -1 ? text.length : characters + at;
}

function cutBefore(text: string, characters: number): number {
  const head = text.slice(0, Math.max(0, text.length - characters));
  return head.search(/\S*$/);
}
