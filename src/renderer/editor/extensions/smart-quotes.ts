import { Typography } from '@tiptap/extension-typography';

const english = ['“', '”', '‘', '’'] as const;

/** Opening and closing quotation marks, double and single, by language (CLDR). */
const quotes: Readonly<Record<string, readonly [string, string, string, string]>> = {
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

/**
 * Quotation marks, dashes and ellipses as the story's language writes them, while typing. The rest of TipTap's
 * typography (fractions, arrows, ©) is off: a newsroom means what it types.
 */
export function smartQuotes(language: string) {
  const [openDouble, closeDouble, openSingle, closeSingle] = quotes[language.split('-')[0] ?? ''] ?? english;
  return Typography.configure({
    openDoubleQuote: openDouble,
    closeDoubleQuote: closeDouble,
    openSingleQuote: openSingle,
    // Inside a word it is an apostrophe, the same in every language.
    closeSingleQuote: closeSingle === '‘' ? '’' : closeSingle,
    leftArrow: false,
    rightArrow: false,
    copyright: false,
    trademark: false,
    servicemark: false,
    registeredTrademark: false,
    oneHalf: false,
    oneQuarter: false,
    threeQuarters: false,
    plusMinus: false,
    notEqual: false,
    laquo: false,
    raquo: false,
    multiplication: false,
    superscriptTwo: false,
    superscriptThree: false,
  });
}
