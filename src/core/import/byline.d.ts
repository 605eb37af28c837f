/**
 * The names in a line that begins as a byline does (“By A and B”, “Von A und B”). Empty for any other line, and for
 * one whose rest does not look like names.
 */
export declare function bylineNames(line: string): readonly string[];
