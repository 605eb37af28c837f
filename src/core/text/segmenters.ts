type Granularity = 'word' | 'sentence';

const known = new Map<string, Intl.Segmenter>();

/** Where a text may be cut before it is segmented: there is a boundary in any case. */
const cuts: Readonly<Record<Granularity, RegExp>> = {
  word: /\s(?=[\p{L}\p{N}])/gu,
  sentence: /(?:[.!?؟]\s(?=\p{Lu})|[。！？])(?=[\p{L}\p{N}])/gu,
};
/** Pieces of about so many characters are segmented at a time: for some engines the time grows with the square. */
const usual = 200;
const longest = 2_000;

/**
 * The words (with the spaces and signs between them) or sentences of a text by the rules of its language, a BCP 47 tag;
 * of English where the tag is none. Together they are the text.
 */
export function segmentsOf(text: string, language: string, granularity: Granularity): readonly string[] {
  const segmenter = segmenterFor(language, granularity);
  const found: string[] = [];
  for (let from = 0; from < text.length;) {
    const to = nextCut(text, from, cuts[granularity]);
    for (const { segment } of segmenter.segment(text.slice(from, to))) found.push(segment);
    from = to;
  }
  return found;
}

function nextCut(text: string, from: number, cut: RegExp): number {
  if (text.length - from <= usual * 2) return text.length;
  // A copy, since a shared expression would remember where it was.
  const pattern = new RegExp(cut);
  pattern.lastIndex = from + usual;
  const match = pattern.exec(text.slice(0, from + longest));
  if (match !== null) return match.index + match[0].length;
  const end = Math.min(text.length, from + longest);
  return /[\uDC00-\uDFFF]/.test(text.charAt(end)) ? end - 1 : end;
}

/** Making a segmenter costs more than using it on a paragraph, so each is kept. */
function segmenterFor(language: string, granularity: Granularity): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const segmenter = known.get(key) ?? new Intl.Segmenter(isTag(language) ? language : 'en', { granularity });
  known.set(key, segmenter);
  return segmenter;
}

function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}
