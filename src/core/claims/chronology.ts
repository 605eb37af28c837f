import { dayOf, fullDate, lastWeekday, relativeDay, type Dated } from './chronology-days.ts';
import { claimSentences } from './claim-sentences.ts';
import type { DayParts } from './figure-day.ts';
import { figuresAmong } from './figure-search.ts';
import { tokensOf } from './figure-tokens.ts';
import { relativeDatesAmong, type RelativeDate } from './relative-dates.ts';

/** A date with the words that say it. */
export type LabelledDate = Dated & { readonly label: string };

/** A sentence with its first date. Offsets in the text; UTF-16 code units. */
export type DatedSentence = LabelledDate & {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The other dates of the sentence, in its order. */
  readonly more: readonly LabelledDate[];
};

/** A date as a sentence has it; offsets in the sentence. */
type Mention = { readonly from: number; readonly to: number } & (
  | { readonly parts: DayParts }
  | { readonly relative: RelativeDate }
);

/** The year that was told last, and the paragraph that told it. */
type Told = { readonly year: number; readonly paragraph: number } | null;

/**
 * The sentences of a text (paragraphs joined by line ends) that have a date, sorted by it, then by their place; of two
 * dates that begin alike the less exact one comes first. A day or month without a year has that of the same or the
 * last paragraph, else it is the latest one not after `today` (an ISO 8601 date); without a valid `today` such dates,
 * and those told from today ("last year"), are left out.
 */
export function chronology(text: string, language: string, today: string): readonly DatedSentence[] {
  const now = dayOf(today);
  let told: Told = null;
  let paragraph = 0;
  let end = 0;
  const dated: DatedSentence[] = [];
  for (const sentence of claimSentences(text, language)) {
    paragraph += text.slice(end, sentence.from).split('\n').length - 1;
    end = sentence.from;
    const found: LabelledDate[] = [];
    for (const mention of ranges(mentionsIn(sentence.text, language), sentence.text)) {
      const near: number | null = told !== null && paragraph - told.paragraph <= 1 ? told.year : null;
      const date = dateOf(mention, near, now, sentence.text);
      if (date === null) continue;
      found.push({ ...date, label: sentence.text.slice(mention.from, mention.to) });
      told = { year: Number((date.until ?? date.date).slice(0, 4)), paragraph };
    }
    const [first, ...more] = found;
    if (first !== undefined) dated.push({ ...sentence, ...first, more });
  }
  return dated.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.from - b.from));
}

function mentionsIn(sentence: string, language: string): readonly Mention[] {
  const tokens = tokensOf(sentence);
  const written = figuresAmong(tokens, sentence, language).flatMap((figure): readonly Mention[] => {
    const parts = figure.kind === 'date' ? figure.dates[0] : undefined;
    return parts === undefined ? [] : [{ from: figure.from, to: figure.to, parts }];
  });
  const told = relativeDatesAmong(tokens, language)
    // "Today" is mostly no more than "now".
    .filter(({ unit, amount }) => unit !== 'day' || amount > 0)
    .map((relative): Mention => ({ from: relative.from, to: relative.to, relative }));
  const all = [...written, ...told].toSorted((a, b) => a.from - b.from);
  return all.filter(({ from }, index) => from >= (all[index - 1]?.to ?? 0));
}

type Range = Mention & { readonly last: Mention | null };

const joint =
  /^\s*(?:[-–—]|to|until|till|through|bis|zum|à|au|jusqu['’](?:en|au|à)|a|al|hasta|إلى|حتى|עד)\s*(?:the|le|el|dem|den|en|in)?\s*$/iu;
const jointOfTwo = /^\s*(?:and|und|et|y)\s*(?:the|le|el|dem|den)?\s*$/iu;
const leadOfTwo = /(?:between|zwischen|entre)\s+(?:the\s+|dem\s+|le\s+|el\s+)?$/iu;

/** Joins "from 1994 to 1996" and "between 9 and 11 September" to one. */
function ranges(mentions: readonly Mention[], sentence: string): readonly Range[] {
  const joined: Range[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const between = before === undefined ? '' : sentence.slice(before.to, mention.from);
    const isPair =
      joint.test(between) || (jointOfTwo.test(between) && leadOfTwo.test(sentence.slice(0, before?.from)));
    if (before !== undefined && before.last === null && isPair)
      joined.splice(-1, 1, { ...before, to: mention.to, last: mention });
    else joined.push({ ...mention, last: null });
  }
  return joined;
}

function dateOf(range: Range, yearBefore: number | null, now: number | null, sentence: string): Dated | null {
  const { last } = range;
  const end = last === null ? null : single(last, yearBefore, now, sentence);
  if (end === null) return single(range, yearBefore, now, sentence);
  const until = end.until ?? end.date;
  const endYear = Number(until.slice(0, 4));
  // "From 9 October to 3 January 2026": the first one's year is the second one's, or the one before.
  for (const year of [endYear, endYear - 1]) {
    const isOpen = 'parts' in range && range.parts.year === null && range.parts.month !== null;
    const start = isOpen ? fullDate(range.parts, year, null) : single(range, yearBefore, now, sentence);
    if (start !== null && start.date <= until) return { date: start.date, until };
  }
  return single(range, yearBefore, now, sentence) ?? end;
}

function single(
  mention: Mention,
  yearBefore: number | null,
  now: number | null,
  sentence: string,
): Dated | null {
  if ('relative' in mention) return now === null ? null : relativeDay(mention.relative, now);
  const { parts } = mention;
  if (parts.year !== null || parts.month !== null) return fullDate(parts, yearBefore, now);
  if (parts.weekday === null || now === null) return null;
  const words = sentence.slice(Math.max(0, mention.from - 12), mention.to + 12);
  if (/(?<!\p{L})(?:next|nächste\p{L}*|kommende\p{L}*|prochain|próximo|القادم|הבא)(?!\p{L})/iu.test(words))
    return null;
  // In a paragraph about another year, "on Tuesday" is a Tuesday of that year.
  const isNow = yearBefore === null || yearBefore === new Date(now).getUTCFullYear();
  const isLast = /(?<!\p{L})(?:last|letzte\p{L}*|vergangene\p{L}*|dernier|pasado)(?!\p{L})/iu.test(words);
  return isNow ? lastWeekday(parts.weekday, now, isLast) : null;
}
