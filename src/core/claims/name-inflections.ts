import { baseLanguage } from './base-language.ts';

const endings = (list: string): ReadonlySet<string> => new Set(['', ...list.split(' ')]);

/** What a language hangs on a name or a country: Israel, Israeli, Israelis; folded. */
const byLanguage: Readonly<Record<string, ReadonlySet<string>>> = {
  en: endings('s es i is n ns an ans ian ians ese ish istan ic ics d ed ing ion ions or ors y ey e a on en ain er ers'),
  de: endings('s es e en er ern em n ns in innen isch ische ischen ischer isches ischem ie ien'),
  fr: endings('s e es ien ienne iens iennes en enne ens ennes ais aise aises ois oise oises ain aine ains aines ie'),
  es: endings('s es o a os as i ies eno ena enos enas ano ana anos anas es esa eses esas ense enses ia'),
};

/** Endings that make other words in English. Two of the rest do not make two forms: Petersen is no Peterson. */
const ofWords = endings('s es i is n ns an ans ian ians ese ish istan ic ics d ed ing ion ions or ors');

/** Languages that bend every name, at its end. */
const bending = new Set('ru uk be bg sr mk pl cs sk sl hr bs lt lv fi et hu tr el ro sq la'.split(' '));

/**
 * Whether two folded words are forms of one name: plural, people and adjective (Israel, Israelis), or the cases of
 * languages that bend names (Москва, Москвы). A change inside the word makes another name.
 */
export function areForms(a: string, b: string, language: string): boolean {
  if (a === b) return true;
  const stem = sharedLength(a, b);
  const [endA, endB] = [a.slice(stem), b.slice(stem)];
  const base = baseLanguage(language);
  if (bending.has(base) || /\p{Script=Cyrillic}|\p{Script=Greek}/u.test(a))
    return stem >= 3 && endA.length <= 3 && endB.length <= 3;
  const known = Object.hasOwn(byLanguage, base) ? byLanguage[base] : undefined;
  for (let cut = stem; cut >= Math.max(3, stem - 2); cut--) {
    const [left, right] = [a.slice(cut), b.slice(cut)];
    // Zelensky and Zelenskyy are two spellings, not two forms.
    const isDoubled = left.length + right.length === 1 && (left || right) === a.charAt(cut - 1) && left !== 's' && right !== 's';
    const isKnown = known === undefined ? left.length <= 2 && right.length <= 2 : known.has(left) && known.has(right);
    const isForm = base !== 'en' || ofWords.has(left) || ofWords.has(right);
    if (!isDoubled && isKnown && isForm) return true;
  }
  return false;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return length;
}
