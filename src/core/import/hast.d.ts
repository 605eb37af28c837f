import type { Element, Nodes } from 'hast';
/** The elements that a tree holds, outermost first. Does not recurse: a tree may be thousands deep. */
export declare function elementsOf(root: Nodes): Generator<Element>;
/** The first element that fits, in reading order. */
export declare function findElement(root: Nodes, fits: (element: Element) => boolean): Element | undefined;
/** How many elements stand inside each other at most. */
export declare function depthOf(root: Nodes): number;
/** An attribute's text, by its name in hast (`dataSection`); null where there is none. */
export declare function attribute(element: Element, name: string): string | null;
/** The classes of an element. */
export declare function classesOf(element: Element): readonly string[];
/** Whether a class starts with this, as Word's `MsoTitle` and its relatives do. */
export declare function hasClass(element: Element, fits: (name: string) => boolean): boolean;
/** The text of a tree as it stands in the file, every space included. */
export declare function rawText(node: Nodes): string;
/** The text of a tree as a reader sees it: white space folded, none at the edges. */
export declare function shownText(node: Nodes): string;
