import { baseLanguage } from './base-language.ts';
import { calendarOf } from './figure-calendar.ts';
import { foldWord } from './figure-tokens.ts';
import { sentenceStarters } from './sentence-starters.ts';

/** A name in a text: a run of capitalised words. Offsets are UTF-16 code units. */
export type NameMention = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Its words with a capital, folded; never empty. */
  readonly words: readonly string[];
  /** A single word whose capital may only be that of its sentence. */
  readonly isDoubtful: boolean;
};

/** Languages that write every noun with a capital: there, a capital alone makes no name. */
const capitalNouns = new Set(['de', 'lb', 'gsw']);

const titles = 'Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Maj|Adm|Rev|Hon|Mme|Mlle|Sra?|Dra';
// A full stop belongs to initials and titles; behind other words it ends the sentence.
const capital = String.raw`(?:(?:\p{Lu}\.){2,}|\p{Lu}\.(?=[ \u00a0]+\p{Lu})|(?:${titles})\.|\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-‐‑'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)`;
// Karin von Stein, Jeanne de la Tour, Ministry of the Interior; "and" joins two names.
const particles = String.raw`(?:(?:von|van|de|of)[ \u00a0](?:der|den|dem|la|las|los|the)|de|du|des|da|di|del|della|von|van|zu|bin|ibn|ben|al|el|of|for)`;
const gap = String.raw`[ \u00a0]+`;
const run = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])(?:(?:al|el|as|ash|ad|an|ar|at)[-’'])?${capital}(?:${gap}(?:${particles}${gap})?(?:(?:al|el|as|ash|ad|an|ar|at)[-’'])?${capital})*`,
  'gu',
);
const sentenceEnd = /(?:\n|[.!?…:;•–—][”’"»')\]]*\s|[“„«‹‘‚"'([])\s*$/u;

/**
 * The names of a text in Latin, Cyrillic or Greek letters, in order: runs of capitalised words, without the small word
 * that begins a sentence, days and months. In German only runs of two words count. Other scripts have no capitals to
 * go by, and give none.
 */
export function namesIn(text: string, language: string): readonly NameMention[] {
  const starters = sentenceStarters(language);
  const { months, weekdays } = calendarOf(language);
  const isGerman = capitalNouns.has(baseLanguage(language));
  return [...text.matchAll(run)].flatMap(({ 0: found, index }): readonly NameMention[] => {
    const begins = index === 0 || sentenceEnd.test(text.slice(Math.max(0, index - 6), index));
    const name = tidied(found, (word) => starters.has(word) || months.has(word) || weekdays.has(word));
    if (name === null) return [];
    const words = wordsOf(name.text);
    const [only = ''] = words;
    const isSingle = words.length === 1;
    if (words.length === 0) return [];
    if (isSingle && (only.length < 2 || isGerman)) return [];
    const from = index + name.from;
    // Behind a dropped starter ("In Gaza") the capital is the name's own.
    const isDoubtful = isSingle && begins && name.from === 0;
    return [{ text: name.text, from, to: from + name.text.length, words, isDoubtful }];
  });
}

/** A run without the small words at its head, the possessive and the full stop of its sentence. */
function tidied(
  found: string,
  isNoName: (word: string) => boolean,
): { readonly text: string; readonly from: number } | null {
  let from = 0;
  for (let head = leading.exec(found); head !== null && isNoName(foldWord(head[1] ?? ''));) {
    from += head[0].length;
    head = leading.exec(found.slice(from));
  }
  from += elision.exec(found.slice(from))?.[0].length ?? 0;
  const text = found
    .slice(from)
    .replace(/(?<!\.\p{Lu})\.$/u, '')
    .replace(/['’]s$/u, '');
  return text === '' || isNoName(foldWord(text)) ? null : { text, from };
}

/** The first word of a run, with what divides it from the next. */
const leading = /^(\p{L}[\p{L}\p{M}]*)[ \u00a0]+(?=\S)/u;
/** L’Iran, D’Israël, Qu’Emmanuel. */
const elision = /^(?:[LDNSJMT]|Qu)['’](?=\p{Lu})/u;
const prefix = /^(?:al|el|as|ash|ad|an|ar|at)[-‐‑’'](?=\p{L})/iu;

/** The words of a name that carry a capital, as names are compared. */
function wordsOf(name: string): readonly string[] {
  return name
    .split(/[ \u00a0]+/u)
    .filter((word) => /\p{Lu}/u.test(word))
    .map(foldName)
    .filter((word) => word !== '');
}

/** A word as names are compared: without accents, full stops, hyphens, the possessive and the Arabic article. */
export function foldName(word: string): string {
  return foldWord(
    word
      .replace(prefix, '')
      .replace(/['’]s$/u, '')
      .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, ''),
  );
}
