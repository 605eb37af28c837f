/** The longest slug that is made from a headline. */
const limit = 80;

/**
 * A slug from a headline: lower case, words joined by hyphens, cut at a word's end after 80 characters.
 * Latin letters lose their accents; letters of other scripts stay, so that an Arabic headline keeps a readable name.
 */
export function slugFrom(headline: string): string {
  const words = headline
    .normalize('NFKD')
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll(/['’‘ʼ]/g, '')
    .split(/[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+/u)
    .map((word) => word.replace(/^\p{M}+/u, ''))
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > limit) break;
    slug = longer;
  }
  // Half of a letter that takes two code units is none.
  return slug || (words[0] ?? '').slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}

/** The slug itself, or with the lowest number behind it that makes it unlike those taken. */
export function distinctSlug(slug: string, taken: (slug: string) => boolean): string {
  if (slug === '' || !taken(slug)) return slug;
  let number = 2;
  while (taken(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}
