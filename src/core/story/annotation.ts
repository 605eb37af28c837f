import { z } from 'zod';
import { recordId } from '../ids.ts';
import { moment } from './dates.ts';
import { shortText } from './text-fields.ts';

/**
 * A marked passage of a capture. It keeps the words themselves with a little of what stands around them (the
 * TextQuoteSelector of the W3C Web Annotation Data Model) and where they stood (its TextPositionSelector), so that
 * they are found again in a newer capture of the same source.
 */
export const annotation = z.strictObject({
  id: recordId,
  source: recordId,
  /** The capture on which it was made. */
  capture: recordId,
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  /** Offsets in that capture's plain text; UTF-16 code units. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  note: z.string(),
  tags: z.array(shortText.min(1)),
  author: shortText,
  createdAt: moment,
  changedAt: moment,
});

export type Annotation = Readonly<z.infer<typeof annotation>>;

/** How many characters before and after a passage are kept with it. */
export const contextLength = 64;

/** The words of a passage with what stands around them; offsets in UTF-16 code units. */
export function quoteSelector(
  text: string,
  start: number,
  end: number,
): Pick<Annotation, 'exact' | 'prefix' | 'suffix' | 'start' | 'end'> {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    start,
    end,
  };
}
