/** The fixed words of a claim's comment, beside those for verdicts and stances. */
export type CommentWords = {
  /** Stands behind a verdict whose words have changed. */
  readonly stale: string;
  /** Stands behind a verdict whose words are those of the page. */
  readonly current: string;
  /** Leads to the words that a verdict was given for. */
  readonly givenFor: string;
  /** Stands where nothing supports or contradicts a claim yet. */
  readonly noEvidence: string;
};

const english: CommentWords = {
  stale: 'stale: the words have changed since',
  current: 'holds for the words as they stand',
  givenFor: 'Given for',
  noEvidence: 'No evidence yet',
};

const byLanguage: Readonly<Record<string, CommentWords>> = {
  en: english,
  de: {
    stale: 'veraltet: der Wortlaut hat sich seither geändert',
    current: 'gilt für den jetzigen Wortlaut',
    givenFor: 'Vergeben für',
    noEvidence: 'Noch keine Belege',
  },
  fr: {
    stale: 'périmé : le texte a changé depuis',
    current: 'vaut pour le texte actuel',
    givenFor: 'Donné pour',
    noEvidence: 'Aucun élément pour l’instant',
  },
  es: {
    stale: 'caducado: el texto ha cambiado desde entonces',
    current: 'vale para el texto actual',
    givenFor: 'Dado para',
    noEvidence: 'Todavía sin pruebas',
  },
  ar: {
    stale: 'قديم: تغيّر النص بعد ذلك',
    current: 'يسري على النص الحالي',
    givenFor: 'صدر بشأن',
    noEvidence: 'لا أدلة بعد',
  },
  he: {
    stale: 'לא עדכני: הנוסח השתנה מאז',
    current: 'תקף לנוסח הנוכחי',
    givenFor: 'ניתן עבור',
    noEvidence: 'אין עדיין ראיות',
  },
};

/** The words in a story's language; English where they are not known in it. */
export function commentWords(language: string): CommentWords {
  return byLanguage[language.split('-')[0] ?? ''] ?? english;
}
