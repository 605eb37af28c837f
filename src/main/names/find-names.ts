import { capitalisedNames } from './capitalised-names.ts';
import type { FoundName } from './found-name.ts';

/**
 * The names that a text mentions, the most mentioned first. English has a model of its own; other languages go by
 * capitals. `language` is a BCP 47 tag. Costs some 100 ms for a long story: call it in a worker.
 */
export async function findNames(text: string, language: string): Promise<readonly FoundName[]> {
  if (!/^en\b/i.test(language)) return capitalisedNames(text, language);
  const { englishNames } = await import('./english-names.ts');
  return englishNames(text);
}
