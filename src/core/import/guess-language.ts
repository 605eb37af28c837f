/** How much of a text is looked at. */
const sampleLength = 20_000;

/** Scripts that are written in one big language, or whose letters or words tell the languages apart. */
const scripts: readonly { readonly letters: RegExp; readonly language: (text: string) => string }[] = [
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: () => 'ja' },
  { letters: /\p{Script=Hangul}/gu, language: () => 'ko' },
  { letters: /\p{Script=Han}/gu, language: () => 'zh' },
  {
    letters: /\p{Script=Arabic}/gu,
    language: (text) => (/[ٹڈڑےں]/.test(text) ? 'ur' : persianOrArabic(text)),
  },
  { letters: /\p{Script=Hebrew}/gu, language: () => 'he' },
  { letters: /\p{Script=Greek}/gu, language: () => 'el' },
  {
    letters: /\p{Script=Cyrillic}/gu,
    language: (text) => (/[іїєґ]/iu.test(text) && !/[ыэ]/iu.test(text) ? 'uk' : 'ru'),
  },
  { letters: /\p{Script=Thai}/gu, language: () => 'th' },
  { letters: /\p{Script=Devanagari}/gu, language: () => 'hi' },
];

function persianOrArabic(text: string): string {
  return /(?:^|\s)(?:است|که|از|این)(?=\s)/u.test(text) ? 'fa' : 'ar';
}

/** Words that a language uses all the time and its neighbours do not. */
const stopWords: Readonly<Record<string, string>> = {
  en: 'the and of to is that for was with are this have from which would after their been has were said',
  de: 'der die das und ist nicht mit den von dem ein eine auf für sich auch nach werden wird über aus als',
  fr: 'le les des et est une dans que pour qui pas sur du au avec sont par plus cette aux ces été',
  es: 'el los las y una que del por con para se no su es como al pero más ha sus fue entre',
  it: 'il che di della per una con non sono del dei gli nel alla è delle più anche dal stato',
  pt: 'o os as da do em um uma não para com que dos das no na mais foi ao pelo são',
  nl: 'de het een en van is dat op te zijn met voor niet aan door ook bij naar uit wordt werd',
};

const languageOfWord: ReadonlyMap<string, readonly string[]> = wordIndex();

function wordIndex(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const [language, words] of Object.entries(stopWords))
    for (const word of words.split(' ')) index.set(word, [...(index.get(word) ?? []), language]);
  return index;
}

/**
 * The language that a text is surely written in: by its script, or by the small words of a few big languages.
 * Null where it is short or fits none well; then the house's language is the better guess.
 */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, sampleLength);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 12) return null;
  for (const script of scripts) {
    const share = (sample.match(script.letters)?.length ?? 0) / letters;
    // Japanese mixes in Chinese characters, and every script quotes names in Latin.
    if (share > (script.language('') === 'ja' ? 0.15 : 0.5)) return script.language(sample);
  }
  return byStopWords(sample);
}

function byStopWords(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const hits = new Map<string, number>();
  for (const word of words)
    for (const language of languageOfWord.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  const [first, second] = [...hits].toSorted((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < 3 || first[1] < words.length * 0.08) return null;
  return first[1] >= (second?.[1] ?? 0) * 1.4 ? first[0] : null;
}
