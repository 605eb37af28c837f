import { uriOf } from '../../../core/render/uri.ts';

/** The name of a computer (RFC 1123, section 2.1), with the `_` that some have, or an address of numbers. */
const host =
  /^(?:(?:[a-z\d](?:[\w-]*[a-z\d])?\.)*[a-z](?:[\w-]*[a-z\d])?\.?|(?:\d{1,3}\.){3}\d{1,3}|\[[\da-f:.]+\])$/;

/**
 * A web or mail address as a book may carry it, as a URI. Null for what is none, and for one that leads to no computer
 * and no person (`http://a..example/`, `mailto:`): a book with such a link does not pass as an EPUB.
 */
export function outerAddress(href: string): string | null {
  const uri = uriOf(href);
  if (uri === null) return null;
  const { protocol, hostname, pathname, search } = new URL(uri);
  const leads = protocol === 'mailto:' ? pathname !== '' || search !== '' : host.test(hostname);
  return leads ? uri : null;
}
