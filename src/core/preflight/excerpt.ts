/** The longest excerpt that a finding carries; UTF-16 code units, the marks of omission included. */
const longest = 80;

/** Words on one line, at most 80 characters: longer ones are cut at a word's end. */
export function excerptOf(words: string): string {
  return excerptAround(words, 0, 0);
}

/**
 * What stands around a stretch of a text, on one line of at most 80 characters, cut between words. Offsets are UTF-16;
 * a stretch that is too long itself is cut at its end.
 */
export function excerptAround(text: string, from: number, to: number): string {
  const before = oneLine(text.slice(0, from)).trimStart();
  const found = oneLine(text.slice(from, to));
  const after = oneLine(text.slice(to)).trimEnd();
  const whole = before + found + after;
  if (whole.trim().length <= longest) return whole.trim();
  // Both sides get the same room; what one does not need, the other has.
  const room = Math.max(0, longest - 2 - found.length);
  const head = Math.min(before.length, Math.max(Math.floor(room / 2), room - after.length));
  const start = before.length - head;
  return cut(whole, start, start + longest - (start > 0 ? 2 : 1));
}

function oneLine(words: string): string {
  return words.replaceAll(/\s+/gu, ' ');
}

/** A stretch of a line without the words that it would cut through, as long as half of it is left. */
function cut(line: string, start: number, end: number): string {
  const [lead, tail] = [start > 0 ? '…' : '', end < line.length ? '…' : ''];
  const part = line.slice(start, end);
  const isWhole = (at: number) => at <= 0 || at >= line.length || line[at] === ' ' || line[at - 1] === ' ';
  const first = isWhole(start) ? 0 : part.indexOf(' ') + 1;
  const last = isWhole(end) ? part.length : part.lastIndexOf(' ');
  const begin = first < part.length / 4 ? first : 0;
  const kept = part.slice(begin, last > part.length / 2 ? last : part.length);
  // A character of two units that was cut through is no character.
  return `${lead}${kept.replaceAll(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '').trim()}${tail}`;
}
