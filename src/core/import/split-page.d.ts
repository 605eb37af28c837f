import { type Block } from '../document/document.ts';
import type { HouseStyle, TemplateSection } from '../story/house-style.ts';
import type { PageBlock } from './page.ts';
/** A stretch of a page under one heading. */
export type PagePart =
  | {
      readonly kind: 'house';
      readonly section: TemplateSection;
      readonly blocks: readonly Block[];
    }
  | {
      readonly kind: 'own';
      readonly heading: string;
      readonly blocks: readonly Block[];
    };
export type SplitPage = {
  /** The page's own title, where a heading above all sections gives one. */
  readonly title: string | null;
  /** What stands before the first section. */
  readonly lead: readonly Block[];
  readonly parts: readonly PagePart[];
};
/**
 * Parts a page at its section headings: those of the house, as headings or as plain lines, and other headings of the
 * same rank, which begin sections of their own. Deeper headings stay in the text as sub-headings.
 */
export declare function splitPage(blocks: readonly PageBlock[], style: HouseStyle): SplitPage;
