import { claimWords } from './claim-words.ts';
import { foldName, namesIn } from './figure-names.ts';

/** A word of a name as it is spelled, with what is known of it. */
export type Spelling = {
  readonly name: string;
  /** As names are compared: small letters without accents. */
  readonly folded: string;
  readonly count: number;
  /** It stands with its capital inside a sentence, or in a name of several words. */
  readonly isSure: boolean;
  /** The text has it with a small letter, too. */
  readonly isOrdinary: boolean;
  /** The words of the same name right before and behind it, folded; titles left out. */
  readonly before: ReadonlySet<string>;
  readonly behind: ReadonlySet<string>;
};

type Counted = { count: number; isSure: boolean; readonly before: Set<string>; readonly behind: Set<string> };

/** The words of all names of some texts by their spelling, in the order in which they first come. */
export function spellingsIn(texts: readonly string[], language: string): readonly Spelling[] {
  const found = new Map<string, Counted>();
  const titles = claimWords(language)?.titleWords;
  const isName = (word: string) => word.length > 1 && titles?.has(word) !== true;
  for (const text of texts)
    for (const mention of namesIn(text, language)) {
      const pieces = mention.text.split(/[ \u00a0]+/u).filter((piece) => /\p{Lu}/u.test(piece));
      for (const [index, piece] of pieces.entries()) {
        const name = spelled(piece);
        if (name === '' || name === name.toUpperCase() || /\p{N}/u.test(name)) continue;
        const entry = found.get(name) ?? { count: 0, isSure: false, before: new Set(), behind: new Set() };
        found.set(name, entry);
        entry.count++;
        entry.isSure ||= !mention.isDoubtful;
        const [before, behind] = [foldName(pieces[index - 1] ?? ''), foldName(pieces[index + 1] ?? '')];
        if (isName(before)) entry.before.add(before);
        if (isName(behind)) entry.behind.add(behind);
      }
    }
  const small = smallWords(texts);
  return [...found].map(([name, entry]) => ({
    name,
    folded: foldName(name),
    ...entry,
    isOrdinary: small.has(foldName(name)),
  }));
}

/** A word without possessive, full stop and Arabic article, all apostrophes alike. */
function spelled(piece: string): string {
  return piece
    .normalize('NFC')
    .replaceAll(/[’ʼ`]/gu, "'")
    .replace(/'s$|\.$/u, '')
    .replace(/^(?:al|el|as|ash|ad|an|ar|at)[-‐‑'](?=\p{L})/iu, '');
}

/** The folded words that a text writes with a small letter. */
function smallWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) => (text.match(/(?<![\p{L}\p{M}'’-])\p{Ll}[\p{L}\p{M}]+/gu) ?? []).map(foldName)),
  );
}
