import type { Outlet } from '../story/house-style.ts';

/** A name in the form in which names are compared: case, accents' forms, apostrophes and a leading “the” do not count. */
export function foldOutletName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’‘ʼ]/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}&]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

/** The outlet of the house that goes by a name or alias, if there is one. */
export function outletNamed(name: string, outlets: readonly Outlet[]): Outlet | undefined {
  const wanted = foldOutletName(name);
  if (wanted === '') return undefined;
  return outlets.find((outlet) =>
    [outlet.name, ...outlet.aliases].some((known) => foldOutletName(known) === wanted),
  );
}

/** The outlet of the house whose site, or a subdomain of it, an address leads to. */
export function outletOfAddress(address: string, outlets: readonly Outlet[]): Outlet | undefined {
  const host = hostOf(address);
  if (host === null) return undefined;
  return outlets.find(({ domains }) =>
    domains.some((domain) => host === domain.toLowerCase() || host.endsWith(`.${domain.toLowerCase()}`)),
  );
}

/** The host of a web address in lower case, without `www.`; null where the text is no web address. */
export function hostOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname !== '' ? hostname.toLowerCase().replace(/^www\./, '') : null;
}
