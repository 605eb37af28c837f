/** A date found in a text: its normal form, and the piece of the text that says it. */
export type WrittenDate = {
  readonly date: string;
  readonly from: number;
  readonly to: number;
};
/**
 * The first date in a text, as exact as it is given: a time counts only with its zone. `monthFirst` says how
 * 3/9/2026 is read. Null where there is no date, or only one that does not exist.
 */
export declare function findWrittenDate(text: string, monthFirst?: boolean): WrittenDate | null;
/** The date that a news site writes into an article's address, such as `/2026/03/09/`; null where there is none. */
export declare function dateInAddress(address: string): string | null;
