import type { Nodes } from 'hast';
import type { Block, Inline } from '../document/document.ts';
import { type StyleClasses } from './elements.ts';
import { type Spaces } from './line.ts';
import { type Losses, type PageBlock } from './page.ts';
/** What a mark in the text that points to a note stands for: a source that is cited, or the note's own words. */
export type NoteTarget =
  | {
      readonly kind: 'source';
      readonly id: string;
    }
  | {
      readonly kind: 'words';
      readonly words: readonly Inline[];
    };
export type HastOptions = {
  readonly spaces: Spaces;
  /** Our own export: empty paragraphs and every address are what somebody wrote. */
  readonly own: boolean;
  readonly classes: StyleClasses;
  /** What a reference to a note stands for, by the note's label. */
  readonly note: (label: string) => NoteTarget | null;
};
/** Reads the words of an HTML tree as blocks of text. Keeps every word that a reader of the page would see. */
export declare function readHast(
  nodes: readonly Nodes[],
  { spaces, own, classes, note }: HastOptions,
): {
  readonly blocks: readonly PageBlock[];
  readonly losses: Losses;
};
/** A heading that stands deeper than the page's own outline is a sub-heading. */
export declare function asBlock(block: PageBlock): Block;
/** A text without the marks that programs leave in it for hyphenation and line breaking. */
export declare function readableText(text: string): string;
