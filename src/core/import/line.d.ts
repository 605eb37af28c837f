import type { Inline, Mark } from '../document/document.ts';
/** A piece of a line before its white space is settled. `exact` text keeps every space. */
export type Piece =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly marks: readonly Mark[];
      readonly exact: boolean;
    }
  | {
      readonly type: 'break';
      readonly marks: readonly Mark[];
    }
  | {
      readonly type: 'citation';
      readonly source: string;
      readonly marks: readonly Mark[];
    };
/**
 * How white space is read. `fold`: as a browser shows it, every run is one space and none stand at a line's edges
 * (HTML). `lines`: only line ends fold, with the spaces around them (Markdown, whose parser has done the rest).
 */
export type Spaces = 'fold' | 'lines';
/** A line of text with its white space settled. Empty where nothing is left. */
export declare function settleLine(pieces: readonly Piece[], spaces: Spaces): readonly Inline[];
