import { countWords } from '../text/words.ts';

/** What may stand behind the last mark of a sentence: closing quotation marks, brackets, marks of direction. */
const closing = String.raw`["'”’“‘»«›‹」』）)\]\u200e\u200f\s]*$`;
const asks = new RegExp(String.raw`[?？؟⸮]!?${closing}`, 'u');
const greekAsks = new RegExp(String.raw`[;;]${closing}`, 'u');
const ends = new RegExp(String.raw`[.!…:;。！।॥۔።]${closing}`, 'u');

/** Headings have fewer words than this, and no mark at their end. */
const leastWords = 5;

/**
 * Whether a sentence says something that could be checked: it is no question, and no heading. `language` is a BCP 47
 * tag; in Greek, questions end with a semicolon.
 */
export function isCheckable(sentence: string, language: string): boolean {
  if (asks.test(sentence) || (/^el\b/i.test(language) && greekAsks.test(sentence))) return false;
  return ends.test(sentence) || countWords(sentence, language) >= leastWords;
}
