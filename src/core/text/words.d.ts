/** Counts words as a reader of that language would: by Unicode word boundaries (UAX #29), punctuation left out. */
export declare function countWords(text: string, language: string): number;
/** The sentences of a text (UAX #29), without the white space around them. */
export declare function sentencesOf(text: string, language: string): readonly string[];
