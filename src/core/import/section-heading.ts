import type { HouseStyle, TemplateSection } from '../story/house-style.ts';

/** The longest line that is taken for a heading. */
export const longestHeading = 80;

/**
 * The house's section that a heading names, by the section's own heading or an alias. Case, kind of apostrophe,
 * numbering, Markdown's signs around it and the punctuation at its end do not count.
 */
export function sectionNamed(line: string, style: HouseStyle): TemplateSection | undefined {
  if (line.length > longestHeading) return undefined;
  const wanted = foldHeading(line);
  if (wanted === '') return undefined;
  return style.template.find(({ heading, aliases }) =>
    [heading, ...aliases].some((name) => foldHeading(name) === wanted),
  );
}

/** A heading in the form in which headings are compared. */
export function foldHeading(heading: string): string {
  return heading
    .replaceAll(/[’‘ʼ´`]/g, "'")
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[#*_=\s]+|\d{1,2}[.)]\s+)+/u, '')
    .replace(/[#*_=\s:.?!…–—-]+$/u, '');
}
