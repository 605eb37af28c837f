import { Typography } from '@tiptap/extension-typography';
import { quotationMarks } from '../../../core/text/quotation-marks.ts';

/**
 * Quotation marks, dashes and ellipses as the story's language writes them, while typing. The rest of TipTap's
 * typography (fractions, arrows, ©) is off: a newsroom means what it types.
 */
export function smartQuotes(language: string) {
  const [openDouble, closeDouble, openSingle, closeSingle] = quotationMarks(language);
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
