import type { Refusal } from '../../core/contract/refusal.ts';

/** Whether the words of the open story are on the disk. `saved` is only ever said of every last one of them. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failing'; readonly refusal: Refusal };
