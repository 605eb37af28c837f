import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';

/** What a document may unpack to: more is a bomb, or a film. */
const mostBytes = 300 * 1024 * 1024;
const mostXml = 60 * 1024 * 1024;
const mostEntries = 10_000;

/** Looks into a DOCX before it is unpacked: whether it is a whole archive, holds a text, and stays within bounds. */
export function checkDocx(bytes: Buffer, file: string): Promise<Result<null, Refusal>> {
  const damaged = (reason: string) => refused(refusalOf('file-damaged', file, reason));
  return new Promise((resolve) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error !== null) resolve(damaged('it is no whole Word document'));
      else readEntries(zip, resolve, file, damaged);
    });
  });
}

function readEntries(
  zip: ZipFile,
  resolve: (result: Result<null, Refusal>) => void,
  file: string,
  damaged: (reason: string) => Result<never, Refusal>,
): void {
  let total = 0;
  let hasText = false;
  const give = (result: Result<null, Refusal>) => {
    zip.close();
    resolve(result);
  };
  if (zip.entryCount > mostEntries) return give(refused(refusalOf('file-too-complex', file)));
  zip.on('entry', (entry: Entry) => {
    total += entry.uncompressedSize;
    hasText ||= entry.fileName === 'word/document.xml';
    const isXml = /\.(?:xml|rels)$/i.test(entry.fileName);
    if (total > mostBytes || (isXml && entry.uncompressedSize > mostXml))
      give(refused(refusalOf('file-too-complex', file)));
    else zip.readEntry();
  });
  zip.on('end', () => give(hasText ? ok(null) : damaged('it holds no Word text')));
  zip.on('error', () => give(damaged('its parts cannot be unpacked')));
  zip.readEntry();
}
