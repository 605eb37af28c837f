import { z } from 'zod';

/** One line of text: a name, a title, a headline. No limit: sizes are capped where files and messages come in. */
export const shortText = z.string();

/** A web or mail address that may stand in a page. Anything that could run (`javascript:`, `data:`) is refused. */
export const webAddress = z.string().refine(isSafeAddress, { message: 'not a web address' });

const safeProtocols = new Set(['http:', 'https:', 'mailto:']);

/** Whether an address is absolute and of a kind that only leads somewhere. */
export function isSafeAddress(address: string): boolean {
  // Browsers drop tabs and line ends inside an address, so `java\nscript:` would run.
  if (/\p{Cc}/u.test(address)) return false;
  return URL.canParse(address) && safeProtocols.has(new URL(address).protocol);
}

/** The address as a page may carry it, or null: trimmed, with `https://` before a bare `www.` name. */
export function safeAddress(address: string): string | null {
  const trimmed = address.trim();
  const complete = /^www\.[^\s/]+\.[^\s/]+/i.test(trimmed) ? `https://${trimmed}` : trimmed;
  return isSafeAddress(complete) ? complete : null;
}
