import { readFile } from 'node:fs/promises';
import { indexText, type TextIndex } from '../../core/quotations/text-index.ts';
import type { CaptureText } from './check-job.ts';

export type ShelvedText = { readonly text: string; readonly index: () => TextIndex };

/** How many characters of captures are kept ready: some 300 long articles. */
const mostCharacters = 10_000_000;

/**
 * Texts of captures and their indexes, kept while they are used: a capture never changes, so what was read once is
 * right for ever. The longest unused ones go first.
 */
export function textShelf(): { readonly take: (wanted: CaptureText) => Promise<ShelvedText | null> } {
  const shelf = new Map<string, ShelvedText>();
  let characters = 0;
  const makeRoom = () => {
    for (const [hash, { text }] of shelf) {
      if (characters <= mostCharacters || shelf.size === 1) return;
      shelf.delete(hash);
      characters -= text.length;
    }
  };
  return {
    take: async ({ hash, file }) => {
      const known = shelf.get(hash);
      if (known !== undefined) {
        // Taken out and put back, it stands among the last used.
        shelf.delete(hash);
        shelf.set(hash, known);
        return known;
      }
      const text = await readFile(file, 'utf8').catch(() => null);
      if (text === null) return null;
      let index: TextIndex | null = null;
      const shelved: ShelvedText = { text, index: () => (index ??= indexText(text)) };
      shelf.set(hash, shelved);
      characters += text.length;
      makeRoom();
      return shelved;
    },
  };
}
