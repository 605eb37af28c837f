const known = new Map<string, Intl.Segmenter>();

/**
 * The segmenter of a language (a BCP 47 tag); the English one where the tag is none. Making one costs more than using it
 * on a paragraph, so each is kept.
 */
export function segmenterFor(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
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
