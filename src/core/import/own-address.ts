import type { Element } from 'hast';
import { pageAddress } from '../render/uri.ts';
import { attribute } from './hast.ts';

/** Where a link of one of our own pages leads, as it was written in the story; by its `href` if somebody changed that. */
export function ownAddress(link: Element): string | null {
  const href = attribute(link, 'href');
  const written = attribute(link, 'dataHref');
  return written !== null && pageAddress(written) === href ? written : href;
}
