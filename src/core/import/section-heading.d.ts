import type { HouseStyle, TemplateSection } from '../story/house-style.ts';
/** The longest line that is taken for a heading. */
export declare const longestHeading = 80;
/**
 * The house's section that a heading names, by the section's own heading or an alias. Case, kind of apostrophe,
 * numbering, Markdown's signs around it and the punctuation at its end do not count.
 */
export declare function sectionNamed(line: string, style: HouseStyle): TemplateSection | undefined;
/** A heading in the form in which headings are compared. */
export declare function foldHeading(heading: string): string;
