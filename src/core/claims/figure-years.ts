import { baseLanguage } from './base-language.ts';
import { yearAt } from './figure-dates.ts';
import { noDay, type DateMention } from './figure-day.ts';
import { isCapital, type Token } from './figure-tokens.ts';

/** What hangs on a decade: 1990s, 1990er, 1990-talet, 1990-е. */
const decadeEndings = new Set(['s', 'er', 'ern', 'talet', 'tallet', 'erne', 'е', 'х']);
/** What stands before it: les années 1990, los años 90. */
const decadeWords = new Set(['annees', 'anos', 'anni', 'jaren']);

/** A decade or a span of years that begins at a token: the 1990s, the ’90s, les années 90, 1994–96, 2024/25. */
export function readYears(tokens: readonly Token[], at: number): DateMention | null {
  return readDecade(tokens, at) ?? readSpan(tokens, at);
}

function readDecade(tokens: readonly Token[], at: number): DateMention | null {
  const token = tokens[at];
  if (token === undefined || !/^(?:1\d|20)?\d0$/.test(token.text) || token.text === '00') return null;
  const year = Number(token.text.length === 2 ? `19${token.text}` : token.text);
  const hyphen = isDash(tokens[at + 1]) && tokens[at + 2]?.isGlued === true ? 1 : 0;
  const ending = tokens[at + 1 + hyphen];
  const date = { ...noDay, year, lastYear: year + 9 };
  if (ending?.isGlued === true && decadeEndings.has(ending.word))
    return { dates: [date], next: at + 2 + hyphen };
  return decadeWords.has(tokens[at - 1]?.word ?? '') ? { dates: [date], next: at + 1 } : null;
}

function readSpan(tokens: readonly Token[], at: number): DateMention | null {
  const year = yearAt(tokens, at)?.number ?? null;
  const [dash, end] = tokens.slice(at + 1, at + 3);
  if (year === null || end === undefined || !/^\d\d$/.test(end.text) || !end.isGlued) return null;
  if (dash?.isGlued !== true || !(isDash(dash) || dash.text === '/')) return null;
  if (isDash(tokens[at + 3]) && tokens[at + 3]?.isGlued === true) return null;
  const number = Number(end.text);
  const lastYear = year - (year % 100) + number;
  // 2010-12 may be a December, too.
  const month = number >= 1 && number <= 12 && dash.text === '-' ? [{ ...noDay, year, month: number }] : [];
  const span = lastYear > year ? [{ ...noDay, year, lastYear }] : [];
  const dates = [...span, ...month];
  return dates.length === 0 ? null : { dates, next: at + 3 };
}

function isDash(token: Token | undefined): boolean {
  return token !== undefined && /^[-‐‑–—]$/u.test(token.text);
}

/** Words that only a year follows, in the languages of most readers; folded. */
const surely = new Set(
  (
    'in since until till during year summer spring autumn winter fall early late mid end circa ' +
    'im jahr jahre jahres seit bis sommer herbst fruhjahr fruhling anfang mitte ende ab ' +
    'en depuis annee ete printemps automne hiver fin debut ' +
    'desde ano verano otono invierno primavera finales principios mediados hasta ' +
    'nel dal del anno em desde ate sinds jaar sedan ar siden aret ' +
    'в с году год до عام سنة منذ العام שנת בשנת מאז'
  ).split(' '),
);

/** Words behind which a year is likelier than a number: the 2015 deal. */
const articles = new Set('the a this that der die das vom le la les du el los las'.split(' '));
/** Words that a year or a number can follow. */
const perhaps = new Set('of by from to between and or before after but von und zum de des et y'.split(' '));

/** Words behind a year that begin no noun: “2015 when”, “2015 and”. */
const small = new Set(
  (
    'and or but when as to in on at by for after before until with who which that was were is has had it he she they ' +
    'und oder aber als bis in im an am auf bei nach vor mit war waren ist hat hatte wurde wurden ' +
    'et ou mais quand a en au aux sur par pour apres avant avec a ont est fut etait ' +
    'y o pero cuando en al por para tras antes con fue era ha'
  ).split(' '),
);

/** Nouns that count by numbers like years: Resolution 1701. */
const numbered = new Set(
  'resolution article law room flight route section number no page chapter clause bill act decree directive gate line unit'.split(
    ' ',
  ),
);

/**
 * Whether four digits at a token are a year rather than a count: by the words beside them. “In 2015” and “the 2015
 * deal” are years; “2000 people” and “Resolution 1701” are not.
 */
export function looksLikeYear(tokens: readonly Token[], at: number, language: string): boolean {
  const year = yearAt(tokens, at)?.number ?? null;
  if (year === null) return false;
  const [before, following] = [tokens[at - 1], tokens[at + 1]];
  const word = tokens[at]?.startsLine === true ? '' : (before?.word ?? '');
  if (surely.has(word)) return true;
  // Docket 41/2026
  if (before?.text === '/' && before.isGlued && tokens[at]?.isGlued === true) return false;
  if (year < 1500 || year > 2100 || numbered.has(word)) return false;
  // Hebrew hangs its "in" on the year: ב-2015.
  if (before?.text === '-' && /^[בומל]{1,2}$/u.test(tokens[at - 2]?.word ?? '')) return true;
  const next = following?.kind === 'word' && !following.startsLine ? following : undefined;
  if (next?.isGlued === true) return false;
  if (baseLanguage(language) === 'de') return next === undefined ? !isCapital(before) : !isCapital(next);
  if (isCapital(before) && before?.startsLine === false && !perhaps.has(word) && !articles.has(word))
    return false;
  if (next === undefined || small.has(next.word) || isCapital(next)) return true;
  if (!/\p{Lu}|\p{Ll}/u.test(next.text)) return year >= 1700;
  if (articles.has(word)) return year >= 1700;
  // "1973 saw", but not "2000 people".
  const isPlural = next.word.endsWith('s') || ['people', 'men', 'women', 'children'].includes(next.word);
  return year >= 1700 && !isPlural && (perhaps.has(word) || word === '');
}
