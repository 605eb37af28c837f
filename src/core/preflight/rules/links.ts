import { inlineText, textBlocks, type DocumentJson, type Inline } from '../../document/document.ts';
import { placeOf } from '../../render/page-anchors.ts';
import { textSections } from '../../story/story.ts';
import { placeOnPage } from '../../story/text-fields.ts';
import { excerptOf } from '../excerpt.ts';
import type { Found, Rule } from '../rule.ts';

export const linkDead: Rule = {
  name: 'link-dead',
  severity: 'error',
  about: 'A link leads to a part of the page that is not there',
  find: ({ story }) =>
    textSections(story).flatMap(({ id: section, content }) =>
      linksOnPage(content)
        .filter(({ target }) => placeOf(story, target) === null)
        .map(({ target, from, to, words }): Found => ({
          section,
          message: `This link leads to “${target}”, and there is no such part on the page. Link it anew, or take the link off.`,
          excerpt: excerptOf(words),
          place: { kind: 'text', section, from, to },
          fix: { label: 'Take the link off', change: { kind: 'remove-link', section, href: `#${target}` } },
        })),
    ),
};

type PageLink = {
  readonly target: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
};

/** The links of a text that lead to its own page; pieces of one link that touch are one. */
function linksOnPage(document: DocumentJson): readonly PageLink[] {
  const links: PageLink[] = [];
  let at = 0;
  for (const line of textBlocks(document.content)) {
    for (const piece of line) {
      const words = inlineText([piece]);
      const [from, to] = [at, at + words.length];
      at = to;
      const target = targetOf(piece);
      const last = links.at(-1);
      if (target === null) continue;
      if (last?.target === target && last.to === from)
        links[links.length - 1] = { ...last, to, words: last.words + words };
      else links.push({ target, from, to, words });
    }
    at += 1;
  }
  return links;
}

function targetOf(piece: Inline): string | null {
  const link = (piece.marks ?? []).find((mark) => mark.type === 'link');
  return link?.type === 'link' ? placeOnPage(link.attrs.href) : null;
}
