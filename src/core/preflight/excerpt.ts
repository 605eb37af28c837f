/** The longest excerpt that a finding carries; characters. */
const longest = 80;

/** Words on one line, cut at a word's end where they are long. */
export function excerptOf(words: string): string {
  const line = words.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const end = cut.lastIndexOf(' ');
  return `${(end > longest / 2 ? cut.slice(0, end) : cut).toWellFormed()}…`;
}
