import { textBlocks } from '../../document/document.ts';
import { textSections } from '../../story/story.ts';
import { excerptOf } from '../excerpt.ts';
import type { Found, Rule } from '../rule.ts';

export const linkDead: Rule = {
  name: 'link-dead',
  severity: 'error',
  about: 'A link leads to a part of the page that is not there',
  find: ({ story }) => {
    const parts = [...story.sections, ...story.topics, ...story.sources];
    const known = new Set<string>(parts.map(({ id }) => `#${id}`));
    return textSections(story).flatMap(({ id, content }) => {
      let at = 0;
      return textBlocks(content.content).flatMap((line): readonly Found[] => {
        const found = line.flatMap((piece): readonly Found[] => {
          const from = at;
          if (piece.type !== 'citation') at += piece.type === 'text' ? piece.text.length : 1;
          const link = (piece.marks ?? []).find((mark) => mark.type === 'link');
          const href = link?.type === 'link' ? link.attrs.href : '';
          if (piece.type !== 'text' || !href.startsWith('#') || known.has(href)) return [];
          return [
            {
              section: id,
              message: `This link leads to “${href.slice(1)}”, and there is no such part on the page. Link it anew, or take the link off.`,
              excerpt: excerptOf(piece.text),
              place: { kind: 'text', section: id, from, to: at },
              fix: { label: 'Take the link off', change: { kind: 'remove-link', section: id, href } },
            },
          ];
        });
        at += 1;
        return found;
      });
    });
  },
};
