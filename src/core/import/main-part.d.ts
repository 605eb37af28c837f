import type { ElementContent, Root } from 'hast';
/** The part of a page that holds the story, and whether words around it were left behind. */
export type MainPart = {
  readonly children: readonly ElementContent[];
  readonly left: boolean;
};
/**
 * Finds the story in a web page: its one article, else its main part, else its body, without menus, footers and
 * boxes at the side. A file that a writing program made has none of these, and all of it is the story.
 */
export declare function mainPart(tree: Root): MainPart;
