import type { Verdict } from '../story/claim.ts';

type VerdictWords = Readonly<Record<Verdict, string>>;

const english: VerdictWords = {
  unchecked: 'Unchecked',
  verified: 'Verified',
  disputed: 'Disputed',
  wrong: 'Wrong',
  'not-checkable': 'Not checkable',
};

const byLanguage: Readonly<Record<string, VerdictWords>> = {
  en: english,
  de: {
    unchecked: 'Ungeprüft',
    verified: 'Bestätigt',
    disputed: 'Umstritten',
    wrong: 'Falsch',
    'not-checkable': 'Nicht überprüfbar',
  },
  fr: {
    unchecked: 'Non vérifié',
    verified: 'Vérifié',
    disputed: 'Contesté',
    wrong: 'Faux',
    'not-checkable': 'Invérifiable',
  },
  es: {
    unchecked: 'Sin verificar',
    verified: 'Verificado',
    disputed: 'Discutido',
    wrong: 'Falso',
    'not-checkable': 'No verificable',
  },
  ar: {
    unchecked: 'لم يُتحقق منه',
    verified: 'مؤكد',
    disputed: 'محل خلاف',
    wrong: 'خاطئ',
    'not-checkable': 'غير قابل للتحقق',
  },
  he: {
    unchecked: 'לא נבדק',
    verified: 'מאומת',
    disputed: 'שנוי במחלוקת',
    wrong: 'שגוי',
    'not-checkable': 'לא ניתן לבדיקה',
  },
};

/** What a verdict is called on a page in this language; English where the word is not known in it. */
export function verdictWord(verdict: Verdict, language: string): string {
  return (byLanguage[language.split('-')[0] ?? ''] ?? english)[verdict];
}
