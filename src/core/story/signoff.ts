import { z } from 'zod';
import { recordId } from '../ids.ts';
import { moment } from './dates.ts';
import { shortText } from './text-fields.ts';

/** That a person let a story go although its preflight had errors: who, when, why, and which errors. */
export const signoff = z.strictObject({
  id: recordId,
  status: z.enum(['ready', 'published']),
  reason: shortText.min(1),
  errors: z.array(z.string()),
  author: shortText,
  at: moment,
});
export type Signoff = Readonly<z.infer<typeof signoff>>;
