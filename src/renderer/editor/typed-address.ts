import { isLinkTarget } from '../../core/story/text-fields.ts';

/** A name of a site with at least one dot, and what may follow it. */
const bareSite = /^(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}(?::\d+)?(?:[/?#]\S*)?$/u;
const bareMail = /^[^\s@:/]+@(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u;

/**
 * An address as people type it: `example.org/page` gets its `https://`, `#go-deeper` is the section of that id. Null
 * for what leads nowhere or could run.
 */
export function typedAddress(text: string): string | null {
  const trimmed = text.trim();
  const complete = bareMail.test(trimmed)
    ? `mailto:${trimmed}`
    : bareSite.test(trimmed)
      ? `https://${trimmed}`
      : trimmed;
  return isLinkTarget(complete) ? complete : null;
}

/** What to say where an address is none. */
export const noAddress =
  'This is no web address. Write it as https://example.org/page, or # and the id of a section.';
