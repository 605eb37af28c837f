/** Class names of a style sheet by their short names; what is false, null or not in the sheet is left out. */
export type Classes = (...names: readonly (string | false | null | undefined)[]) => string;

/** The classes of a CSS module. A state that needs no style of its own needs no class in the sheet. */
export function classes(sheet: Readonly<Record<string, string>>): Classes {
  return (...names) =>
    names.flatMap((name) => (typeof name === 'string' ? (sheet[name] ?? []) : [])).join(' ');
}
