/** Class names of a style sheet by their short names; what is false or null is left out. */
export type Classes = (...names: readonly (string | false | null | undefined)[]) => string;

/**
 * The classes of a CSS module. A name that the sheet does not have is a mistake, found at the first render in
 * development and passed over in the build.
 */
export function classes(sheet: Readonly<Record<string, string>>): Classes {
  return (...names) =>
    names
      .filter((name) => typeof name === 'string' && name !== '')
      .map((name) => {
        const found = sheet[String(name)];
        if (found === undefined && import.meta.env.DEV)
          throw new Error(`no class “${name}” in this style sheet`);
        return found ?? '';
      })
      .join(' ');
}
