import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Decides who may talk to the loopback host. Other programs and other pages on this machine can reach its port. */
export type Doorkeeper = {
  /** The word in the address that opens the workstation, once. */
  readonly ticket: () => string;
  /** Takes a ticket and gives the cookie to set for it, or null if it is not (any more) good. */
  readonly admit: (ticket: string) => string | null;
  /** Why a request is turned away, or null if it may come in. */
  readonly turnsAway: (request: IncomingMessage, kind: 'page' | 'socket') => string | null;
  /** Whether a request names this host by its own name: anything else is DNS rebinding. */
  readonly knowsHost: (request: IncomingMessage) => boolean;
};

/**
 * Guards one port. Cookies ignore ports, so the cookie's name carries it. `session` is the word in the cookie: one that
 * outlives the host lets its windows come back to the next one.
 */
export function doorkeeper(port: () => number, session: string): Doorkeeper {
  const tickets = new Set<string>();
  const cookieName = () => `galley-${port()}`;
  const hosts = () => [`127.0.0.1:${port()}`, `localhost:${port()}`];
  const knowsHost = (request: IncomingMessage) => hosts().includes(request.headers.host ?? '');
  return {
    ticket: () => {
      const ticket = randomBytes(24).toString('base64url');
      tickets.add(ticket);
      return ticket;
    },
    admit: (ticket) =>
      tickets.delete(ticket) ? `${cookieName()}=${session}; HttpOnly; SameSite=Strict; Path=/` : null,
    knowsHost,
    turnsAway: (request, kind) => {
      if (!knowsHost(request)) return 'This address is not the one that Galley listens on.';
      const { origin } = request.headers;
      const own = hosts().map((host) => `http://${host}`);
      if (origin !== undefined && !own.includes(origin)) return 'Another page tried to talk to Galley.';
      if (kind === 'socket' && origin === undefined) return 'Only Galley’s own page may connect.';
      const cookie = cookieValue(request.headers.cookie ?? '', cookieName());
      if (!sameText(cookie, session))
        return 'This window was not opened by Galley. Use the address that “galley serve” prints.';
      return null;
    },
  };
}

function cookieValue(header: string, name: string): string {
  const pair = header.split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) ?? '';
}

/** Compares in a time that does not tell how much was right. */
function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
