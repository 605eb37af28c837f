import { baseLanguage } from './base-language.ts';
import { arabic } from './claim-words/ar.ts';
import { german } from './claim-words/de.ts';
import { english } from './claim-words/en.ts';
import { spanish } from './claim-words/es.ts';
import { french } from './claim-words/fr.ts';
import { hebrew } from './claim-words/he.ts';
import type { WordLists } from './claim-words/word-lists.ts';
import { foldWord, type Token } from './figure-tokens.ts';
import { phraseAt, phrasesOf, type Phrases } from './phrases.ts';
import { sentenceStarters } from './sentence-starters.ts';

/** The words of a language that make a sentence worth a check, ready to be looked for. */
export type ClaimWords = {
  readonly titles: Phrases;
  /** The folded words that titles are made of. */
  readonly titleWords: ReadonlySet<string>;
  /** Folded words behind a title that make something else of it. */
  readonly noNames: ReadonlySet<string>;
  readonly superlatives: Phrases;
  readonly causes: Phrases;
  readonly counts: Phrases;
  readonly except: Phrases;
  readonly prefixes: RegExp | null;
  /** Folded words that begin sentences and are no names. */
  readonly starters: ReadonlySet<string>;
};

const lists: ReadonlyMap<string, WordLists> = new Map([
  ['en', english],
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['ar', arabic],
  ['he', hebrew],
]);

const ready = new Map<string, ClaimWords>();

/** The words of a language (a BCP 47 tag); null where Galley has no list for it. */
export function claimWords(language: string): ClaimWords | null {
  const base = baseLanguage(language);
  const known = ready.get(base);
  const list = lists.get(base);
  if (known !== undefined || list === undefined) return known ?? null;
  const made: ClaimWords = {
    titles: phrasesOf(list.titles),
    titleWords: new Set(list.titles.split(/[,\s-]+/u).map(foldWord)),
    noNames: new Set(list.noNames.split(',').map(foldWord)),
    superlatives: phrasesOf(list.superlatives),
    causes: phrasesOf(list.causes),
    counts: phrasesOf(list.counts),
    except: phrasesOf(list.except),
    prefixes: list.prefixes,
    starters: sentenceStarters(base),
  };
  ready.set(base, made);
  return made;
}

/** Whether one of some phrases stands in a sentence, outside the phrases of that language that mean something else. */
export function hasPhrase(tokens: readonly Token[], phrases: Phrases, words: ClaimWords): boolean {
  for (let at = 0; at < tokens.length;) {
    const skipped = phraseAt(tokens, at, words.except);
    if (skipped === null && phraseAt(tokens, at, phrases, words.prefixes) !== null) return true;
    at = skipped ?? at + 1;
  }
  return false;
}
