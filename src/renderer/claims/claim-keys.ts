import type { Verdict } from '../../core/story/claim.ts';

/** The verdicts in the order of their keys, 1 to 5. */
export const verdictOrder = ['verified', 'disputed', 'wrong', 'not-checkable', 'unchecked'] as const;

/** What a key does in the list of claims. */
export type ClaimAction =
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | {
      readonly kind:
        | 'open'
        | 'next'
        | 'accept'
        | 'dismiss'
        | 'attach'
        | 'read'
        | 'go'
        | 'priority'
        | 'take'
        | 'delete'
        | 'help';
    };

/** How far Home and End go. */
const far = 1_000_000;
const page = 8;

const moves: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: page,
  PageUp: -page,
  Home: -far,
  End: far,
};

const letters: Readonly<Record<string, ClaimAction>> = {
  j: { kind: 'move', by: 1 },
  k: { kind: 'move', by: -1 },
  v: { kind: 'verdict', verdict: 'verified' },
  w: { kind: 'verdict', verdict: 'wrong' },
  u: { kind: 'verdict', verdict: 'unchecked' },
  n: { kind: 'next' },
  a: { kind: 'accept' },
  e: { kind: 'attach' },
  r: { kind: 'read' },
  g: { kind: 'go' },
  p: { kind: 'priority' },
  m: { kind: 'take' },
};

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key means for a claim, proposed or not; null where it means nothing. */
export function actionOf(pressed: Pressed, isProposed: boolean): ClaimAction | null {
  const { key, ctrlKey, metaKey, altKey } = pressed;
  if (ctrlKey || metaKey || altKey) return null;
  const by = moves[key];
  if (by !== undefined) return { kind: 'move', by };
  if (key === 'Enter') return { kind: 'open' };
  if (key === 'Delete' || key === 'Backspace') return { kind: isProposed ? 'dismiss' : 'delete' };
  if (key === '?') return { kind: 'help' };
  const sign = signOf(pressed);
  if (sign === 'd') return isProposed ? { kind: 'dismiss' } : { kind: 'verdict', verdict: 'disputed' };
  const verdict = /^[1-5]$/.test(sign) ? verdictOrder[Number(sign) - 1] : undefined;
  return verdict === undefined ? (letters[sign] ?? null) : { kind: 'verdict', verdict };
}

/** The Latin letter or digit of a key; where the keyboard writes another script, the one that stands in its place. */
function signOf({ key, code }: Pressed): string {
  if (/^[a-z0-9]$/i.test(key)) return key.toLowerCase();
  return key.length === 1 ? (/^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1] ?? '').toLowerCase() : '';
}

/** The keys of the list with what they do, for the sheet of keys; in the notation of tinykeys. */
export const claimKeys: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['J', 'ArrowDown'], does: 'Next claim' },
  { keys: ['K', 'ArrowUp'], does: 'Previous claim' },
  { keys: ['N'], does: 'Next claim that needs a check' },
  { keys: ['Enter'], does: 'Open the claim; write why' },
  { keys: ['1', 'V'], does: 'Verified' },
  { keys: ['2', 'D'], does: 'Disputed' },
  { keys: ['3', 'W'], does: 'Wrong' },
  { keys: ['4'], does: 'Not checkable' },
  { keys: ['5', 'U'], does: 'Unchecked' },
  { keys: ['A'], does: 'Accept what is proposed' },
  { keys: ['D'], does: 'Dismiss what is proposed' },
  { keys: ['E'], does: 'Attach evidence' },
  { keys: ['R'], does: 'Read the source' },
  { keys: ['G'], does: 'Go to the words in the text' },
  { keys: ['M'], does: 'Take it, or leave it' },
  { keys: ['P'], does: 'Change the priority' },
  { keys: ['Delete'], does: 'Delete the claim' },
];
