import { guessLanguage } from '../import/guess-language.ts';
import { baseLanguage } from './base-language.ts';
import { foldName, namesIn, type NameMention } from './figure-names.ts';
import { figuresIn, type Figure } from './figure-search.ts';

/** What a claim is compared with in a passage. */
export type PassageFacts = {
  readonly figures: readonly Figure[];
  readonly names: readonly NameMention[];
  /** All its words, folded as names are, and the parts of those with hyphens; by their first three letters. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  /** It is written in another language than the claim: its names may be spelled otherwise. */
  readonly isForeign: boolean;
};

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‐‑'’.][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** How many passages are kept: claims of a story are compared with the same captures again and again. */
const kept = 64;
const known = new Map<string, Map<string, PassageFacts>>();

/** The figures, names and words of a passage. `language` is the claim's; the passage's own is guessed. */
export function factsOf(passage: string, language: string): PassageFacts {
  const facts = known.get(language) ?? new Map<string, PassageFacts>();
  known.set(language, facts);
  const before = facts.get(passage);
  if (before !== undefined) return before;
  const made = readFacts(passage, language);
  const [oldest] = facts.keys();
  if (facts.size >= kept && oldest !== undefined) facts.delete(oldest);
  facts.set(passage, made);
  return made;
}

function readFacts(passage: string, language: string): PassageFacts {
  const guessed = guessLanguage(passage) ?? language;
  const isForeign = baseLanguage(guessed) !== baseLanguage(language);
  // Read as the claim is, too: the guess may be wrong, and "3bn" stands in texts of every language.
  const languages = isForeign ? [guessed, language] : [language];
  const words = new Map<string, Set<string>>();
  const add = (folded: string) => {
    const key = folded.slice(0, 3);
    const set = words.get(key) ?? new Set();
    words.set(key, set.add(folded));
  };
  for (const piece of new Set(passage.match(word))) {
    add(foldName(piece));
    if (/[-‐‑'’.]/u.test(piece)) for (const part of piece.split(/[-‐‑'’.]/u)) add(foldName(part));
  }
  const names = languages.flatMap((own) => namesIn(passage, own));
  return {
    figures: languages.flatMap((own) => figuresIn(passage, own)),
    names: [...new Map(names.map((name) => [`${name.text}${name.isDoubtful ? '?' : ''}`, name])).values()],
    words,
    isForeign,
  };
}
