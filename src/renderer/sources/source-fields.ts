import { isPartialDate } from '../../core/story/dates.ts';
import type { Source } from '../../core/story/source.ts';
import { findWrittenDate } from '../../core/text/written-dates.ts';
import { typedAddress } from '../editor/typed-address.ts';

/** The fields of a source in the order of its card. */
export const sourceFields = [
  'outlet',
  'title',
  'url',
  'authors',
  'publishedAt',
  'accessedAt',
  'kind',
  'language',
  'note',
] as const satisfies readonly (keyof Source)[];

export type SourceField = (typeof sourceFields)[number];

/** The first field of a card in which nothing stands: where one goes on writing. */
export function firstEmptyField(source: Source): SourceField {
  const empty = sourceFields.find((name) => {
    const value = source[name];
    return value === null || value.length === 0;
  });
  return empty ?? 'outlet';
}

/**
 * A date as people type it, in its normal form: `2026-03` as well as “9 March 2026”. Empty for an empty text, null
 * where the text is no date or says more than a date. `monthFirst` says how 3/9/2026 is read.
 */
export function typedDate(text: string, monthFirst: boolean): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || isPartialDate(trimmed)) return trimmed;
  const found = findWrittenDate(trimmed, monthFirst);
  return found !== null && found.from === 0 && found.to === trimmed.length ? found.date : null;
}

/** What to say where a date is none. */
export const noDate = 'This is no date. Write it as 2026, 2026-03, 2026-03-09 or 9 March 2026.';

/** An address as people type it; empty for an empty text, null where the text is none. */
export function typedUrl(text: string): string | null {
  return text.trim() === '' ? '' : typedAddress(text);
}
