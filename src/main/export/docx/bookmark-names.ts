import { textBlocks } from '../../../core/document/document.ts';
import { pageAnchor, placeOf, type PagePlace } from '../../../core/render/page-anchors.ts';
import { textSections, type Story } from '../../../core/story/story.ts';
import { placeOnPage } from '../../../core/story/text-fields.ts';

/** Word's limit. */
const longestName = 40;

/**
 * The bookmark of each place of a page that a link in its text leads to, by the anchor of `pageAnchor`. Word lets names
 * have letters, digits and `_` only, and 40 of them; two places never share one.
 */
export function bookmarkNames(
  story: Pick<Story, 'sections' | 'topics' | 'sources'>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const place of linkedPlaces(story)) {
    const anchor = pageAnchor(place);
    if (names.has(anchor)) continue;
    const wish = `${place.kind}_${place.id}`.replaceAll(/[^A-Za-z0-9_]/g, '_').slice(0, longestName);
    const name = taken.has(wish.toLowerCase()) ? `${wish.slice(0, longestName - 6)}_${names.size + 1}` : wish;
    taken.add(name.toLowerCase());
    names.set(anchor, name);
  }
  return names;
}

function linkedPlaces(story: Pick<Story, 'sections' | 'topics' | 'sources'>): readonly PagePlace[] {
  return textSections(story)
    .flatMap(({ content }) => textBlocks(content.content).flat())
    .flatMap(({ marks = [] }) =>
      marks.flatMap((mark) => {
        const id = mark.type === 'link' ? placeOnPage(mark.attrs.href) : null;
        const place = id === null ? null : placeOf(story, id);
        return place === null ? [] : [place];
      }),
    );
}
