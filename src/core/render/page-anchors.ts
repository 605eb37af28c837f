import type { Story } from '../story/story.ts';

/** Something on a story's page that a link can lead to. */
export type PagePlace = { readonly kind: 'section' | 'topic' | 'source'; readonly id: string };

/** What an id names on a story's page; should two things share one, sections go before topics before sources. */
export function placeOf(
  { sections, topics, sources }: Pick<Story, 'sections' | 'topics' | 'sources'>,
  id: string,
): PagePlace | null {
  const has = (items: readonly { readonly id: string }[]) => items.some((item) => item.id === id);
  if (has(sections)) return { kind: 'section', id };
  if (has(topics)) return { kind: 'topic', id };
  return has(sources) ? { kind: 'source', id } : null;
}

/** The id of a place's element in the HTML export. No id of ours has a `_`, so the kinds never meet. */
export function pageAnchor({ kind, id }: PagePlace): string {
  return kind === 'section' ? id : `${kind}_${id}`;
}

/** The id that the story has for what an element's id of the HTML export names. */
export function idOfAnchor(anchor: string): string {
  return anchor.replace(/^(?:topic|source)_/, '');
}
