import type { Stand } from '../coverage/coverage.ts';

/** The words of a coverage table on an exported page. */
export type CoverageWords = Readonly<Record<Stand | 'heading' | 'caption' | 'claim', string>>;

const english: CoverageWords = {
  heading: 'Who says what',
  caption: 'What each outlet says to each claim of this page',
  claim: 'Claim',
  supports: 'Supports',
  contradicts: 'Contradicts',
  both: 'Supports and contradicts',
  context: 'Context',
  silent: 'Silent',
};

const byLanguage: Readonly<Record<string, CoverageWords>> = {
  en: english,
  de: {
    heading: 'Wer was sagt',
    caption: 'Was jedes Medium zu jeder Aussage dieser Seite sagt',
    claim: 'Aussage',
    supports: 'Bestätigt',
    contradicts: 'Widerspricht',
    both: 'Bestätigt und widerspricht',
    context: 'Hintergrund',
    silent: 'Schweigt',
  },
  fr: {
    heading: 'Qui dit quoi',
    caption: 'Ce que chaque média dit de chaque affirmation de cette page',
    claim: 'Affirmation',
    supports: 'Confirme',
    contradicts: 'Contredit',
    both: 'Confirme et contredit',
    context: 'Contexte',
    silent: 'Silence',
  },
  es: {
    heading: 'Quién dice qué',
    caption: 'Lo que dice cada medio sobre cada afirmación de esta página',
    claim: 'Afirmación',
    supports: 'Confirma',
    contradicts: 'Contradice',
    both: 'Confirma y contradice',
    context: 'Contexto',
    silent: 'Silencio',
  },
  ar: {
    heading: 'من يقول ماذا',
    caption: 'ما تقوله كل وسيلة إعلام عن كل قول في هذه الصفحة',
    claim: 'القول',
    supports: 'يؤيد',
    contradicts: 'يخالف',
    both: 'يؤيد ويخالف',
    context: 'سياق',
    silent: 'لا يذكر',
  },
  he: {
    heading: 'מי אומר מה',
    caption: 'מה אומר כל כלי תקשורת על כל טענה בעמוד זה',
    claim: 'טענה',
    supports: 'תומך',
    contradicts: 'סותר',
    both: 'תומך וסותר',
    context: 'הקשר',
    silent: 'אינו מזכיר',
  },
};

/** The words in a story's language; English where they are not known in it. */
export function coverageWords(language: string): CoverageWords {
  return byLanguage[language.split('-')[0] ?? ''] ?? english;
}
