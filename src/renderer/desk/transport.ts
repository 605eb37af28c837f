import type { EventName, EventPayload } from '../../core/contract/events.ts';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { Store } from './store.ts';
import type { Result } from '../../core/result.ts';

/** Carries words between the page and its host. The one part of the page that knows which host it is. */
export type Transport = {
  /** Never rejects: where the host cannot be reached, the answer is the refusal `host-gone`. */
  readonly call: (name: string, input: unknown) => Promise<Result<unknown, Refusal>>;
  readonly onEvent: (listener: (name: string, payload: unknown) => void) => void;
  /** Called when the host can be reached again after it was gone; clients have to introduce themselves anew. */
  readonly onReturn: (listener: () => void) => () => void;
  /** Whether the host can be reached at the moment. */
  readonly isConnected: Store<boolean>;
  /** Offers the host a file that the user gave the page, where both see the same disk; its token, or null. */
  readonly offer: (file: File) => Promise<string | null>;
  /** Whether the host has dialogs, a menu and a file manager of its own. */
  readonly native: boolean;
};

/** What the page hears from the desk. */
export type EventListener<N extends EventName> = (payload: EventPayload<N>) => void;
