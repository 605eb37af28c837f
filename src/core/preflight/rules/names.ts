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

/** Arabic names may be compared without their article, which a hyphen joins to them. */
const article = String.raw`(?:al|el|as|ash|ad|an|ar|at)[-‐‑]`;

/**
 * Where a name stands as a word of its own: not inside a longer one, and no part of a double name. However its
 * apostrophe and its accents are written, it is the same spelling.
 */
function placesOf(text: string, name: string): readonly Place[] {
  const forms = [...new Set([name, name.normalize('NFD')])].map((form) =>
    RegExp.escape === undefined ? escaped(form) : escaped(form),
  );
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{M}\p{N}])(?<!(?<!(?<![\p{L}\p{M}])${article})[-‐‑])(?:${forms.join('|')})(?![\p{L}\p{M}\p{N}])(?![-‐‑]\p{Lu})`,
    'giu',
  );
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
  }));
}

function escaped(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`).replaceAll("'", "['’ʼ`]");
}
