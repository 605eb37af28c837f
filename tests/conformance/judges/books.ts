import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Judge } from '../judge.ts';
import { lossesOf } from '../letters.ts';
import { findProgram, runProgram, type Ended } from '../program.ts';

/** Debian’s epubcheck is a jar with a name of its own. */
async function epubcheckWith(file: string): Promise<Ended> {
  const program = (await findProgram('epubcheck')) ?? '';
  const handle = await open(program);
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  await handle.close();
  const isJar = buffer.toString('latin1') === 'PK';
  return isJar ? runProgram('java', ['-jar', program, file]) : runProgram(program, [file]);
}

/** The stories whose books are checked one by one; the digest holds all. A check starts a Java each time. */
const alone: ReadonlySet<string> = new Set(['everything', 'right-to-left-ar', 'empty', 'any-3']);

export const epubcheck: Judge = {
  format: 'epub',
  name: 'epubcheck',
  missing: async () =>
    (await findProgram('epubcheck')) === null || (await findProgram('java')) === null
      ? 'needs epubcheck (Debian: epubcheck)'
      : null,
  judge: async ({ files, digests }) => {
    const books = (files.get('epub') ?? [])
      .filter(({ story }) => alone.has(story.slug))
      .map(({ file }) => file);
    const errors: string[] = [];
    for (const book of [...books, digests.epub]) {
      const { code, out, said } = await epubcheckWith(book);
      const words = `${out}\n${said}`;
      if (code !== 0 || !/0 errors \/ 0 warnings/.test(words))
        errors.push(`${path.basename(book)}: ${words.trim()}`);
    }
    return errors;
  },
};

export const qpdf: Judge = {
  format: 'pdf',
  name: 'qpdf --check',
  missing: async () => ((await findProgram('qpdf')) === null ? 'needs qpdf (Debian: qpdf)' : null),
  judge: async ({ files }) => {
    const errors: string[] = [];
    for (const { story, file } of files.get('pdf') ?? []) {
      const { code, out, said } = await runProgram('qpdf', ['--check', file]);
      if (code !== 0) errors.push(`${story.slug}: ${out}${said}`);
    }
    return errors;
  },
};

const needsPoppler = async () =>
  (await findProgram('pdftotext')) === null ? 'needs pdftotext (Debian: poppler-utils)' : null;

/** PDFs keep right-to-left words as they are drawn, and signs without a font not at all. */
export const pdftotext: Judge = {
  format: 'pdf',
  name: 'pdftotext',
  missing: needsPoppler,
  judge: async ({ files }) => {
    const errors: string[] = [];
    for (const { story, file } of files.get('pdf') ?? []) {
      const { code, out, said } = await runProgram('pdftotext', [file, '-']);
      const isPlain =
        story.language === 'en' && !story.slug.startsWith('any-') && story.slug !== 'everything';
      if (code !== 0) errors.push(`${story.slug}: ${said}`);
      else if (isPlain) errors.push(...lossesOf(story, out));
    }
    return errors;
  },
};

export const pdfinfo: Judge = {
  format: 'pdf',
  name: 'pdfinfo',
  missing: needsPoppler,
  judge: async ({ files }) => {
    const errors: string[] = [];
    for (const { story, file } of files.get('pdf') ?? []) {
      const { out } = await runProgram('pdfinfo', [file]);
      if (!/^Tagged:\s+yes$/m.test(out)) errors.push(`${story.slug}: is not tagged`);
      if (!/^Title:\s+\S/m.test(out)) errors.push(`${story.slug}: has no title`);
    }
    return errors;
  },
};
