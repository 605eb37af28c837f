/** How a page is printed, in the words that the DevTools protocol and Electron share. */
export type PrintOptions = {
  readonly printBackground: true;
  readonly preferCSSPageSize: true;
  readonly generateTaggedPDF: true;
  readonly generateDocumentOutline: true;
  readonly displayHeaderFooter: boolean;
  readonly headerTemplate: string;
  readonly footerTemplate: string;
};

/** The first Chromium that prints the margin boxes of CSS, in which our page has its number. */
const marginBoxesSince = 131;

const pageNumber =
  '<div style="color:#4a4a4a;direction:ltr;font:8pt sans-serif;text-align:center;width:100%"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/** How the browser of a version (`131`, or `131.0.6778.33`) prints a page, so that it has its number exactly once. */
export function printOptions(version: string): PrintOptions {
  return {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: Number.parseInt(version, 10) < marginBoxesSince,
    headerTemplate: '<span></span>',
    footerTemplate: pageNumber,
  };
}

/** A sheet's size in inches. */
export type Paper = { readonly width: number; readonly height: number };

const a4: Paper = { width: 210 / 25.4, height: 297 / 25.4 };
const letter: Paper = { width: 8.5, height: 11 };

/** Where the sheet is Letter: `paperSize` of the Unicode CLDR's supplemental measurement data. */
const letterRegions = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The sheet that a story of a language is printed on: A4, unless its tag names a region that uses Letter. */
export function paperFor(language: string): Paper {
  return letterRegions.has(regionOf(language)) ? letter : a4;
}

function regionOf(language: string): string {
  try {
    return new Intl.Locale(language).region ?? '';
  } catch {
    return '';
  }
}
