/** The marks of a language: opening and closing, double and single. */
export type QuotationMarks = readonly [
  openDouble: string,
  closeDouble: string,
  openSingle: string,
  closeSingle: string,
];

const english: QuotationMarks = ['“', '”', '‘', '’'];

/** By language, after CLDR, except where a comment says why not. */
const byLanguage: Readonly<Record<string, QuotationMarks>> = {
  // CLDR has ”…“ for Arabic; its newspapers print guillemets.
  ar: ['«', '»', '‹', '›'],
  cs: ['„', '“', '‚', '‘'],
  da: ['”', '”', '’', '’'],
  de: ['„', '“', '‚', '‘'],
  el: ['«', '»', '“', '”'],
  es: ['«', '»', '“', '”'],
  fa: ['«', '»', '‹', '›'],
  fi: ['”', '”', '’', '’'],
  fr: ['«\u202F', '\u202F»', '‹\u202F', '\u202F›'],
  he: ['”', '”', '’', '’'],
  hu: ['„', '”', '»', '«'],
  it: ['«', '»', '“', '”'],
  nl: ['“', '”', '‘', '’'],
  no: ['«', '»', '‘', '’'],
  pl: ['„', '”', '‚', '’'],
  pt: ['“', '”', '‘', '’'],
  ru: ['«', '»', '„', '“'],
  sv: ['”', '”', '’', '’'],
  tr: ['“', '”', '‘', '’'],
  uk: ['«', '»', '„', '“'],
};

/** The quotation marks of a language (a BCP 47 tag); the English ones where it is not known. */
export function quotationMarks(language: string): QuotationMarks {
  const base = language.split('-')[0] ?? '';
  return (Object.hasOwn(byLanguage, base) ? byLanguage[base] : undefined) ?? english;
}

/**
 * The mark that a typed `"` or `'` stands for, by the character before it: opening at a word's start, else closing.
 * An apostrophe inside a word is the same in every language. Null for anything else that was typed.
 */
export function typedMark(typed: string, before: string, language: string): string | null {
  const [openDouble, closeDouble, openSingle, closeSingle] = quotationMarks(language);
  const opens = before === '' || /[\s([{–—„“«‹‚‘]$/u.test(before);
  if (typed === '"') return opens ? openDouble : closeDouble;
  if (typed !== "'") return null;
  return opens ? openSingle : closeSingle === '‘' || /\p{L}$/u.test(before) ? '’' : closeSingle;
}
