/** Counts words as a reader of that language would: by Unicode word boundaries (UAX #29), punctuation left out. */
export function countWords(text: string, language: string): number {
  let count = 0;
  for (const segment of segmenterFor(language).segment(text)) if (segment.isWordLike === true) count++;
  return count;
}

/** The sentences of a text (UAX #29), without the white space around them. */
export function sentencesOf(text: string, language: string): readonly string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter((part) => part !== '');
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Making a segmenter costs more than using it on a paragraph, so each language keeps its own. */
function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return segmenter;
}
