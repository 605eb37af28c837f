import { type PageFields } from './page.ts';
export type FrontMatter = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly warning: string | null;
};
/** Reads the YAML at the top of a Markdown file. What is no YAML is kept out, with a warning. */
export declare function parseFrontMatter(yaml: string): FrontMatter;
/** What the front matter of any site says about the story, and the keys that have no place in one. */
export declare function fieldsOf(values: FrontMatter['values']): {
  readonly fields: PageFields;
  readonly sources: unknown;
  readonly unknown: readonly string[];
};
/** Whether a value from a file is a map of names to values. */
export declare function isRecord(value: unknown): value is Readonly<Record<string, unknown>>;
/** The text of a value from YAML, where a year or a number may stand unquoted; null for what is no text. */
export declare function textOf(value: unknown): string | null;
/** The texts of a list, or of a single value in its place; empty ones left out. */
export declare function textsOf(value: unknown): string[];
/** A date from YAML, or null where it is none. */
export declare function dateOf(value: unknown): string | null;
