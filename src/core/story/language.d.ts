import { z } from 'zod';
/** A BCP 47 language tag in canonical form, such as `en`, `de-AT` or `ar`. */
export declare const languageTag: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>;
export type Direction = 'ltr' | 'rtl';
/** The canonical form of a language tag, or null if it is none. */
export declare function canonicalLanguage(tag: string): string | null;
/** The direction in which a language is written. */
export declare function directionOf(language: string): Direction;
