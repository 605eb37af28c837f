import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { citedSources } from '../../../src/core/document/document.ts';
import { textSections, type Story } from '../../../src/core/story/story.ts';
import type { Exhibits, Judge } from '../judge.ts';
import { lossesOf } from '../letters.ts';
import { findProgram, runProgram } from '../program.ts';

/** Converts all Word files at once; LibreOffice takes its time to start. The files by the stories’ slugs. */
async function converted(
  { folder, files }: Exhibits,
  to: string,
  ending: string,
): Promise<ReadonlyMap<string, string>> {
  const out = path.join(folder, `office-${ending}`);
  await mkdir(out, { recursive: true });
  const documents = (files.get('docx') ?? []).map(({ file }) => file);
  const profile = pathToFileURL(path.join(folder, 'office-profile')).href;
  await runProgram('soffice', [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    out,
    ...documents,
  ]);
  return new Map(
    (files.get('docx') ?? []).map(({ story, file }) => [
      story.slug,
      path.join(out, `${path.parse(file).name}.${ending}`),
    ]),
  );
}

const needs = async (...programs: readonly (readonly [program: string, debian: string])[]) => {
  for (const [program, debian] of programs)
    if ((await findProgram(program)) === null) return `needs ${program} (Debian: ${debian})`;
  return null;
};

/** LibreOffice opens the Word files, and its PDFs have the words; in scripts that PDFs keep in reading order. */
export const officePdf: Judge = {
  format: 'docx',
  name: 'LibreOffice to PDF',
  missing: () => needs(['soffice', 'libreoffice-writer-nogui'], ['pdftotext', 'poppler-utils']),
  judge: async (exhibits) => {
    const pdfs = await converted(exhibits, 'pdf', 'pdf');
    const errors: string[] = [];
    for (const { story } of exhibits.files.get('docx') ?? []) {
      const { code, out } = await runProgram('pdftotext', [pdfs.get(story.slug) ?? '', '-']);
      if (code !== 0) errors.push(`${story.slug}: was not converted`);
      else if (isPlain(story)) errors.push(...lossesOf(story, out));
    }
    return errors;
  },
};

/** Arbitrary signs have no letters in this machine’s fonts, and Arabic stands in PDFs as it is drawn. */
function isPlain({ slug, language }: Story): boolean {
  return language === 'en' && !slug.startsWith('any-') && slug !== 'everything';
}

export const officeText: Judge = {
  format: 'docx',
  name: 'LibreOffice to text',
  missing: () => needs(['soffice', 'libreoffice-writer-nogui']),
  judge: async (exhibits) => {
    const texts = await converted(exhibits, 'txt:Text (encoded):UTF8', 'txt');
    const errors: string[] = [];
    for (const { story } of exhibits.files.get('docx') ?? []) {
      const text = await readFile(texts.get(story.slug) ?? '', 'utf8').catch(() => null);
      errors.push(...(text === null ? [`${story.slug}: was not converted`] : lossesOf(story, text)));
    }
    return errors;
  },
};

export const pandocDocx: Judge = {
  format: 'docx',
  name: 'pandoc',
  missing: () => needs(['pandoc', 'pandoc']),
  judge: async ({ files }) => {
    const errors: string[] = [];
    for (const { story, file } of files.get('docx') ?? []) {
      const { code, out, said } = await runProgram('pandoc', [
        '-f',
        'docx',
        '-t',
        'markdown',
        '--wrap=none',
        '--track-changes=all',
        file,
      ]);
      if (code !== 0) errors.push(`${story.slug}: ${said}`);
      const notes = new Set(out.match(/\[\^\d+\]:/g)).size;
      if (notes !== citationsIn(story))
        errors.push(`${story.slug}: ${notes} footnotes of ${citationsIn(story)}`);
      const plain = await runProgram('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', file]);
      errors.push(...lossesOf(story, plain.out));
    }
    return errors;
  },
};

/** How often a story cites; a source that is gone has a note as well. */
function citationsIn(story: Story): number {
  return textSections(story).flatMap(({ content }) => citedSources(content)).length;
}

export const pandocMarkdown: Judge = {
  format: 'markdown',
  name: 'pandoc',
  missing: () => needs(['pandoc', 'pandoc']),
  judge: async ({ files }) => {
    const errors: string[] = [];
    for (const { story, file } of files.get('markdown') ?? []) {
      const { code, out, said } = await runProgram('pandoc', [
        '-f',
        'markdown',
        '-t',
        'plain',
        '--wrap=none',
        file,
      ]);
      if (code !== 0) errors.push(`${story.slug}: ${said}`);
      else if (!story.slug.startsWith('any-')) errors.push(...lossesOf(story, out));
    }
    return errors;
  },
};
