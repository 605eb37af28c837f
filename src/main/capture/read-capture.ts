import type { CaptureReading } from '../../core/capture/reading.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import type { CaptureKind } from '../../core/story/capture.ts';
import { decodeText } from '../import/decode-text.ts';
import { declaredCharset, readBytes } from '../import/import-file.ts';
import { kindOf } from './capture-kind.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { looksLikeMime, readMhtml } from './read-mhtml.ts';
import { readPdf } from './read-pdf.ts';
import { readMarkdown, readText } from './read-plain.ts';

/** The largest file of each kind that is read; MB. Pages carry their pictures with them, texts do not. */
const limits: Readonly<Record<CaptureKind, number>> = {
  html: 50,
  mhtml: 50,
  pdf: 100,
  docx: 20,
  text: 20,
  markdown: 20,
};

/** The longest text that is kept; characters. A book has a tenth of it. */
const longestText = 20_000_000;

/**
 * Reads a saved source of any kind into a form for reading. `fileName` is what the file is called to the user; its
 * ending says what is in it. Refuses whole what cannot be read, with the reason.
 */
export async function readCapture(file: string, fileName: string): Promise<Result<CaptureReading, Refusal>> {
  const kind = kindOf(fileName);
  if (kind === null) return refused(refusalOf('capture-kind-unknown', fileName));
  const limit = limits[kind];
  const bytes = await readBytes(file, fileName, { bytes: limit * 1024 * 1024, inWords: `${limit} MB` });
  if (!bytes.ok) return bytes;
  if (bytes.value.length === 0) return refused(refusalOf('file-empty', fileName));
  try {
    const read = await readAs(kind, bytes.value, fileName);
    if (!read.ok) return read;
    if (read.value.text.length > longestText) return refused(refusalOf('file-too-complex', fileName));
    return read.value.text === '' ? refused(refusalOf('file-empty', fileName)) : read;
  } catch (error) {
    // Pages nested thousands of levels deep run the stack out.
    if (error instanceof RangeError) return refused(refusalOf('file-too-complex', fileName));
    throw error;
  }
}

async function readAs(
  kind: CaptureKind,
  bytes: Buffer,
  fileName: string,
): Promise<Result<CaptureReading, Refusal>> {
  if (kind === 'pdf') return readPdf(new Uint8Array(bytes), fileName);
  if (kind === 'docx') return readDocx(bytes, fileName);
  if (kind === 'mhtml' || (kind === 'html' && looksLikeMime(bytes))) return readMhtml(bytes, fileName);
  const text = decodeText(bytes, fileName, kind === 'html' ? declaredCharset(bytes) : null);
  if (!text.ok) return text;
  const { text: source, warnings } = text.value;
  if (kind === 'html') return ok(readHtml(source, { kind, warnings }));
  return ok(kind === 'markdown' ? readMarkdown(source, warnings) : readText(source, warnings));
}
