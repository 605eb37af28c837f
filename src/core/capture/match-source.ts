import type { Capture } from '../story/capture.ts';
import type { Outlet } from '../story/house-style.ts';
import type { Source } from '../story/source.ts';
import { foldOutletName, outletNamed, outletOfAddress } from '../text/known-outlets.ts';

/** What a saved file says of the item that it is a copy of. Unknown texts are empty. */
export type CaptureMeta = {
  readonly title: string;
  readonly outlet: string;
  readonly authors: readonly string[];
  readonly publishedAt: string | null;
  readonly url: string;
  readonly language: string;
};

/** Parts of an address that only say how a reader came there. */
const tracking = /^(?:utm_\w+|fbclid|gclid|igshid|mc_cid|mc_eid|ref|cmpid|ocid)$/i;

/** An address as it is compared: without protocol, `www.`, tracking, fragment and a slash at the end. */
export function comparedAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const { hostname, pathname, search } = new URL(address);
  const query = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !tracking.test(part.split('=')[0] ?? ''));
  return [
    hostname.toLowerCase().replace(/^(?:www|m|amp)\./, ''),
    pathname.replace(/\/+$/, ''),
    query.length > 0 ? `?${query.toSorted().join('&')}` : '',
  ].join('');
}

/**
 * The source of a story that a saved file is a copy of: the one with its address, else one of its outlet that nobody
 * has filled in or saved yet (a suggestion that was taken). Undefined: it is a source of its own.
 */
export function sourceOfCapture(
  meta: CaptureMeta,
  sources: readonly Source[],
  captures: readonly Capture[],
  outlets: readonly Outlet[],
): Source | undefined {
  const address = comparedAddress(meta.url);
  const byAddress = sources.find(({ url }) => address !== '' && comparedAddress(url) === address);
  if (byAddress !== undefined) return byAddress;
  const outlet = foldOutletName(outletOf(meta, outlets));
  const saved = new Set<string>(captures.map(({ source }) => source));
  return sources.find(
    (source) =>
      outlet !== '' &&
      source.title === '' &&
      !saved.has(source.id) &&
      !leadsToAnItem(source.url) &&
      foldOutletName(outletNamed(source.outlet, outlets)?.name ?? source.outlet) === outlet,
  );
}

/** The outlet as the house calls it: by the name in the file, else by the address. */
export function outletOf(meta: CaptureMeta, outlets: readonly Outlet[]): string {
  return (
    outletNamed(meta.outlet, outlets)?.name ??
    (meta.outlet || (outletOfAddress(meta.url, outlets)?.name ?? ''))
  );
}

/** Whether an address leads deeper than a site's front page. */
function leadsToAnItem(url: string): boolean {
  return URL.canParse(url) && new URL(url).pathname.replaceAll('/', '') !== '';
}

/** The source with what the file says of it, where nobody has said anything yet. `today` is an ISO 8601 date. */
export function filledSource(
  source: Source,
  meta: CaptureMeta,
  outlets: readonly Outlet[],
  today: string,
): Source {
  return {
    ...source,
    title: source.title || meta.title,
    outlet: source.outlet || outletOf(meta, outlets),
    url: leadsToAnItem(source.url) ? source.url : meta.url || source.url,
    authors: source.authors.length > 0 ? source.authors : [...meta.authors],
    publishedAt: source.publishedAt ?? meta.publishedAt,
    accessedAt: source.accessedAt ?? today,
    language: source.language || meta.language,
  };
}
