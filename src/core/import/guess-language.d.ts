/**
 * The language that a text is surely written in: by its script, or by the small words of a few big languages.
 * Null where it is short or fits none well; then the house's language is the better guess.
 */
export declare function guessLanguage(text: string): string | null;
