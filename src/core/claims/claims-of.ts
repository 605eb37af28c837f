import { textLines } from '../document/text-lines.ts';
import { textSections, type Story } from '../story/story.ts';
import { placeClaims } from './claim-places.ts';
import { viewClaims, type ClaimView } from './standing.ts';

/** Every claim of a story with its verdict and where it stands, in page order; orphans last. */
export function claimsOf(
  story: Pick<Story, 'sections' | 'claims' | 'judgements' | 'evidence'>,
): readonly ClaimView[] {
  const sections = textSections(story).map(({ id, content }) => ({ section: id, lines: textLines(content) }));
  return viewClaims(story, placeClaims(sections));
}
