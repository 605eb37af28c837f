import { baseLanguage } from './base-language.ts';
import { foldWord } from './figure-tokens.ts';

/** Words behind a number that multiply it, by language: `name name … value` in each group. */
const byLanguage: Readonly<Record<string, string>> = {
  en: 'hundred 100 thousand 1e3 million mn mln 1e6 billion bn bln 1e9 trillion tn trn 1e12 lakh lakhs 1e5 crore crores 1e7',
  de: 'hundert 100 tausend tsd 1e3 million millionen mio 1e6 milliarde milliarden mrd 1e9 billion billionen bio 1e12',
  fr: 'mille milliers 1e3 million millions mln 1e6 milliard milliards md mds mrd 1e9 billion billions 1e12',
  es: 'mil miles 1e3 millon millones mill mln 1e6 millardo millardos 1e9 billon billones 1e12',
  it: 'mila 1e3 milione milioni mln 1e6 miliardo miliardi mld mrd 1e9',
  pt: 'mil 1e3 milhao milhoes mi 1e6 bilhao bilhoes biliao bilioes bi 1e9 trilhao trilhoes 1e12',
  nl: 'honderd 100 duizend 1e3 miljoen mln 1e6 miljard mld 1e9 biljoen 1e12',
  sv: 'hundra 100 tusen 1e3 miljon miljoner mn 1e6 miljard miljarder md 1e9 biljon biljoner 1e12',
  da: 'hundrede 100 tusind 1e3 million millioner mio 1e6 milliard milliarder mia 1e9',
  nb: 'hundre 100 tusen 1e3 million millioner mill 1e6 milliard milliarder mrd 1e9',
  no: 'hundre 100 tusen 1e3 million millioner mill 1e6 milliard milliarder mrd 1e9',
  pl: 'tysiac tysiace tysiecy tys 1e3 milion miliony milionow mln 1e6 miliard miliardy miliardow mld 1e9',
  ru: 'тысяча тысячи тысяч тыс 1e3 миллион миллиона миллионов млн 1e6 миллиард миллиарда миллиардов млрд 1e9 трлн 1e12',
  uk: 'тисяча тисячі тисяч тис 1e3 мільйон мільйона мільйони мільйонів млн 1e6 мільярд мільярда мільярди мільярдів млрд 1e9',
  tr: 'yüz 100 bin 1e3 milyon 1e6 milyar 1e9 trilyon 1e12',
  el: 'χιλιάδες 1e3 εκατομμύριο εκατομμύρια εκατ 1e6 δισεκατομμύριο δισεκατομμύρια δισ 1e9',
  ar: 'مئة مائة 100 ألف ألفا آلاف 1e3 مليون مليونا ملايين 1e6 مليار مليارا مليارات بليون 1e9 تريليون تريليونات 1e12',
  fa: 'هزار 1e3 میلیون 1e6 میلیارد 1e9',
  he: 'אלף אלפים אלפי 1e3 מיליון מיליוני 1e6 מיליארד מיליארדי 1e9 טריליון 1e12',
  hi: 'सौ 100 हज़ार हजार 1e3 लाख 1e5 मिलियन 1e6 करोड़ 1e7 अरब 1e9',
};

/** Signs that multiply in every language. */
const everywhere = '万 萬 만 1e4 億 亿 억 1e8 兆 조 1e12';

const scales = new Map<string, ReadonlyMap<string, number>>();

/** The words of a language that multiply the number before them, folded. */
export function scalesOf(language: string): ReadonlyMap<string, number> {
  const base = baseLanguage(language);
  const known = scales.get(base);
  if (known !== undefined) return known;
  const made = new Map([
    ...readGroups(everywhere),
    ...readGroups((Object.hasOwn(byLanguage, base) ? byLanguage[base] : undefined) ?? ''),
  ]);
  scales.set(base, made);
  return made;
}

function readGroups(list: string): readonly (readonly [word: string, value: number])[] {
  const found: (readonly [string, number])[] = [];
  let names: readonly string[] = [];
  for (const piece of list.split(' ')) {
    if (/^\d/.test(piece)) {
      for (const name of names) found.push([name, Number(piece)]);
      names = [];
    } else names = [...names, foldWord(piece)];
  }
  return found;
}

/** Letters that multiply only where they hang on the number or money stands before it: $3m, 5k, €2b. */
const letters: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };

/** What a single letter behind a number multiplies with; null for others. */
export function scaleLetter(word: string): number | null {
  return Object.hasOwn(letters, word) ? (letters[word] ?? null) : null;
}
