/** How bylines begin, in the languages whose stop-words are known. */
const starts =
  /^(?:(?:written\s+|reporting\s+|story\s+|text\s+)?by|von|par|por|di|door|av|af|przez|автор(?:ы)?:?|بقلم|كتب|מאת)\s*:?\s+/iu;

/** What stands between names: a sign, or a word for “and” with space around it (in Hebrew, grown onto the name). */
const between =
  /\s*[,;&•|]\s*(?:(?:and|und|et|y|e)\s+)?|\s+(?:and|und|et|y|e|en|och|og|oraz|и|و)\s+|\s+[וو](?=\p{L})/iu;

/**
 * The names in a line that begins as a byline does (“By A and B”, “Von A und B”). Empty for any other line, and for
 * one whose rest does not look like names.
 */
export function bylineNames(line: string): readonly string[] {
  const trimmed = line.replaceAll(/\s+/g, ' ').trim();
  const start = starts.exec(trimmed)?.[0];
  if (start === undefined || trimmed.length > 160) return [];
  const names = trimmed
    .slice(start.length)
    .replace(/[.,;]+$/, '')
    .split(between)
    .filter((name) => name !== '');
  return names.length > 0 && names.every(isName) ? names : [];
}

/** A name has few words, of which the first is not written small. */
function isName(text: string): boolean {
  const words = text.split(' ');
  return words.length <= 6 && !/^\p{Ll}/u.test(text) && /\p{L}/u.test(text) && !/[.!?]\s|\d{2}/u.test(text);
}
