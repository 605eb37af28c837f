import { canonicalLanguage } from '../story/language.ts';
import type { TopicKind } from '../story/topic.ts';

/** The fixed words of an exported page. */
export type PageWords = {
  readonly by: string;
  readonly contents: string;
  readonly sources: string;
  /** Heads the sources that no passage cites. */
  readonly alsoConsulted: string;
  readonly updated: string;
  readonly accessed: string;
  /** Stands where a source was cited that the story no longer has. */
  readonly sourceMissing: string;
  /** A citation's name for those who hear the page: “Source 3”. */
  readonly source: string;
  readonly backToText: string;
  /** Heads text that a file had before its first section. */
  readonly introduction: string;
  readonly kinds: Readonly<Record<TopicKind, string>>;
};

const english: PageWords = {
  by: 'By',
  contents: 'Contents',
  sources: 'Sources',
  alsoConsulted: 'Also consulted',
  updated: 'Updated',
  accessed: 'accessed',
  sourceMissing: 'source missing',
  source: 'Source',
  backToText: 'Back to the text',
  introduction: 'Introduction',
  kinds: {
    person: 'Person',
    organisation: 'Organisation',
    place: 'Place',
    event: 'Event',
    concept: 'Concept',
  },
};

const byLanguage: Readonly<Record<string, PageWords>> = {
  en: english,
  de: {
    by: 'Von',
    contents: 'Inhalt',
    sources: 'Quellen',
    alsoConsulted: 'Außerdem herangezogen',
    updated: 'Aktualisiert am',
    accessed: 'abgerufen am',
    sourceMissing: 'Quelle fehlt',
    source: 'Quelle',
    backToText: 'Zurück zum Text',
    introduction: 'Einleitung',
    kinds: {
      person: 'Person',
      organisation: 'Organisation',
      place: 'Ort',
      event: 'Ereignis',
      concept: 'Begriff',
    },
  },
  fr: {
    by: 'Par',
    contents: 'Sommaire',
    sources: 'Sources',
    alsoConsulted: 'Également consultés',
    updated: 'Mis à jour le',
    accessed: 'consulté le',
    sourceMissing: 'source manquante',
    source: 'Source',
    backToText: 'Retour au texte',
    introduction: 'Introduction',
    kinds: {
      person: 'Personne',
      organisation: 'Organisation',
      place: 'Lieu',
      event: 'Événement',
      concept: 'Notion',
    },
  },
  es: {
    by: 'Por',
    contents: 'Contenido',
    sources: 'Fuentes',
    alsoConsulted: 'También consultadas',
    updated: 'Actualizado el',
    accessed: 'consultado el',
    sourceMissing: 'falta la fuente',
    source: 'Fuente',
    backToText: 'Volver al texto',
    introduction: 'Introducción',
    kinds: {
      person: 'Persona',
      organisation: 'Organización',
      place: 'Lugar',
      event: 'Acontecimiento',
      concept: 'Concepto',
    },
  },
  ar: {
    by: 'بقلم',
    contents: 'المحتويات',
    sources: 'المصادر',
    alsoConsulted: 'مصادر أخرى',
    updated: 'آخر تحديث:',
    accessed: 'اطُّلع عليه في',
    sourceMissing: 'مصدر مفقود',
    source: 'المصدر',
    backToText: 'العودة إلى النص',
    introduction: 'مقدمة',
    kinds: { person: 'شخصية', organisation: 'منظمة', place: 'مكان', event: 'حدث', concept: 'مفهوم' },
  },
  he: {
    by: 'מאת',
    contents: 'תוכן העניינים',
    sources: 'מקורות',
    alsoConsulted: 'מקורות נוספים',
    updated: 'עודכן:',
    accessed: 'נצפה ב־',
    sourceMissing: 'מקור חסר',
    source: 'מקור',
    backToText: 'חזרה לטקסט',
    introduction: 'מבוא',
    kinds: { person: 'אישיות', organisation: 'ארגון', place: 'מקום', event: 'אירוע', concept: 'מושג' },
  },
};

/** The fixed words in a page's language; English where there are none. */
export function pageWords(language: string): PageWords {
  const canonical = canonicalLanguage(language);
  const base = canonical === null ? 'en' : new Intl.Locale(canonical).language;
  return (Object.hasOwn(byLanguage, base) ? byLanguage[base] : undefined) ?? english;
}

/** What a kind of topic is called on a page. */
export function topicKindWord(kind: TopicKind, language: string): string {
  return pageWords(language).kinds[kind];
}

/** The names of people as one reads them: “A, B and C” in the page's language. */
export function nameList(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

/** The byline of a page, or nothing where it has none: “By A and B”. */
export function bylineText(bylines: readonly string[], language: string): string {
  return bylines.length === 0 ? '' : `${pageWords(language).by} ${nameList(bylines, language)}`;
}

/** What a language is called in another one (“Arabic”), or its tag where nobody knows. */
export function languageName(language: string, reader: string): string {
  return new Intl.DisplayNames([reader], { type: 'language', fallback: 'code' }).of(language) ?? language;
}
