/** The two channels of the bridge between page and host. All that the preload needs to know. */
export const channels = { call: 'galley:call', event: 'galley:event' } as const;

/** What the preload puts on the page's window. Payloads are checked on both far ends, not here. */
export type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  readonly onEvent: (listener: (name: string, payload: unknown) => void) => void;
};

/** The property of the page's window under which the bridge stands. */
export const bridgeName = 'galley';
