import path from 'node:path';
import mammoth from 'mammoth';
import { readStory, type TextKind } from '../../core/import/read-story.ts';
import type { StoryRead } from '../../core/import/import-story.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import type { HouseStyle } from '../../core/story/house-style.ts';
import { openRegularFile } from '../library/open-regular-file.ts';
import { newRecordId } from '../library/new-id.ts';
import { checkDocx } from './check-docx.ts';
import { decodeText } from './decode-text.ts';

export type ImportJob = {
  readonly style: HouseStyle;
  /** An ISO 8601 moment. */
  readonly now: string;
  /** What the file is called to the user; its ending says what is in it. */
  readonly fileName: string;
};

/** The largest file that is read; bytes. A story of 20 MB would be a library. */
export const largestFile = 20 * 1024 * 1024;

const kinds: Readonly<Record<string, TextKind | 'docx'>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.docx': 'docx',
};

/** Reads a story from a file of the user. Writes nothing. Refuses whole what cannot be read. */
export async function importFile(file: string, job: ImportJob): Promise<Result<StoryRead, Refusal>> {
  const { fileName } = job;
  const kind = kinds[path.extname(fileName).toLowerCase()];
  const read = await readBytes(file, fileName, { bytes: largestFile, inWords: '20 MB' });
  if (!read.ok) return read;
  if (kind === undefined) return refused(refusalOf('file-kind-unknown', fileName));
  const bytes = read.value;
  if (bytes.length === 0) return refused(refusalOf('file-empty', fileName));
  if (kind === 'docx') return importDocx(bytes, job);
  const text = decodeText(bytes, fileName, kind === 'html' ? declaredCharset(bytes) : null);
  if (!text.ok) return text;
  return storyOf(kind, text.value.text, job, text.value.warnings);
}

/** The bytes of a file, if it is one and not too large. Nothing is read of what is too large. */
export async function readBytes(
  file: string,
  name: string,
  limit: { readonly bytes: number; readonly inWords: string },
): Promise<Result<Buffer, Refusal>> {
  try {
    const handle = await openRegularFile(file);
    if (handle === null) return refused(refusalOf('file-kind-unknown', name));
    try {
      if ((await handle.stat()).size > limit.bytes)
        return refused(refusalOf('file-too-large', name, limit.inWords));
      return ok(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return refused(refusalOf('file-missing', name));
    return refused(refusalOf('file-unreadable', name));
  }
}

async function importDocx(bytes: Buffer, job: ImportJob): Promise<Result<StoryRead, Refusal>> {
  // The bytes of Word's format before 2007, often under the new ending.
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    return refused(
      refusalOf('file-damaged', job.fileName, 'it is in the old Word format, or protected by a password'),
    );
  const checked = await checkDocx(bytes, job.fileName);
  if (!checked.ok) return checked;
  try {
    const { value: html, messages } = await mammoth.convertToHtml(
      { buffer: bytes },
      {
        styleMap: ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => p.subtitle:fresh"],
        // Pictures would come as text of many megabytes; the import leaves them out and says so.
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
      },
    );
    const trouble = messages.some(({ type }) => type === 'error');
    const warnings = trouble
      ? ['Some parts of the Word document could not be read. Compare the text with the original.']
      : [];
    if (html.replaceAll(/<[^>]*>/g, '').trim() === '') return refused(refusalOf('file-empty', job.fileName));
    return storyOf('html', html, job, warnings);
  } catch {
    return refused(refusalOf('file-damaged', job.fileName, 'its text cannot be read'));
  }
}

function storyOf(
  kind: TextKind,
  text: string,
  { style, now, fileName }: ImportJob,
  warnings: readonly string[],
): Result<StoryRead, Refusal> {
  const read = readStory(kind, text, { style, now, newId: newRecordId });
  if (!read.ok) return refused(refusalOf('file-too-complex', fileName));
  return ok({ ...read.value, warnings: [...warnings, ...read.value.warnings] });
}

/** The character set that an HTML file says it is in. */
export function declaredCharset(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 4_096).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}
