import type { Element } from 'hast';
export type ElementKind = 'block' | 'inline' | 'dropped' | 'embedded';
/** What an element is for the one who reads the page's words. */
export declare function kindOf(element: Element): ElementKind;
/** Whether an element is hidden from readers, as Word's and mail programs' notes to themselves are. */
export declare function isHidden(element: Element): boolean;
export declare function styleOf(element: Element): string;
/** The level of a heading, 0 for a title that is marked as one, or null for what is no heading. */
export declare function headingLevel(element: Element): number | null;
export type Emphasis = {
  readonly bold: boolean;
  readonly italic: boolean;
};
/** How classes of a style sheet inside the file emphasise: programs that save as HTML write bold that way. */
export type StyleClasses = ReadonlyMap<string, Partial<Emphasis>>;
/** Reads bold and italic of single classes out of a style sheet. */
export declare function readStyleClasses(css: string): StyleClasses;
/** The emphasis inside an element: what stood around it, its own name, its style, its classes. */
export declare function emphasisIn(element: Element, around: Emphasis, classes: StyleClasses): Emphasis;
