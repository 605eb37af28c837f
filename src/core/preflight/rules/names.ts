import { nameVariants } from '../../claims/name-variants.ts';
import { plainText } from '../../document/document.ts';
import { textSections, type Story } from '../../story/story.ts';
import { excerptAround } from '../excerpt.ts';
import type { Found, Rule } from '../rule.ts';

export const nameSpelledTwoWays: Rule = {
  name: 'name-spelled-two-ways',
  severity: 'warning',
  about: 'A name is spelled in two ways',
  find: ({ story }) => {
    const texts = textsOf(story);
    return nameVariants(
      texts.map(({ text }) => text),
      story.language,
    ).flatMap(({ names: [usual, ...others] }) =>
      others.flatMap(({ name }) =>
        texts.flatMap((where) =>
          placesOf(where.text, name).map((place) => aboutSpelling(where, place, usual?.name ?? name)),
        ),
      ),
    );
  },
};

/** A text in which names are compared; only in a section they can be replaced. */
type Where = { readonly text: string; readonly section: Found['section'] };

function textsOf(story: Story): readonly Where[] {
  return [
    { text: story.headline, section: '' },
    { text: story.standfirst, section: '' },
    ...textSections(story).map(({ id, content }) => ({ text: plainText(content), section: id })),
  ];
}

type Place = { readonly from: number; readonly to: number };

function aboutSpelling({ text, section }: Where, { from, to }: Place, usual: string): Found {
  const before = text.slice(from, to);
  const found = {
    section,
    message: `“${before}” is also spelled “${usual}” in this story. Spell it one way.`,
    excerpt: excerptAround(text, from, to),
  };
  if (section === '') return { ...found, place: { kind: 'headline' }, fix: null };
  return {
    ...found,
    place: { kind: 'text', section, from, to },
    fix: {
      label: `Spell it “${usual}”`,
      change: { kind: 'replace-text', section, from, to, before, after: usual },
    },
  };
}

/** Arabic names are compared without their article, which a hyphen joins to them. */
const article = /(?<![\p{L}\p{M}])(?:al|el|as|ash|ad|an|ar|at)[-‐‑]$/iu;

/**
 * Where a name stands as a word of its own: not inside a longer one, and not as part of a double name. However its
 * apostrophe and its accents are encoded, it is the same spelling.
 */
function placesOf(text: string, name: string): readonly Place[] {
  const forms = [...new Set([name, name.normalize('NFD')])].map(escaped).join('|');
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${forms})(?![\\p{L}\\p{M}\\p{N}]|[-‐‑]\\p{Lu})`,
    'gu',
  );
  return [...text.matchAll(pattern)]
    .filter(({ index }) => {
      const before = text.slice(Math.max(0, index - 5), index);
      return !/[-‐‑]$/u.test(before) || article.test(before);
    })
    .map(({ index, 0: words }) => ({ from: index, to: index + words.length }));
}

function escaped(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`).replaceAll("'", "['’ʼ`]");
}
