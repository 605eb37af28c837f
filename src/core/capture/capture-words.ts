import { countWords } from '../text/words.ts';

const withoutSpaces = /^(?:zh|ja|th|lo|km|my)\b/;

/**
 * How many words a capture has. Long texts are counted by their runs of letters: the segmenter takes longer for a book
 * than reading it did. Languages that write no spaces are always segmented.
 */
export function countCaptureWords(text: string, language: string): number {
  if (text.length < 20_000 || withoutSpaces.test(language)) return countWords(text, language || 'en');
  let count = 0;
  const run = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu;
  while (run.exec(text) !== null) count++;
  return count;
}
