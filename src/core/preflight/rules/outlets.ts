import { plainText } from '../../document/document.ts';
import { textSections, type Story } from '../../story/story.ts';
import type { HouseStyle, Outlet } from '../../story/house-style.ts';
import { foldOutletName } from '../../text/known-outlets.ts';
import { suggestSources } from '../../text/outlets.ts';
import { excerptAround } from '../excerpt.ts';
import type { Found, Rule } from '../rule.ts';

export const outletWithoutSource: Rule = {
  name: 'outlet-without-source',
  severity: 'warning',
  about: 'An outlet is named in the text, and no source is from it',
  find: ({ story, style }) =>
    suggestSources(story, style).flatMap(({ outlet, url, excerpt: sentence }): readonly Found[] => {
      const named = whereNamed(story, style, outlet, sentence);
      if (named === null) return [];
      const { section, text, from, to } = named;
      return [
        {
          section,
          message: `“${outlet}” is named here, but no source is from it. Add the source, or take the name out.`,
          excerpt: excerptAround(text, from, to),
          place: { kind: 'text', section, from, to },
          fix: { label: 'Add the source', change: { kind: 'add-source', outlet, url } },
        },
      ];
    }),
};

type Named = {
  readonly section: Story['sections'][number]['id'];
  readonly text: string;
  readonly from: number;
  readonly to: number;
};

/** Where a sentence of the text names an outlet by one of its names; the whole sentence where it does so otherwise. */
function whereNamed(story: Story, style: HouseStyle, outlet: string, sentence: string): Named | null {
  const known = style.outlets.find(({ name }) => foldOutletName(name) === foldOutletName(outlet));
  for (const { id: section, content } of textSections(story)) {
    const text = plainText(content);
    const at = text.indexOf(sentence);
    if (at === -1) continue;
    const name = firstName(sentence, known ?? { name: outlet, aliases: [] });
    const from = at + (name?.from ?? 0);
    return { section, text, from, to: at + (name?.to ?? sentence.length) };
  }
  return null;
}

/** Where the first of an outlet's names begins and ends in a sentence; names are whole words. */
function firstName(
  sentence: string,
  { name, aliases }: Pick<Outlet, 'name' | 'aliases'>,
): { readonly from: number; readonly to: number } | null {
  const places = [name, ...aliases].flatMap((words) => {
    const pattern = words
      .replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
      .replaceAll(/\s+/g, String.raw`\s+`);
    const match = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').exec(sentence);
    return match === null ? [] : [{ from: match.index, to: match.index + match[0].length }];
  });
  // “The Quay Courier” goes before “Quay Courier” inside it.
  return places.toSorted((a, b) => a.from - b.from || b.to - a.to)[0] ?? null;
}
