import type { Source } from '../story/source.ts';
/**
 * A source in one line, as text and Markdown exports list it: “Outlet: “Title”, By A and B, 9 March 2026. address”.
 * What is not known is left out.
 */
export declare function sourceLine(source: Source, language: string): string;
