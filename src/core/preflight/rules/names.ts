import { nameVariants } from '../../claims/name-variants.ts';
import { plainText } from '../../document/document.ts';
import { textSections } from '../../story/story.ts';
import { excerptOf } from '../excerpt.ts';
import type { Found, Rule } from '../rule.ts';

export const nameSpelledTwoWays: Rule = {
  name: 'name-spelled-two-ways',
  severity: 'warning',
  about: 'A name is spelled in two ways',
  find: ({ story }) => {
    const texts = textSections(story).map(({ id, content }) => ({ id, text: plainText(content) }));
    return nameVariants(
      texts.map(({ text }) => text),
      story.language,
    ).flatMap(({ names: [usual, ...others] }) =>
      usual === undefined
        ? []
        : others.flatMap((other) =>
            texts.flatMap(({ id, text }) =>
              placesOf(text, other.name).map((from): Found => {
                const to = from + other.name.length;
                return {
                  section: id,
                  message: `“${other.name}” is also spelled “${usual.name}” in this story. Spell it one way.`,
                  excerpt: excerptOf(text.slice(Math.max(0, from - 30), to + 30)),
                  place: { kind: 'text', section: id, from, to },
                  fix: {
                    label: `Spell it “${usual.name}”`,
                    change: {
                      kind: 'replace-text',
                      section: id,
                      from,
                      to,
                      before: other.name,
                      after: usual.name,
                    },
                  },
                };
              }),
            ),
          ),
    );
  },
};

/** Where a name stands as a whole word. */
function placesOf(text: string, name: string): readonly number[] {
  const places: number[] = [];
  const inWord = /[\p{L}\p{M}\p{N}]/u;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
    if (!inWord.test(text.charAt(at - 1)) && !inWord.test(text.charAt(at + name.length))) places.push(at);
  return places;
}
