import { sentences } from '../../core/text/sentences.ts';
import { countNames, type FoundName } from './found-name.ts';

/** Languages that write every noun with a capital: there, a capital alone makes no name. */
const capitalNouns = new Set(['de', 'lb', 'gsw']);

/** The small words inside a name: Karin *von* Stein, Jeanne *de la* Tour. */
const particles =
  '(?:(?:von|van|de)\\s+(?:der|den|dem|la|las|los)|de|du|des|da|di|del|della|von|van|zu|bin|ben|al|el)';
const capital = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;
const run = new RegExp(String.raw`${capital}(?:\s+(?:${particles}\s+)?${capital})*`, 'gu');

/** An article at the head of a sentence carries a capital and belongs to no name. */
const article =
  /^(?:Der|Die|Das|Den|Dem|Des|Eine?[mnrs]?|Les?|La|Une?|El|Los|Las|Il|Lo|Gli|Os?|As?|Het|Een|De)\s+/;

/**
 * The names in a text of a language without a model: runs of capitalised words. A single one counts only inside a
 * sentence, and not in languages that capitalise every noun. Scripts without capitals give none.
 */
export function capitalisedNames(text: string, language: string): readonly FoundName[] {
  const onlyRuns = capitalNouns.has(language.split('-')[0] ?? '');
  const names = sentences(text, language).flatMap(({ text: sentence }) =>
    [...sentence.matchAll(run)].flatMap(({ 0: found, index }) => {
      const name = (index === 0 ? found.replace(article, '') : found).replace(/[.'’-]+$/u, '');
      const single = !/\s/.test(name);
      const begins = index === 0 && found.startsWith(name);
      return single && (onlyRuns || begins || name.length < 3) ? [] : [name];
    }),
  );
  return countNames(names, () => 'concept');
}
