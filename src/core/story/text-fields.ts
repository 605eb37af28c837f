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

/** `#` and an id, as sections, topics and sources have them (ids.ts). */
const pagePlace = /^#([a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?)$/;

/**
 * The id of the section, topic or source of the same story that a link's `#id` names; null for every other address.
 * Whether the story has something of that id is another question.
 */
export function placeOnPage(href: string): string | null {
  return pagePlace.exec(href)?.[1] ?? null;
}

/** Whether a link in a text may lead there: to an address, or to a place on its own page. */
export function isLinkTarget(href: string): boolean {
  return placeOnPage(href) !== null || isSafeAddress(href);
}

/** Where a link in a text may lead, as `safeAddress` brings addresses into form, or null. */
export function linkTarget(href: string): string | null {
  const trimmed = href.trim();
  return placeOnPage(trimmed) === null ? safeAddress(trimmed) : trimmed;
}

/** The address as a page may carry it, or null: trimmed, with `https://` before a bare `www.` name. */
export function safeAddress(address: string): string | null {
  const trimmed = address.trim();
  const complete = /^www\.[^\s/]+\.[^\s/]+/i.test(trimmed) ? `https://${trimmed}` : trimmed;
  return isSafeAddress(complete) ? complete : null;
}
