/** The channels of the bridge between page and host. All that the preload needs to know. */
export const channels = { call: 'galley:call', event: 'galley:event', offer: 'galley:offer' } as const;

/** What the preload puts on the page's window. Payloads are checked on both far ends, not here. */
export type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  readonly onEvent: (listener: (name: string, payload: unknown) => void) => void;
  /** Offers the desk a file that the user gave the page, as the token of a chosen file; null where it is on no disk. */
  readonly offer: (file: File) => Promise<unknown>;
};

/** The property of the page's window under which the bridge stands. */
export const bridgeName = 'galley';
