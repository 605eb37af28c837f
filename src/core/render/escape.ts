import type { Direction } from '../story/language.ts';
import { pageAddress } from './uri.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text for HTML, between tags or between double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}

/**
 * The attributes of a link that leads to an address. Where HTML may not carry it as it was written, `data-href` keeps
 * that for the way back.
 */
export function hrefAttributes(address: string): string {
  const href = pageAddress(address);
  const written = href === address ? '' : ` data-href="${escapeHtml(address)}"`;
  return `href="${escapeHtml(href)}"${written}`;
}

/**
 * A text for HTML between tags with all its white space. HTML folds spaces into one and drops them at the edges of
 * a line, so those stand in `<span class="ws">`, which the page's style sheet shows as they are.
 * `before` and `after` are the characters around the text in its line; empty at the line's edges.
 */
export function exactHtml(text: string, before = '', after = ''): string {
  return text
    .split(/([ \t\n]+)/)
    .map((part, index, parts) => {
      if (index % 2 === 0) return escapeHtml(part);
      const atEdge =
        (index === 1 && parts[0] === '' && isEdge(before)) ||
        (index === parts.length - 2 && parts.at(-1) === '' && isEdge(after));
      return part === ' ' && !atEdge ? part : `<span class="ws">${part}</span>`;
    })
    .join('');
}

function isEdge(neighbour: string): boolean {
  return neighbour === '' || neighbour === ' ' || neighbour === '\t' || neighbour === '\n';
}

/** The direction of a text by its first letter; null where it has none. */
export function directionOfText(text: string): Direction | null {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return null;
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(
    letter,
  )
    ? 'rtl'
    : 'ltr';
}

/** ` dir="auto"` for a block that starts with a letter of the other direction than its page; else nothing. */
export function directionAttribute(text: string, page: Direction): string {
  const own = directionOfText(text);
  return own === null || own === page ? '' : ' dir="auto"';
}
