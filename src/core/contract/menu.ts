import { z } from 'zod';

/** One line of an application menu: a command of the page, or a line between groups. */
export const menuItem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('command'),
    id: z.string().max(60),
    label: z.string().max(100),
    /** In the notation of tinykeys, such as `$mod+Shift+E`; empty where it has none. */
    keys: z.string().max(40),
    enabled: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('line') }),
]);

export const menu = z
  .array(z.strictObject({ label: z.string().max(40), items: z.array(menuItem).max(60) }))
  .max(12);

export type Menu = Readonly<z.infer<typeof menu>>;
