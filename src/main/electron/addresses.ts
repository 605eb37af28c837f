import { isStoryPage } from '../desk/story-pages.ts';

/** The scheme and host under which the desktop application serves its page. */
export const scheme = 'app';
export const origin = `${scheme}://galley`;

/** Whether an address is the workstation's own page. */
export function isOwnPage(address: string): boolean {
  const url = parse(address);
  return url !== null && isOwn(url) && (url.pathname === '/' || url.pathname === '/index.html');
}

/** Whether an address is a page that a story or one of its captures makes. */
export function isFramed(address: string): boolean {
  const url = parse(address);
  return url !== null && isOwn(url) && isStoryPage(url.pathname);
}

/** Whether a frame may go to an address: the window to its own page alone, a frame in it to pages of stories alone. */
export function mayNavigate(address: string, isMainFrame: boolean): boolean {
  return isMainFrame ? isOwnPage(address) : isFramed(address);
}

/** Whether a request may leave the page at all: only for what the application itself serves, and for bare data. */
export function isAllowedRequest(address: string): boolean {
  const url = parse(address);
  return url !== null && (isOwn(url) || ['data:', 'blob:', 'devtools:'].includes(url.protocol));
}

function isOwn(url: URL): boolean {
  return url.protocol === `${scheme}:` && url.host === 'galley';
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
