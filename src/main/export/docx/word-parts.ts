import { fromBuffer, type Entry } from 'yauzl';
import type { Block, Inline, Mark } from '../../../core/document/document.ts';
import type { Story } from '../../../core/story/story.ts';
import { storyDocx } from './story-docx.ts';

// What the tests of this folder share: texts to write, and what became of them.

/** The parts of a Word file by their names, and when the zip file says they were made. */
export async function partsOf(story: Story) {
  const zip = Buffer.from(await storyDocx(story));
  const dates: string[] = [];
  const parts = await new Promise<ReadonlyMap<string, string>>((resolve, reject) => {
    const found = new Map<string, string>();
    fromBuffer(zip, { lazyEntries: true }, (error, file) => {
      if (error !== null) return reject(error);
      file.on('error', reject);
      file.on('end', () => resolve(found));
      file.on('entry', (entry: Entry) => {
        dates.push(entry.getLastModDate({ timezone: 'UTC' }).toISOString());
        file.openReadStream(entry, (failed, stream) => {
          if (failed !== null) return reject(failed);
          const pieces: Buffer[] = [];
          stream.on('data', (piece: Buffer) => pieces.push(piece));
          stream.on('end', () => {
            found.set(entry.fileName, Buffer.concat(pieces).toString('utf8'));
            file.readEntry();
          });
        });
      });
      file.readEntry();
    });
  });
  const part = (name: string) => parts.get(name) ?? '';
  return { part, body: part('word/document.xml'), dates };
}

/** A piece of text. */
export function words(written: string, ...marks: readonly Mark[]): Inline {
  return marks.length > 0 ? { type: 'text', text: written, marks } : { type: 'text', text: written };
}

/** A paragraph. */
export function line(...content: readonly Inline[]): Block {
  return { type: 'paragraph', content };
}

/** A citation. */
export function cite(source: string): Inline {
  return { type: 'citation', attrs: { source } };
}

/** The mark of a claim. */
export function claim(id: string): Mark {
  return { type: 'claim', attrs: { id } };
}

/** The paragraphs of a part, each with its style and its words. */
export function paragraphs(xml: string) {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? '',
    text: plainWords(paragraph),
    xml: paragraph,
  }));
}

/** The words of some of a part's XML, with breaks as line ends. */
export function plainWords(xml: string): string {
  return [...xml.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
    .map(([all, run]) => (all === '<w:br/>' ? '\n' : run))
    .join('');
}
