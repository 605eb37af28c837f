/** Words of a language that make a sentence worth a check; each a regular expression over words in lower case. */
export type SignalWords = {
  /** Written numbers. */
  readonly numbers: RegExp;
  /** Titles that stand before a name. */
  readonly titles: RegExp;
  readonly superlatives: RegExp;
  /** Words that say that one thing made another. */
  readonly causes: RegExp;
};

const anyOf = (words: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{M}])(?:${words
      .trim()
      .replaceAll(/\s*\|\s*/g, '|')
      .replaceAll(' ', '\\s+')})(?![\\p{L}\\p{M}])`,
    'iu',
  );

const english: SignalWords = {
  numbers: anyOf(
    'two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | thirteen | fourteen | fifteen | sixteen | seventeen | eighteen | nineteen | twenty | thirty | forty | fifty | sixty | seventy | eighty | ninety | (?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\\p{L}+ | hundreds? | thousands? | millions? | billions? | trillions? | dozens? | half | a third | two-thirds | a quarter | three-quarters | doubled? | tripled? | halved',
  ),
  titles: anyOf(
    'president | vice-president | prime minister | premier | chancellor | king | queen | prince | princess | pope | archbishop | bishop | rabbi | imam | sheikh | ayatollah | minister | foreign minister | defen[cs]e minister | finance minister | secretary | secretary of state | secretary-general | senator | congressman | congresswoman | representative | governor | mayor | ambassador | envoy | judge | justice | general | admiral | colonel | major | captain | lieutenant | sergeant | commander | professor | prof\\. | doctor | dr\\.? | mr\\.? | mrs\\.? | ms\\.? | sir | dame | lord | lady | chairman | chairwoman | chief executive | ceo | spokesman | spokeswoman | spokesperson',
  ),
  superlatives: anyOf(
    'most | least | best | worst | first | first-ever | last | only | never | always | every | none | record | unprecedented | unique | all-time | (?!(?:forest|interest|harvest|request|protest|arrest|contest|honest|modest|guest|west|test|rest|nest|invest|suggest|latest)\\b)\\p{L}{3,}(?:est|iest)',
  ),
  causes: anyOf(
    'caus(?:e[sd]?|ing) | le(?:a)?d to | led to | leads to | because | due to | owing to | result(?:s|ed|ing)? in | as a result | trigger(?:s|ed|ing)? | prompt(?:s|ed|ing)? | spark(?:s|ed|ing)? | blam(?:e[sd]?|ing) | forc(?:e[sd]?|ing) | thanks to | in response to | responsible for | contribut(?:e[sd]?|ing) to | therefore | so that | brought about',
  ),
};

const german: SignalWords = {
  numbers: anyOf(
    'zwei | drei | vier | fünf | sechs | sieben | acht | neun | zehn | elf | zwölf | \\p{L}*zehn | \\p{L}*zig | dreißig | hunderte? | tausende? | millionen? | milliarden? | billionen? | dutzende? | hälfte | drittel | viertel | halbiert | verdoppelt',
  ),
  titles: anyOf(
    'präsident(?:in)? | bundespräsident(?:in)? | ministerpräsident(?:in)? | premierminister(?:in)? | kanzler(?:in)? | bundeskanzler(?:in)? | \\p{L}*minister(?:in)? | könig(?:in)? | papst | bischof | richter(?:in)? | general | oberst | professor(?:in)? | prof\\. | dr\\. | herr | frau | bürgermeister(?:in)? | senator(?:in)? | botschafter(?:in)? | sprecher(?:in)?',
  ),
  superlatives: anyOf(
    'am \\p{L}+sten | \\p{L}{3,}ste[nrms]? | meisten? | wenigsten | beste[nrms]? | erste[nrms]? | letzte[nrms]? | einzige[nrms]? | nie | niemals | immer | rekord | beispiellos\\p{L}*',
  ),
  causes: anyOf(
    'weil | wegen | deshalb | daher | aufgrund | verursach\\p{L}* | führt[e]? zu | führten zu | auslös\\p{L}* | ausgelöst | infolge | dank | zwang | zwangen | gezwungen | sodass',
  ),
};

const french: SignalWords = {
  numbers: anyOf(
    'deux | trois | quatre | cinq | six | sept | huit | neuf | dix | onze | douze | treize | quatorze | quinze | seize | vingt | trente | quarante | cinquante | soixante | cents? | mille | millions? | milliards? | milliers? | centaines? | dizaines? | douzaines? | moitié | tiers | quart | doublé | triplé',
  ),
  titles: anyOf(
    'président(?:e)? | premi(?:er|ère) ministre | ministre | chancel(?:ier|ière) | roi | reine | prince | princesse | pape | évêque | juge | général(?:e)? | colonel(?:le)? | professeur(?:e)? | docteur | dr | m\\. | mme | maire | sénat(?:eur|rice) | député(?:e)? | ambassad(?:eur|rice) | porte-parole',
  ),
  superlatives: anyOf(
    '(?:le|la|les) plus | (?:le|la|les) moins | meilleur(?:e)?s? | pire | premi(?:er|ère)s? | derni(?:er|ère)s? | seul(?:e)?s? | jamais | toujours | record | sans précédent',
  ),
  causes: anyOf(
    'parce que? | à cause de | en raison de | grâce à | provoqu\\p{L}* | entraîn\\p{L}* | caus(?:é|ée|er|ent|e) | donc | si bien que | conduit à | contraint\\p{L}* | forcé\\p{L}*',
  ),
};

const spanish: SignalWords = {
  numbers: anyOf(
    'dos | tres | cuatro | cinco | seis | siete | ocho | nueve | diez | once | doce | trece | catorce | quince | veinte | veinti\\p{L}+ | treinta | cuarenta | cincuenta | sesenta | setenta | ochenta | noventa | cien(?:to)?s? | \\p{L}*cient[oa]s | mil(?:es)? | mill(?:ón|ones) | docenas? | mitad | tercio | cuarto | duplic\\p{L}*',
  ),
  titles: anyOf(
    'president[ea] | primer ministro | primera ministra | ministr[oa] | canciller | rey | reina | príncipe | papa | obispo | juez(?:a)? | general | coronel | profesor(?:a)? | doctor(?:a)? | dr\\. | dra\\. | sr\\. | sra\\. | alcalde(?:sa)? | senador(?:a)? | diputad[oa] | embajador(?:a)? | portavoz',
  ),
  superlatives: anyOf(
    '(?:el|la|los|las) más | (?:el|la|los|las) menos | mejor(?:es)? | peor(?:es)? | mayor(?:es)? | primer[oa]?s? | últim[oa]s? | únic[oa]s? | nunca | siempre | récord | sin precedentes | \\p{L}{3,}ísim[oa]s?',
  ),
  causes: anyOf(
    'porque | debido a | a causa de | gracias a | provoc\\p{L}* | caus(?:ó|ado|ada|a|an|aron) | por eso | por lo tanto | oblig\\p{L}* | desencaden\\p{L}* | llevó a',
  ),
};

const arabic: SignalWords = {
  numbers: anyOf(
    'اثن\\p{L}+ | ثلاث\\p{L}* | أربع\\p{L}* | خمس\\p{L}* | ست(?:ة|ين)? | سبع\\p{L}* | ثماني\\p{L}* | تسع\\p{L}* | عشر\\p{L}* | مئ\\p{L}+ | مائة | آلاف | ألف | مليون | ملايين | مليار\\p{L}* | نصف | ثلث | ربع',
  ),
  titles: anyOf(
    'ال?رئيس | رئيسة | رئيس الوزراء | ال?وزير | وزيرة | ال?ملك | ال?أمير | ال?جنرال | ال?شيخ | ال?دكتور | ال?قاضي | ال?سفير | ال?متحدث',
  ),
  superlatives: anyOf(
    'أكبر | أصغر | أكثر | أقل | أول | أولى | آخر | أسوأ | أفضل | أعلى | ال?وحيد\\p{L}* | أبد[اً]+ | دائم[اً]+',
  ),
  causes: anyOf('بسبب | لأن\\p{L}* | نتيجة | أدى | أدت | مما أدى | نظر[اً]+ ل\\p{L}* | تسبب\\p{L}* | بفضل'),
};

const hebrew: SignalWords = {
  numbers: anyOf(
    'שני | שתי | שניים | שלוש\\p{L}* | ארבע\\p{L}* | חמיש\\p{L}* | חמש\\p{L}* | שש\\p{L}* | שבע\\p{L}* | שמונ\\p{L}* | תשע\\p{L}* | עשר\\p{L}* | מא(?:ה|ות) | אל(?:ף|פים|פי) | מיליון | מיליוני | מיליארד\\p{L}* | חצי | שליש | רבע',
  ),
  titles: anyOf(
    'ה?נשיא | נשיאת | ראש הממשלה | שר\\p{L}{0,2} | שרת | ה?מלך | ה?רב | ד״ר | ד"ר | פרופ\\p{L}* | ה?שופט\\p{L}* | ה?אלוף | רמטכ"ל | ה?דובר\\p{L}*',
  ),
  superlatives: anyOf(
    'ביותר | הכי | ה?ראשון | ה?ראשונה | ה?אחרון | ה?אחרונה | ה?יחיד\\p{L}* | מעולם | תמיד | שיא',
  ),
  causes: anyOf('בגלל | כי | משום | עקב | בשל | הוביל\\p{L}* | גרם | גרמה | גרמו | בעקבות | הודות'),
};

const byLanguage: Readonly<Record<string, SignalWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ar: arabic,
  he: hebrew,
};

/** The signal words of a language; null where none are known: signs that need no words still count then. */
export function signalWords(language: string): SignalWords | null {
  return byLanguage[language.split('-')[0] ?? ''] ?? null;
}
