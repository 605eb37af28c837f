import type { NewId } from '../ids.ts';
import type { HouseStyle } from '../story/house-style.ts';
import type { Source } from '../story/source.ts';
import { type NoteTarget } from './hast-blocks.ts';
import type { PageBlock } from './page.ts';
/**
 * What a file's footnotes become: one that gives an address is a source, and what refers to it is a citation; any
 * other is a remark, whose words go into the text in brackets.
 */
export declare function readNotes(
  notes: ReadonlyMap<string, readonly PageBlock[]>,
  style: HouseStyle,
  newId: NewId,
): {
  readonly targets: ReadonlyMap<string, NoteTarget>;
  readonly sources: readonly Source[];
};
