import { z } from 'zod';

/** A BCP 47 language tag in canonical form, such as `en`, `de-AT` or `ar`. */
export const languageTag = z.string().transform((tag, context) => {
  const canonical = canonicalLanguage(tag);
  if (canonical !== null) return canonical;
  context.addIssue({ code: 'custom', message: `"${tag}" is not a language tag` });
  return z.NEVER;
});

export type Direction = 'ltr' | 'rtl';

/** The scripts that are written from right to left (Unicode Script_Metadata). */
const rightToLeftScripts = new Set('Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '));

/** The canonical form of a language tag, or null if it is none. */
export function canonicalLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

/** The direction in which a language is written. */
export function directionOf(language: string): Direction {
  const canonical = canonicalLanguage(language);
  if (canonical === null) return 'ltr';
  const script = new Intl.Locale(canonical).maximize().script;
  return script !== undefined && rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
}
