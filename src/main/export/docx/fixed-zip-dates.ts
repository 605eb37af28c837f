/** 2 January 1980, 0:00: the first day of the dates of zip files, in every time zone. */
const dosTime = 0;
const dosDate = 34;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const endLength = 22;
const entryLength = 46;

/**
 * The same zip file with one date for all its parts, so that it does not tell when it was packed. The format is that of
 * PKWARE's APPNOTE, 4.3: each date stands in the directory and before the part itself. Throws a `RangeError` for bytes
 * that do not end with a zip file's directory.
 */
export function withFixedZipDates(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - endLength;
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory)
    throw new RangeError('not a zip file, or one with a comment');
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry += 1) {
    if (view.getUint32(at, true) !== directoryEntry) throw new RangeError('a broken zip directory');
    setDate(view, at + 12);
    setDate(view, view.getUint32(at + 42, true) + 10);
    at += entryLength;
    at += [18, 16, 14].reduce((sum, back) => sum + view.getUint16(at - back, true), 0);
  }
  return bytes;
}

function setDate(view: DataView, at: number): void {
  view.setUint16(at, dosTime, true);
  view.setUint16(at + 2, dosDate, true);
}
