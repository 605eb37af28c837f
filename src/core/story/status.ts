import { z } from 'zod';

/** Where a story stands on its way out of the house. */
export const statuses = ['draft', 'checking', 'ready', 'published'] as const;
export const status = z.enum(statuses);
export type Status = z.infer<typeof status>;
