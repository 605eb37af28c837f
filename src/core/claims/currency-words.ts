import { foldWord } from './figure-tokens.ts';

/**
 * Words for money in the languages that Galley's readers write, folded when read: first what they mean, then the words.
 * A code in capitals is one country's money; a word in small letters is money of which several countries have one.
 */
const list = `
dollar dollar dollars dollari dólar dólares dólars доллар доллара долларов долларах долар долари доларів δολάριο δολάρια دولار دولارا دولارات דולר דולרים डॉलर ドル 달러
EUR euro euros eur евро євро ευρώ يورو יורו אירו यूरो ユーロ 유로
pound pound pounds quid pfund libras جنيه جنيها פאונד
GBP sterling esterlinas
ILS shekel shekels sheqel schekel nis שקל שקלים ש״ח שח شيكل شيقل шекель шекелей
JPY yen 円 йен иен ين
CNY yuan renminbi yuanes юань юаней يوان 元
RUB rouble roubles ruble rubles rubel rublo rublos рубль рубля рублей руб روبل
rupee rupee rupees rupie rupien roupie roupies rupia rupias रुपये रुपए रुपया
lira lira liras lire lirasi ليرة לירה לירות лира лиры лир
franc franc francs franken franco francos
krone krone kroner kronen kronor krona krón kr couronne couronnes corona coronas
peso peso pesos
dinar dinar dinars dinare dinares دينار دنانير
dirham dirham dirhams درهم דירהם
riyal riyal riyals rial rials riyales ريال
PLN zloty zlotys zlote zlotych złoty złotych
UAH hryvnia hryvnias hryvnja гривня гривні гривень
BRL reais
ZAR rand rands
NGN naira
KRW 원
`;

/** Signs for money. */
const signs: Readonly<Record<string, string>> = {
  $: 'dollar',
  '＄': 'dollar',
  '€': 'EUR',
  '£': 'pound',
  '¥': 'JPY',
  '₪': 'ILS',
  '₽': 'RUB',
  '₹': 'rupee',
  '₺': 'lira',
  '₴': 'UAH',
  '₩': 'KRW',
  '₦': 'NGN',
  '₱': 'peso',
  '₫': 'VND',
  '₿': 'BTC',
};

/** What letters before a sign make of it: A$, R$. */
const signLetters: Readonly<Record<string, string>> = {
  us: 'USD',
  a: 'AUD',
  au: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  nz: 'NZD',
  hk: 'HKD',
  s: 'SGD',
  nt: 'TWD',
  r: 'BRL',
  e: 'EGP',
};

/** Codes of ISO 4217 that papers write, with the word that several of them share. */
const codes: ReadonlyMap<string, string> = new Map(
  `USD dollar AUD dollar CAD dollar NZD dollar HKD dollar SGD dollar TWD dollar GBP pound EGP pound LBP pound SYP pound SDG pound
  INR rupee PKR rupee LKR rupee TRY lira CHF franc XOF franc XAF franc SEK krone NOK krone DKK krone ISK krone CZK krone
  MXN peso ARS peso CLP peso COP peso PHP peso CUP peso KWD dinar IQD dinar JOD dinar DZD dinar TND dinar LYD dinar RSD dinar
  AED dirham MAD dirham SAR riyal QAR riyal YER riyal OMR riyal IRR riyal
  EUR EUR JPY JPY CNY CNY RMB CNY RUB RUB ILS ILS NIS ILS PLN PLN UAH UAH BRL BRL ZAR ZAR NGN NGN KRW KRW VND VND HUF HUF`
    .trim()
    .split(/\s+/)
    .flatMap((code, index, all) => (index % 2 === 0 ? [[code, all[index + 1] ?? code] as const] : [])),
);

/** Whose money it is, by the word before or behind: US dollars, dólares estadounidenses. */
const owners = `
USD us usa american americans américain américains amerikanische amerikanischen estadounidense estadounidenses americanos أمريكي أميركي
AUD australian australiens australische australischen australianos
CAD canadian canadiens kanadische kanadischen canadienses
GBP british britische britischen britanniques británicas
EGP egyptian égyptiennes ägyptische ägyptischen egipcias مصري مصرية
LBP lebanese libanaises libanesische libanesischen لبنانية لبناني
SYP syrian syrische syrischen سورية سوري
TRY turkish türkische türkischen turques turcas تركية
CHF swiss suisses schweizer suizos
SEK swedish schwedische schwedischen suédoises suecas
NOK norwegian norwegische norwegischen norvégiennes noruegas
DKK danish dänische dänischen danoises danesas
INR indian indische indischen indiennes indias
PKR pakistani pakistanische pakistanischen pakistanaises
MXN mexican mexikanische mexikanischen mexicains mexicanos
ARS argentine argentinische argentinischen argentins argentinos
IRR iranian iranische iranischen iraniens iraníes إيراني
SAR saudi saudische saudischen saoudiens saudíes سعودي
`;

function readList(text: string): ReadonlyMap<string, string> {
  const lines = text.trim().split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [meaning = '', ...words] = line.split(' ');
      return words.map((word) => [foldWord(word), meaning] as const);
    }),
  );
}

const words = readList(list);
const ownerWords = readList(owners);

/** The money that a folded word names: an ISO 4217 code, or a word such as `dollar` that several codes share. */
export function moneyNamed(word: string): string | null {
  return words.get(word) ?? null;
}

/** The money of a sign such as $, with the letters that hang on its front (folded; may be empty). */
export function moneySign(sign: string, letters: string): string | null {
  if (!Object.hasOwn(signs, sign)) return null;
  const money = signs[sign] ?? null;
  return money === 'dollar' && Object.hasOwn(signLetters, letters) ? (signLetters[letters] ?? money) : money;
}

/** The money of a code in capitals, as it is written. */
export function moneyCode(code: string): string | null {
  const word = codes.get(code);
  return word === undefined ? null : code === 'RMB' || code === 'NIS' ? word : code;
}

/** The money that a word such as "Australian" makes of dollars, if there is such money. */
export function ownedMoney(owner: string, money: string): string | null {
  const code = ownerWords.get(owner);
  return code !== undefined && codes.get(code) === money ? code : null;
}

/** Whether two names of money can mean the same: dollars may be US dollars, but not euros. */
export function sameMoney(a: string, b: string): boolean {
  return a === b || codes.get(a) === b || codes.get(b) === a;
}
