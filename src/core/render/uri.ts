/** What RFC 3986 lets stand in an address as it is. Brackets are for the host alone. */
const notAllowed = /[^\w\-.~:/?#@!$&'()*+,;=%]/gu;

/**
 * A web or mail address as a URI of RFC 3986, which other formats ask for: letters beyond ASCII, spaces and other
 * signs become percent codes, so that it leads where it led. Null for what is no address.
 */
export function uriOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { href } = new URL(address);
  const host = /^[a-z]+:\/\/(?:[^/?#@]*@)?\[[0-9a-f:.]+\]/.exec(href)?.[0] ?? '';
  const [before = '', ...fragments] = href.slice(host.length).split('#');
  const rest = fragments.length === 0 ? before : `${before}#${fragments.join('%23')}`;
  return host + rest.replaceAll(/%(?![0-9a-f]{2})/gi, '%25').replaceAll(notAllowed, encodeURIComponent);
}

/** What is a valid URL string as it stands; the URL standard leaves letters of every script as they are. */
const validAddress =
  /^(?:#|mailto:|https?:\/\/(?=[^/]))(?:[\w!$&'()*+,\-./:;=?@~\u00A0-\u{10FFFD}]|%[0-9a-f]{2})*(?:#(?:[\w!$&'()*+,\-./:;=?@~\u00A0-\u{10FFFD}]|%[0-9a-f]{2})*)?$/iu;

/**
 * An address as HTML may carry it: as it is where it is a valid URL string, else as a URI
 * (https://url.spec.whatwg.org/#url-writing).
 */
export function pageAddress(address: string): string {
  return validAddress.test(address) ? address : (uriOf(address) ?? address);
}

/** The name that a story goes by in other formats: its UUID as a URN (RFC 9562). */
export function storyUri(story: string): string {
  return `urn:uuid:${story}`;
}

/** The name of a part of a story in other formats, as the export of annotations writes it. */
export function partUri(
  story: string,
  kind: 'source' | 'topic' | 'claim' | 'review' | 'annotation',
  id: string,
): string {
  return `urn:x-galley:${story}:${kind}:${id}`;
}
