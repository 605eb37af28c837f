import { getDocumentProxy } from 'unpdf';
import type { CaptureReading } from '../../core/capture/reading.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { guessLanguage } from '../../core/import/guess-language.ts';
import { escapeHtml } from '../../core/render/escape.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { isPartialDate } from '../../core/story/dates.ts';
import { countCaptureWords } from '../../core/capture/capture-words.ts';
import { authorNames } from './author-names.ts';
import { directionOfText, oneLine } from './page-meta.ts';
import { paragraphsOf, type TextPiece } from './pdf-paragraphs.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** So many pages are asked for together: pdf.js waits less between them, and no more of them are held. */
const pagesAtOnce = 4;

/** More pages than this is no source but an archive. */
const mostPages = 5_000;

/**
 * Reads a PDF by pdf.js: its text page by page, paragraphs put together from their lines, and what it says of itself.
 * Nothing in it is run, no font is made, nothing is fetched. Refuses encrypted, damaged and scanned ones.
 */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<Result<CaptureReading, Refusal>> {
  try {
    const pdf = await getDocumentProxy(bytes, {
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
    });
    try {
      if (pdf.numPages > mostPages)
        return refused(refusalOf('file-too-large', fileName, `${mostPages} pages`));
      const pages: (readonly string[])[] = [];
      while (pages.length < pdf.numPages) {
        const next = Math.min(pagesAtOnce, pdf.numPages - pages.length);
        const read = Array.from({ length: next }, (_, index) => readPage(pdf, pages.length + index + 1));
        pages.push(...(await Promise.all(read)));
      }
      const info = await pdf.getMetadata().catch(() => null);
      return readingOf(pages, (info?.info ?? {}) as Readonly<Record<string, unknown>>, fileName);
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return refused(
      name === 'PasswordException'
        ? refusalOf('file-damaged', fileName, 'it is protected by a password')
        : refusalOf('file-damaged', fileName, 'it is no whole PDF'),
    );
  }
}

async function readPage(pdf: Pdf, number: number): Promise<readonly string[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return paragraphsOf(items.flatMap((item): TextPiece[] => ('str' in item ? [item] : [])));
}

function readingOf(
  pages: readonly (readonly string[])[],
  info: Readonly<Record<string, unknown>>,
  fileName: string,
): Result<CaptureReading, Refusal> {
  const empty = pages.flatMap((paragraphs, index) => (paragraphs.length === 0 ? [index + 1] : []));
  if (empty.length === pages.length) return refused(refusalOf('file-no-text', fileName));
  let length = 0;
  const text: string[] = [];
  const html = pages.map((paragraphs, index) => {
    const blocks = paragraphs.map((words) => {
      const start = length;
      text.push(words);
      length += words.length + 1;
      return `<p data-start="${start}">${escapeHtml(words)}</p>`;
    });
    return `<section data-page="${index + 1}">${blocks.join('')}</section>`;
  });
  const plain = text.join('\n');
  const language = guessLanguage(plain) ?? '';
  return ok({
    kind: 'pdf',
    html: html.join(''),
    text: plain,
    pages: pages.length,
    words: countCaptureWords(plain, language),
    meta: {
      title: titleOf(info),
      outlet: '',
      authors: authorNames(oneLine(textOf(info['Author']))),
      publishedAt: dateOf(textOf(info['CreationDate'])),
      url: '',
      language,
      direction: directionOfText(plain, language),
    },
    warnings: empty.length === 0 ? [] : [emptyInWords(empty)],
  });
}

function emptyInWords(pages: readonly number[]): string {
  const named = pages.slice(0, 5).join(', ') + (pages.length > 5 ? ` and ${pages.length - 5} more` : '');
  return pages.length === 1
    ? `Page ${named} has no text: it may be a picture.`
    : `Pages ${named} have no text: they may be pictures.`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A title that a program made of a file's name is none. */
function titleOf(info: Readonly<Record<string, unknown>>): string {
  const title = oneLine(textOf(info['Title'])).replace(/^Microsoft (?:Word|PowerPoint|Excel) - /, '');
  return /^(?:untitled|about:blank|document\d*)$|\.(?:docx?|pdf|indd|qxd|odt|pptx?|html?)$/i.test(title)
    ? ''
    : title;
}

/** `D:20260909170500+03'00'` in ISO 8601; a time without a zone tells its day only. */
function dateOf(written: string): string | null {
  const match = /^D:(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d'?\d\d)?)?/.exec(written);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second = '00', zone] = match;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  const offset = zone === 'Z' ? 'Z' : zone?.replace(/^([+-]\d\d)'?(\d\d)$/, '$1:$2');
  const full =
    hour === undefined || offset === undefined ? date : `${date}T${hour}:${minute}:${second}${offset}`;
  return isPartialDate(full) ? full : isPartialDate(date) ? date : null;
}
