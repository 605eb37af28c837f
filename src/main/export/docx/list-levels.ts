import { AlignmentType, LevelFormat, type ILevelsOptions } from 'docx';

/** How far each level of a list, and each quote, moves its text in; in twentieths of a point. */
export const listIndent = 500;
export const quoteIndent = 400;
/** How far a list's sign stands before its text. */
export const listHanging = 340;

/** The deepest level of lists that Word knows. */
export const deepestLevel = 8;

/** A list as Word keeps it: its name, and how each of its levels counts. */
export type ListDefinition = { readonly reference: string; readonly levels: readonly ILevelsOptions[] };

const signs = ['•', '–', '·'] as const;

/** All bullet lists of a page are one list to Word, as they have nothing to count; this many levels deep. */
export function bulletList(reference: string, levels: number): ListDefinition {
  return {
    reference,
    levels: Array.from({ length: levels }, (_, level) => ({
      level,
      format: LevelFormat.BULLET,
      text: signs[level % signs.length] ?? '•',
      alignment: AlignmentType.START,
      style: { paragraph: { indent: indentOf(level) }, run: { font: 'Arial' } },
    })),
  };
}

/** The greatest number that Word lets a list start with. */
const greatestStart = 32_767;

/** A numbered list of its own, so that it counts from its own start; only `level` is used. */
export function numberedList(reference: string, start: number, level: number): ListDefinition {
  return {
    reference,
    levels: Array.from({ length: level + 1 }, (_, index) => ({
      level: index,
      format: LevelFormat.DECIMAL,
      text: `%${index + 1}.`,
      start: Math.min(Math.max(start, 0), greatestStart),
      alignment: AlignmentType.START,
      style: { paragraph: { indent: indentOf(index) } },
    })),
  };
}

function indentOf(level: number): { readonly left: number; readonly hanging: number } {
  return { left: listIndent * (level + 1), hanging: listHanging };
}
