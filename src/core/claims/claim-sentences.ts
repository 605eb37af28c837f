import { sentences, type Sentence } from '../text/sentences.ts';
import { calendarOf } from './figure-calendar.ts';
import { foldWord } from './figure-tokens.ts';

/** The sentences of a text; the full stop behind a day ends none where the month follows: "am 9. September". */
export function claimSentences(text: string, language: string): readonly Sentence[] {
  const { months } = calendarOf(language);
  const joined: Sentence[] = [];
  for (const sentence of sentences(text, language)) {
    const before = joined.at(-1);
    const word = /^\p{L}+/u.exec(sentence.text)?.[0] ?? '';
    const goesOn =
      before !== undefined &&
      /(?<!\d)\d{1,2}\.$/.test(before.text) &&
      months.has(foldWord(word)) &&
      !text.slice(before.to, sentence.from).includes('\n');
    if (goesOn)
      joined.splice(-1, 1, {
        from: before.from,
        to: sentence.to,
        text: text.slice(before.from, sentence.to),
      });
    else joined.push(sentence);
  }
  return joined;
}
