import { claimWords } from './claim-words.ts';
import { isCommonCapital } from './common-capitals.ts';
import { editDistance } from './edit-distance.ts';
import { areKnownToDiffer, knownSpellings } from './known-variants.ts';
import { areForms } from './name-inflections.ts';
import { spellingsIn, type Spelling } from './name-spellings.ts';

/** A name in all its spellings, the most frequent first: the last one is most likely the slip. */
export type NameVariants = { readonly names: readonly { readonly name: string; readonly count: number }[] };

/** Names of so many letters may differ in one letter, longer ones in two. */
const leastLetters = 5;
const longName = 9;

/**
 * Names that a story spells in two ways: with and without accents, in spellings that are known (Kyiv and Kiev), or one
 * or two letters apart (Netanyahu and Netanyaho). Forms of one name (Israel, Israelis), names that are known to be two
 * (Austria, Australia) and people with other first names are left alone; rather a slip is missed than a name accused.
 * Takes a text or several of one story; `language` is a BCP 47 tag. Scripts without capitals give none, and German
 * only names of two words, because every noun has a capital there.
 */
export function nameVariants(text: string | readonly string[], language: string): readonly NameVariants[] {
  const texts = typeof text === 'string' ? [text] : text;
  const titles = claimWords(language)?.titleWords;
  const spellings = spellingsIn(texts, language).filter(
    ({ folded }) => !isCommonCapital(folded) && titles?.has(folded) !== true,
  );
  const groups: Spelling[][] = [];
  for (const spelling of spellings) {
    const group = groups.find((names) => names.some((other) => areVariants(other, spelling, language)));
    if (group === undefined) groups.push([spelling]);
    else group.push(spelling);
  }
  return groups
    .filter((group) => group.length > 1)
    .map((group) => ({
      names: group.toSorted((a, b) => b.count - a.count).map(({ name, count }) => ({ name, count })),
    }));
}

function areVariants(a: Spelling, b: Spelling, language: string): boolean {
  const known = knownSpellings(a.folded, b.folded);
  if (known === 'one') return true;
  if (a.folded === b.folded) return isOtherSpelling(a, b, language);
  if (areTwoPeople(a, b)) return false;
  return (
    known === 'many' ||
    (isSlip(a, b) && !areForms(a.folded, b.folded, language) && !areKnownToDiffer(a.folded, b.folded))
  );
}

/** The same letters: capitals inside a word (YouTube, Youtube), or accents, which two people may write each their way. */
function isOtherSpelling(a: Spelling, b: Spelling, language: string): boolean {
  if (a.name.toLowerCase() === b.name.toLowerCase()) return !a.name.includes('-');
  // French may leave the accent of a capital away: Etat, État.
  const isFirstLetter = /^fr\b/i.test(language) && a.name.slice(1) === b.name.slice(1);
  return !isFirstLetter && !areTwoPeople(a, b);
}

function isSlip(a: Spelling, b: Spelling): boolean {
  const least = Math.min(a.folded.length, b.folded.length);
  if (least < leastLetters || a.folded.charAt(0) !== b.folded.charAt(0)) return false;
  // A word that only begins sentences may be any word.
  if ((!a.isSure || !b.isSure) && least < 7) return false;
  if (a.isOrdinary || b.isOrdinary || (!a.isSure && !b.isSure)) return false;
  if (least <= 6 && a.count > 2 && b.count > 2) return false;
  if (areHeAndShe(a.folded, b.folded)) return false;
  const most = least >= longName && a.folded.slice(0, 2) === b.folded.slice(0, 2) ? 2 : 1;
  return editDistance(a.folded, b.folded, most) <= most;
}

/** Maria and Mario, Andre and Andrea. */
function areHeAndShe(a: string, b: string): boolean {
  return a.length <= 7 && a.slice(0, -1) === b.slice(0, -1) && /[aeio]$/.test(a) && /[aeio]$/.test(b);
}

/** Other first names, or other last names, or the one a first and the other a last name. */
function areTwoPeople(a: Spelling, b: Spelling): boolean {
  const isApart = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    one.size > 0 &&
    other.size > 0 &&
    ![...one].some((word) => [...other].some((like) => editDistance(word, like, 1) <= 1));
  if (isApart(a.before, b.before) || isApart(a.behind, b.behind)) return true;
  const isFirst = ({ before, behind }: Spelling) => behind.size > 0 && before.size === 0;
  const isLast = ({ before, behind }: Spelling) => before.size > 0 && behind.size === 0;
  return (isFirst(a) && isLast(b)) || (isLast(a) && isFirst(b));
}
