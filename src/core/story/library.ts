import { z } from 'zod';
import { houseStyle } from './house-style.ts';
import { moment } from './dates.ts';

/** The format of `library.json`. */
export const libraryFormat = 3;

/** What `library.json` holds: which library this is and the house style of its stories. */
export const librarySettings = z.strictObject({
  format: z.literal(libraryFormat),
  id: z.uuid(),
  createdAt: moment,
  houseStyle,
});

export type LibrarySettings = Readonly<z.infer<typeof librarySettings>>;
