import mammoth from 'mammoth';
import { fromBuffer } from 'yauzl';
import { cleanTree, parseFragment } from '../../core/capture/clean.ts';
import { layOut } from '../../core/capture/lay-out.ts';
import type { CaptureReading } from '../../core/capture/reading.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { guessLanguage } from '../../core/import/guess-language.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { countCaptureWords } from '../../core/capture/capture-words.ts';
import { checkDocx } from '../import/check-docx.ts';
import { authorNames } from './author-names.ts';
import { directionOfText, isoDate, oneLine } from './page-meta.ts';

/** Reads a Word document: its text by mammoth, its properties by their names in Dublin Core. */
export async function readDocx(bytes: Buffer, fileName: string): Promise<Result<CaptureReading, Refusal>> {
  // The bytes of Word's format before 2007, also those of a protected document.
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    return refused(
      refusalOf('file-damaged', fileName, 'it is in the old Word format, or protected by a password'),
    );
  const checked = await checkDocx(bytes, fileName);
  if (!checked.ok) return checked;
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: bytes },
      {
        styleMap: ["p[style-name='Title'] => h1.title:fresh"],
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
      },
    );
    const page = layOut(cleanTree(parseFragment(value)));
    if (page.text === '') return refused(refusalOf('file-empty', fileName));
    const core = await corePart(bytes);
    const language = guessLanguage(page.text) ?? '';
    return ok({
      kind: 'docx',
      ...page,
      pages: null,
      words: countCaptureWords(page.text, language),
      meta: {
        title: property(core, 'dc:title') || firstHeading(value),
        outlet: '',
        authors: authorNames(property(core, 'dc:creator')),
        publishedAt: isoDate(property(core, 'dcterms:created')),
        url: '',
        language,
        direction: directionOfText(page.text, language),
      },
      warnings: [],
    });
  } catch {
    return refused(refusalOf('file-damaged', fileName, 'its text cannot be read'));
  }
}

function firstHeading(html: string): string {
  return oneLine((/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').replaceAll(/<[^>]*>/g, ''));
}

function property(xml: string, name: string): string {
  const value = new RegExp(`<${name}[^>]*>([^<]*)<`).exec(xml)?.[1] ?? '';
  return oneLine(
    value
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );
}

/** `docProps/core.xml` of a document that was checked before; empty where there is none. */
function corePart(bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error !== null) return resolve('');
      zip.on('end', () => resolve(''));
      zip.on('error', () => resolve(''));
      zip.on('entry', (entry: { readonly fileName: string; readonly uncompressedSize: number }) => {
        if (entry.fileName !== 'docProps/core.xml' || entry.uncompressedSize > 100_000)
          return zip.readEntry();
        zip.openReadStream(entry as Parameters<typeof zip.openReadStream>[0], (failed, stream) => {
          if (failed !== null) return resolve('');
          const pieces: Buffer[] = [];
          stream.on('data', (piece: Buffer) => pieces.push(piece));
          stream.on('error', () => resolve(''));
          stream.on('end', () => resolve(Buffer.concat(pieces).toString('utf8')));
        });
      });
      zip.readEntry();
    });
  });
}
