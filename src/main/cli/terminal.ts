import { harmless, oneLine } from './shown-text.ts';

/**
 * How a text is meant: as one line for people, whatever names and headlines of others stand in it; or as a whole of
 * several lines (JSON, a page, help), which programs get as it is.
 */
export type Meant = 'line' | 'whole';

/** Where a command writes. stdout carries the result and nothing else; progress and messages go to stderr. */
export type Terminal = {
  /** Writes a line of the result; a text that is one as a whole has to be called so. */
  readonly print: (text: string, meant?: Meant) => void;
  readonly say: (text: string, meant?: Meant) => void;
  /** A line that is written over and over while work goes on; nothing where stderr is no terminal. */
  readonly progress: (text: string) => void;
  /** How many characters fit on a line of stdout; null where it is no terminal. */
  readonly width: () => number | null;
  /** Resolves when the user asks the program to end (Ctrl+C, SIGTERM). */
  readonly interrupted: () => Promise<void>;
};

/** What is written to: a stream of this process. */
export type Output = {
  readonly write: (text: string) => unknown;
  readonly isTTY: boolean;
  readonly columns?: number;
};

/** The terminal of this process. */
export function processTerminal(out: Output = process.stdout, messages: Output = process.stderr): Terminal {
  const clearLine = () => (messages.isTTY ? void messages.write('\r\u001B[K') : undefined);
  return {
    print: (text, meant) => void out.write(`${shown(text, meant, out)}\n`),
    say: (text, meant) => {
      clearLine();
      messages.write(`${shown(text, meant, messages)}\n`);
    },
    progress: (text) => {
      clearLine();
      if (messages.isTTY) messages.write(oneLine(text));
    },
    width: () => (out.isTTY ? (out.columns ?? null) : null),
    interrupted: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
      }),
  };
}

/** A text as an output is given it: nothing that others wrote steers a terminal. */
function shown(text: string, meant: Meant | undefined, { isTTY }: Output): string {
  if (meant !== 'whole') return oneLine(text);
  return isTTY ? text.split('\n').map(harmless).join('\n') : text;
}
