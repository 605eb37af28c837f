/** The longest that a passage is called by; characters. */
const longest = 70;

/** The first words of a text in one line, to name it by. */
export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= longest) return line;
  // Half of a pair is no letter.
  return `${line.slice(0, longest - 2).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
