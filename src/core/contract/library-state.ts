import { z } from 'zod';
import { houseStyle } from '../story/house-style.ts';
import { refusal } from './refusal.ts';

/** Where the workstation stands with its library. */
export const libraryState = z.discriminatedUnion('kind', [
  /** Nothing was chosen yet: the first run. `place` is where a new library would go, in words. */
  z.strictObject({ kind: z.literal('none'), place: z.string() }),
  /** Open. `trouble` says why nothing can be written at the moment; it goes away by itself. */
  z.strictObject({
    kind: z.literal('open'),
    id: z.string(),
    folder: z.string(),
    houseStyle,
    trouble: refusal.nullable(),
  }),
  /** The library that was asked for cannot be opened at all. */
  z.strictObject({ kind: z.literal('refused'), folder: z.string(), refusal, place: z.string() }),
]);

export type LibraryState = Readonly<z.infer<typeof libraryState>>;
