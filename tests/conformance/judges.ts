import type { Judge } from './judge.ts';
import { epubcheck, pdfinfo, pdftotext, qpdf } from './judges/books.ts';
import { age, bagitPython, minisign, sameBytes, sha256sum, unzip } from './judges/bundles.ts';
import { jsonLdProcessor, ninjsSchema } from './judges/data.ts';
import { htmlValidate, nuChecker } from './judges/html.ts';
import { officePdf, officeText, pandocDocx, pandocMarkdown } from './judges/office.ts';

/** Every program that judges our exports. */
export const judges: readonly Judge[] = [
  unzip,
  sha256sum,
  bagitPython,
  sameBytes,
  minisign,
  age,
  nuChecker,
  htmlValidate,
  pandocMarkdown,
  officePdf,
  officeText,
  pandocDocx,
  epubcheck,
  qpdf,
  pdftotext,
  pdfinfo,
  ninjsSchema,
  jsonLdProcessor,
];
