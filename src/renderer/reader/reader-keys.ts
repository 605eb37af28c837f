import type { Stance } from '../../core/story/claim.ts';

/** What a key in the source reader asks for. */
export type Wish =
  | { readonly kind: 'highlight' | 'note' | 'find' | 'next' | 'previous' | 'escape' }
  | { readonly kind: 'evidence'; readonly stance: Stance }
  | { readonly kind: 'zoom'; readonly step: -1 | 0 | 1 };

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Single keys, by where they are on the keyboard: another script or layout has them in the same place. */
const single: Readonly<Record<string, Wish>> = {
  KeyH: { kind: 'highlight' },
  KeyN: { kind: 'note' },
  Digit1: { kind: 'evidence', stance: 'supports' },
  Numpad1: { kind: 'evidence', stance: 'supports' },
  KeyS: { kind: 'evidence', stance: 'supports' },
  Digit2: { kind: 'evidence', stance: 'contradicts' },
  Numpad2: { kind: 'evidence', stance: 'contradicts' },
  KeyC: { kind: 'evidence', stance: 'contradicts' },
  Digit3: { kind: 'evidence', stance: 'context' },
  Numpad3: { kind: 'evidence', stance: 'context' },
  KeyX: { kind: 'evidence', stance: 'context' },
  Escape: { kind: 'escape' },
};

const withControl: Readonly<Record<string, Wish>> = {
  KeyF: { kind: 'find' },
  KeyG: { kind: 'next' },
  Equal: { kind: 'zoom', step: 1 },
  NumpadAdd: { kind: 'zoom', step: 1 },
  Minus: { kind: 'zoom', step: -1 },
  NumpadSubtract: { kind: 'zoom', step: -1 },
  Digit0: { kind: 'zoom', step: 0 },
  Numpad0: { kind: 'zoom', step: 0 },
};

/** What a key asks for while the keyboard is in the text of the reader; null for a key that means nothing there. */
export function wishOfKey(event: Pressed): Wish | null {
  const anywhere = wishInPane(event);
  if (anywhere !== null) return anywhere;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  // The letter that is written on the key counts first: it is the one that a person looks for.
  const letter = /^[a-z0-9]$/i.test(event.key) ? event.key.toUpperCase() : null;
  const code = letter === null ? event.code : /\d/.test(letter) ? `Digit${letter}` : `Key${letter}`;
  return single[code] ?? null;
}

/** What a key asks for anywhere in the reader, its fields included. */
export function wishInPane(event: Pressed): Wish | null {
  if (event.code === 'F3') return { kind: event.shiftKey ? 'previous' : 'next' };
  if (event.altKey || event.ctrlKey === event.metaKey) return null;
  const wish = withControl[event.code] ?? null;
  return wish?.kind === 'next' && event.shiftKey ? { kind: 'previous' } : wish;
}
