import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { extractText, getDocumentProxy } from 'unpdf';
import { readCapture } from '../../src/main/capture/read-capture.ts';
import { keepCapture } from '../../src/main/capture/keep-capture.ts';
import { startBrowser } from './browser.ts';
import { inventedWords, seeded } from './invented-text.ts';
import type { Measure } from './measure.ts';
import { median, rounded } from './statistics.ts';

const rounds = 14;
const limit = 1.3;

/** A saved page of a megabyte and a PDF of a hundred pages, read, beside the bare extractors on the same files. */
export const capture: Measure = {
  name: 'capture',
  what: 'Reading a saved page of 1 MB, and a PDF of 100 pages of text',
  must: `at most ${limit} x Readability on linkedom, and pdf.js, on the same file (medians of ${rounds} rounds)`,
  run: async (say) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'galley-bench-'));
    try {
      const page = path.join(folder, 'page.html');
      await writeFile(page, savedPage(1_000_000));
      const book = path.join(folder, 'book.pdf');
      say('printing a PDF of 100 pages …');
      await writeFile(book, await printedBook());
      say('reading …');
      const html = await compare(page, async (bytes) => {
        const { document } = parseHTML(bytes.toString('utf8'));
        new Readability(document).parse();
      });
      const pdf = await compare(book, async (bytes) => {
        const document = await getDocumentProxy(new Uint8Array(bytes));
        await extractText(document);
        await document.loadingTask.destroy();
      });
      const kept = await timeOf(async (nth) => {
        const done = await keepCapture(path.join(folder, `library-${nth}`), page, {
          name: 'page.html',
          now: '2026-11-23T08:00:00Z',
        });
        if (!done.ok) throw new Error(done.refusal.code);
      });
      return {
        measured:
          `page ${html.ratio.toFixed(2)} x (${html.ours} ms, bare ${html.bare} ms; kept on the disk, in a thread: ${kept} ms), ` +
          `PDF ${pdf.ratio.toFixed(2)} x (${pdf.ours} ms, bare ${pdf.bare} ms)`,
        met: html.ratio <= limit && pdf.ratio <= limit,
        figures: { page: html, pdf, keptMs: kept, limit, rounds },
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function compare(file: string, bareRead: (bytes: Buffer) => Promise<void>) {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = -2; round < rounds; round++) {
    const own = async () => {
      const took = await lasting(async () => {
        const read = await readCapture(file, path.basename(file));
        if (!read.ok) throw new Error(read.refusal.code);
      });
      if (round >= 0) ours.push(took);
    };
    const other = async () => {
      const took = await lasting(async () => bareRead(await readFile(file)));
      if (round >= 0) bare.push(took);
    };
    // Whoever comes second clears up after the first: they take turns.
    for (const task of round % 2 === 0 ? [own, other] : [other, own]) await task();
  }
  const [own, other] = [median(ours), median(bare)];
  return { ours: rounded(own), bare: rounded(other), ratio: rounded(own / other) };
}

async function timeOf(task: (nth: number) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let nth = 0; nth < 5; nth++) {
    times.push(await lasting(() => task(nth)));
  }
  return rounded(median(times));
}

/** How long a task takes; ms. */
async function lasting(task: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await task();
  return performance.now() - began;
}

/** A page as sites make them: a fifth of it is the article, the rest menus, teasers and scripts. */
function savedPage(bytes: number): string {
  const random = seeded(1);
  const words = (count: number) => inventedWords(random, count).join(' ');
  const article = Array.from(
    { length: 120 },
    () => `<p class="body">${words(200)}, said <em>${words(3)}</em>.</p>`,
  );
  const teaser = () =>
    `<li class="t"><a href="/x/${words(1)}"><span>${words(8)}</span></a><div class="m">${words(4)}</div></li>`;
  let rest = '';
  while (rest.length < bytes * 0.8) rest += teaser();
  return `<!doctype html><html lang="en"><head><title>${words(8)}</title></head><body><nav><ul>${rest.slice(0, rest.length)}</ul></nav><article><h1>${words(8)}</h1>${article.join('\n')}</article></body></html>`;
}

async function printedBook(): Promise<Buffer> {
  const random = seeded(2);
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    const paragraphs = Array.from({ length: 500 }, () => `<p>${inventedWords(random, 90).join(' ')}.</p>`);
    await page.setContent(`<style>p { font: 12pt/1.5 serif }</style>${paragraphs.join('')}`);
    return await page.pdf({ format: 'A4', margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' } });
  } finally {
    await browser.close();
  }
}
