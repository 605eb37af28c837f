import { z } from 'zod';
/**
 * A date as exact as it is known: `2026`, `2026-03`, `2026-03-09` or a time with its zone,
 * `2026-03-09T17:05:00+01:00`. After the levels 0 of EDTF (ISO 8601-2).
 */
export declare const partialDate: z.ZodString;
/** A moment with its time zone (ISO 8601). */
export declare const moment: z.ZodISODateTime;
/** Whether a text is a date that exists, as exact as it may be: `2026-02-30` is none. */
export declare function isPartialDate(text: string): boolean;
/**
 * A date for a reader, in the reader's words and only as exact as the date is: "March 2026", "9 March 2026".
 * A time keeps the day that its own zone shows, so the result does not depend on where it is computed.
 */
export declare function formatPartialDate(date: string, language: string): string;
