import { chronology, type DatedSentence } from '../../core/claims/chronology.ts';
import type { SectionId } from '../../core/ids.ts';

/** A dated sentence and where it stands. */
export type Moment = Pick<DatedSentence, 'from' | 'to' | 'text' | 'date' | 'label'> & {
  readonly until: string | null;
  readonly section: SectionId;
  readonly heading: string;
  /** Whether the text tells it before something that happened earlier. */
  readonly isOutOfOrder: boolean;
};

/** One year with what happened in it; `gap` is how many years lie between it and the one before. */
export type Year = { readonly year: string; readonly gap: number; readonly moments: readonly Moment[] };

type Text = { readonly id: SectionId; readonly heading: string; readonly text: string };

/** The dated sentences of some sections by their years. `today` is an ISO 8601 date. */
export function timeLine(texts: readonly Text[], language: string, today: string): readonly Year[] {
  const moments = texts
    .flatMap(({ id, heading, text }) => {
      const dated = chronology(text, language, today);
      return dated.map((item): Moment => ({
        from: item.from,
        to: item.to,
        text: item.text,
        date: item.date,
        until: item.until ?? null,
        label: item.label,
        section: id,
        heading,
        isOutOfOrder: dated.some((other) => other.from > item.from && isBefore(other.date, item.date)),
      }));
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const years: { year: string; gap: number; moments: Moment[] }[] = [];
  for (const moment of moments) {
    const year = moment.date.slice(0, 4);
    const last = years.at(-1);
    if (last?.year === year) last.moments.push(moment);
    else
      years.push({ year, gap: last === undefined ? 0 : Number(year) - Number(last.year), moments: [moment] });
  }
  return years;
}

/** Whether a date lies surely before another: one that is less exact does not lie before a day in it. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, 10);
  return a.slice(0, length) < b.slice(0, length);
}
