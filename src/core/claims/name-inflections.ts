import { baseLanguage } from './base-language.ts';

/** Endings of a language: two make forms of one word if one of them is `derived`, the other any of the family. */
type Family = { readonly derived: ReadonlySet<string>; readonly others: ReadonlySet<string> };

function family(derived: string, others = ''): Family {
  return { derived: new Set(['', ...derived.split(' ')]), others: new Set(others.split(' ')) };
}

/** What a language hangs on a name: Israel, Israeli, Israelis; folded. */
const byLanguage: Readonly<Record<string, readonly Family[]>> = {
  en: [
    // Petersen is no Peterson: "en" and "on" are endings of countries only beside those of their people.
    family('s es i is n ns an ans ian ians ese ish istan ic ics', 'y ey e a on en ain er ers'),
    family('s e d ed ing ion ions or ors'),
  ],
  de: [family('s es e en er ern em n ns in innen isch ische ischen ischer isches ischem ie ien')],
  fr: [
    family(
      's e es ien ienne iens iennes en enne ens ennes ais aise aises ois oise oises ain aine ains aines ie',
    ),
  ],
  es: [
    family(
      's es o a os as i ies eno ena enos enas ano ana anos anas es esa eses esas ense enses ia no na nos nas',
    ),
  ],
};

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
  const families = Object.hasOwn(byLanguage, base) ? byLanguage[base] : undefined;
  for (let cut = stem; cut >= Math.max(3, stem - 2); cut--) {
    const [left, right] = [a.slice(cut), b.slice(cut)];
    if (isDoubled(a.charAt(cut - 1), left, right)) continue;
    const isForm =
      families === undefined
        ? left.length <= 2 && right.length <= 2
        : families.some((one) => areEndings(left, right, one) || areEndings(right, left, one));
    if (isForm) return true;
  }
  return false;
}

function areEndings(derived: string, other: string, one: Family): boolean {
  return one.derived.has(derived) && (one.derived.has(other) || one.others.has(other));
}

/** Zelensky and Zelenskyy are two spellings, not two forms. */
function isDoubled(last: string, left: string, right: string): boolean {
  return left.length + right.length === 1 && (left || right) === last && last !== 's';
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return length;
}
