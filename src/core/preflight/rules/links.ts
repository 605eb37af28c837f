import {
  inlineText,
  isEmptyDocument,
  textBlocks,
  type DocumentJson,
  type Inline,
} from '../../document/document.ts';
import { placeOf } from '../../render/page-anchors.ts';
import { textSections, type Story } from '../../story/story.ts';
import { placeOnPage } from '../../story/text-fields.ts';
import { excerptOf } from '../excerpt.ts';
import type { Rule } from '../rule.ts';

export const linkDead: Rule = {
  name: 'link-dead',
  severity: 'error',
  about: 'A link leads to a part of the page that is not there',
  find: ({ story }) =>
    textSections(story).flatMap(({ id: section, content }) =>
      linksOnPage(content).flatMap(({ href, from, to, words }) => {
        const problem = problemOf(href, story);
        if (problem === null) return [];
        return [
          {
            section,
            message: `This link leads to ${problem}. Link it anew, or take the link off.`,
            excerpt: excerptOf(words),
            place: { kind: 'text', section, from, to },
            fix: { label: 'Take the link off', change: { kind: 'remove-link', section, href } },
          },
        ];
      }),
    ),
};

/** What is wrong with a link to a part of the page; null for one that arrives. */
function problemOf(href: string, story: Story): string | null {
  const id = placeOnPage(href) ?? '';
  if (placeOf(story, id) === null) return `“${id}”, and there is no such part on the page`;
  const target = textSections(story).find((section) => section.id === id);
  // Readers do not see a section in which nothing is written.
  return target !== undefined && isEmptyDocument(target.content)
    ? `“${target.heading}”, which is empty`
    : null;
}

type PageLink = { readonly href: string; readonly from: number; readonly to: number; readonly words: string };

/** The links of a text that lead to its own page; pieces of one link that touch are one. */
function linksOnPage(document: DocumentJson): readonly PageLink[] {
  const links: PageLink[] = [];
  let at = 0;
  for (const line of textBlocks(document.content)) {
    let open: PageLink | null = null;
    for (const piece of line) {
      const from = at;
      at += inlineText([piece]).length;
      const href = hrefOf(piece);
      if (open !== null && href !== open.href) {
        links.push(open);
        open = null;
      }
      if (href !== null)
        open = {
          href,
          from: open?.from ?? from,
          to: at,
          words: `${open?.words ?? ''}${inlineText([piece])}`,
        };
    }
    if (open !== null) links.push(open);
    at += 1;
  }
  return links;
}

function hrefOf(piece: Inline): string | null {
  const link = (piece.marks ?? []).find((mark) => mark.type === 'link');
  return link?.type === 'link' && placeOnPage(link.attrs.href) !== null ? link.attrs.href : null;
}
