import { claimWords } from './claim-words.ts';
import { isCommonCapital } from './common-capitals.ts';
import { editDistance } from './edit-distance.ts';
import type { NameMention } from './figure-names.ts';
import type { PassageFacts } from './figure-passages.ts';
import { areForms } from './name-inflections.ts';
import { sameThing } from './name-aliases.ts';

/** A name of the claim that no passage has, and the name that stands there in its stead. */
export type MissingName = { readonly name: NameMention; readonly instead: string | null };

/** Letters that stand for things, not for bodies; folded. */
const acronyms = new Set(
  'gdp ceo cfo tv ai dna hiv aids pm mp mps ngo ngos cctv gps iq vip it id pdf covid covid19'.split(' '),
);

/**
 * The names of a claim that stand in none of the passages. The last word of a name speaks for all of it, and a country
 * for its people. Passages in another language, where names are spelled otherwise, only ever correct a slip.
 */
export function missingNames(
  names: readonly NameMention[],
  passages: readonly PassageFacts[],
  language: string,
): readonly MissingName[] {
  const isAllForeign = passages.every(({ isForeign }) => isForeign);
  const others = passages.flatMap((passage) => passage.names);
  return names
    .filter(({ words }) => !words.every((word) => acronyms.has(word)))
    .filter((name) => !isNamed(name, passages, language))
    .map((name) => ({ name, instead: nearestName(name, others, language) }))
    .filter(
      ({ name, instead }) =>
        instead !== null || !(name.isDoubtful || isAllForeign || mayBeNouns(name, language)),
    );
}

function isNamed({ words }: NameMention, passages: readonly PassageFacts[], language: string): boolean {
  const has = (word: string) => passages.some((passage) => hasWord(passage, word, language));
  const last = words.at(-1) ?? '';
  if (has(last) || sameThing(words).some((others) => others.every(has))) return true;
  if (words.length < 2) return false;
  // "Élysée Palace" is named by "Élysée".
  if (isCommonCapital(last) && words.slice(0, -1).every(has)) return true;
  // United Nations may stand there as UN.
  const initials = words.map((word) => word.charAt(0)).join('');
  return passages.some((passage) => passage.words.get(initials.slice(0, 3))?.has(initials) === true);
}

function hasWord({ words }: PassageFacts, word: string, language: string): boolean {
  const near = words.get(word.slice(0, 3));
  if (near === undefined) return false;
  return near.has(word) || [...near].some((other) => areForms(word, other, language));
}

/** In German, two nouns beside each other look like a name: only behind a title are they taken for one. */
function mayBeNouns({ words }: NameMention, language: string): boolean {
  if (!/^(?:de|lb|gsw)\b/u.test(language)) return false;
  const titles = claimWords('de')?.titleWords;
  return !words.some((word) => titles?.has(word) === true);
}

function nearestName(
  { words, isDoubtful }: NameMention,
  others: readonly NameMention[],
  language: string,
): string | null {
  const last = words.at(-1) ?? '';
  const most = last.length >= 7 ? 2 : 1;
  const least = isDoubtful ? 5 : 4;
  let best: { readonly text: string; readonly distance: number } | null = null;
  for (const other of others) {
    if (isDoubtful && other.isDoubtful) continue;
    for (const word of [other.words.at(-1) ?? '', ...other.words]) {
      if (last.length < least || word.length < 4 || areForms(word, last, language)) continue;
      const distance = editDistance(last, word, most);
      if (distance <= most && (best === null || distance < best.distance))
        best = { text: other.text, distance };
    }
    const isSameFirst = words.length > 1 && other.words.length > 1 && other.words.at(-2) === words.at(-2);
    if (isSameFirst && best === null) best = { text: other.text, distance: 3 };
  }
  return best?.text ?? null;
}
