import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { Story } from '../../../core/story/story.ts';
import { bookStyle } from './book-style.ts';
import { bookOf, type Book } from './book.ts';
import { contentsPage } from './contents-page.ts';
import { navigationDocument, ncxDocument } from './navigation.ts';
import { bookFiles, hasContentsPage, packageDocument } from './package-document.ts';

/** The folder of the book inside the file. */
const folder = 'EPUB';

/**
 * Stories as an EPUB 3 book (https://www.w3.org/TR/epub-33/), each as a chapter that says what its HTML page says;
 * several are a digest, which opens with its contents. `title` names the book where the story's headline, or a
 * digest's date, is not to. The same stories give the same bytes, on any day and in any time zone. Throws when there
 * is no story: a book needs one.
 */
export async function storiesEpub(
  stories: readonly Story[],
  options: { readonly title?: string } = {},
): Promise<Uint8Array> {
  if (stories.length === 0) throw new RangeError('a book needs a story');
  // Zip files keep local time, and so does this date. The field with the same moment in UTC, which would differ between
  // time zones, is left out, as EPUB asks for `mimetype` anyway.
  const fixed = { mtime: new Date(1980, 0, 2), mode: 0o100644, forceDosTimestamp: true };
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from('application/epub+zip'), 'mimetype', { ...fixed, compress: false });
  for (const [name, text] of filesOf(bookOf(stories, options))) zip.addBuffer(Buffer.from(text), name, fixed);
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

function filesOf(book: Book): readonly (readonly [string, string])[] {
  return [
    ['META-INF/container.xml', container],
    [`${folder}/${bookFiles.package}`, packageDocument(book)],
    [`${folder}/${bookFiles.navigation}`, navigationDocument(book)],
    [`${folder}/${bookFiles.ncx}`, ncxDocument(book)],
    [`${folder}/${bookFiles.style}`, bookStyle],
    ...(hasContentsPage(book) ? [[`${folder}/${bookFiles.contents}`, contentsPage(book)] as const] : []),
    ...book.chapters.map(({ file, xhtml }) => [`${folder}/${file}`, xhtml] as const),
  ];
}

/** Says where the book is (https://www.w3.org/TR/epub-33/#sec-container-metainf-container.xml). */
const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="${folder}/${bookFiles.package}" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;
