import { z } from 'zod';
/** One line of text: a name, a title, a headline. No limit: sizes are capped where files and messages come in. */
export declare const shortText: z.ZodString;
/** A web or mail address that may stand in a page. Anything that could run (`javascript:`, `data:`) is refused. */
export declare const webAddress: z.ZodString;
/** Whether an address is absolute and of a kind that only leads somewhere. */
export declare function isSafeAddress(address: string): boolean;
/** The address as a page may carry it, or null: trimmed, with `https://` before a bare `www.` name. */
export declare function safeAddress(address: string): string | null;
