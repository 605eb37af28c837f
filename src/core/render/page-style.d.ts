/**
 * The style sheet of an exported page, inside the file so that it needs nothing else. One measure of 66 characters,
 * light and dark, and a print form without colours in which links show where they lead.
 */
export declare const pageStyle: string;
