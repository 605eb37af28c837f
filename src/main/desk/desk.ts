import type { EventName, EventPayload } from '../../core/contract/events.ts';
import type { Menu } from '../../core/contract/menu.ts';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { Result } from '../../core/result.ts';
import type { SecretBox } from '../keys/secret-box.ts';
import type { PdfMaker } from '../export/pdf/pdf-maker.ts';
import type { Download } from './tokens.ts';

/** A page (or the command line) that talks to the desk: one window, one tab, one process. */
export type Client = {
  readonly id: string;
  /** Tells the client something unasked. A client that is gone ignores it. */
  readonly tell: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
};

/** What only the host can do: dialogs, menus, the user's browser. A host without one of them refuses. */
export type HostServices = {
  /** Asks for files to import; absolute paths. Empty if the user chose none. */
  readonly chooseFiles: (client: Client) => Promise<Result<readonly string[], Refusal>>;
  /** Asks for one folder; an absolute path, or the refusal `cancelled` or `no-dialog`. */
  readonly chooseFolder: (
    client: Client,
    purpose: 'open-library' | 'new-library' | 'export',
  ) => Promise<Result<string, Refusal>>;
  /** Opens an address in the user's browser. The desk has checked that it is http, https or mailto. */
  readonly openLink: (url: string) => Promise<void>;
  readonly showFolder: (path: string) => Promise<void>;
  readonly setMenu: (client: Client, menu: Menu) => void;
  /** Makes PDFs with the browser that this host has. */
  readonly pdf: PdfMaker;
  /** The system's keychain, where this host has one. */
  readonly systemBox: SecretBox | null;
  /** The client's answer to `shell.flush`. */
  readonly flushed: (client: Client, unsaved: number) => void;
};

/** The one service that implements the contract. Hosts carry requests to it and events back. */
export type Desk = {
  /**
   * Answers a request from outside. Name and payload are checked here: what does not fit is refused
   * with `bad-request`, never answered with nothing, never thrown.
   */
  readonly answer: (name: string, input: unknown, client: Client) => Promise<Result<unknown, Refusal>>;
  readonly connect: (client: Client) => void;
  /** The client is gone: its open stories are closed, and written down when nobody else has them open. */
  readonly disconnect: (client: Client) => Promise<void>;
  /** The folder of the open library, or null. */
  readonly libraryFolder: () => string | null;
  /** Puts a file that the user opened in the host under a token, for the page to ask about. */
  readonly offerFile: (path: string) => { readonly token: string; readonly name: string };
  /** A file that was offered as a download, taken once; null if there is none under this token. */
  readonly takeDownload: (token: string) => Download | null;
  /** Writes everything down and gives the library free. */
  readonly close: () => Promise<void>;
};
