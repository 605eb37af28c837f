import type { z } from 'zod';

/**
 * Reads the fields of a stored record one by one: a value that does not fit its schema falls back to the default.
 * A document can hold such a value after a merge with a damaged copy, and the rest of the story must stay readable.
 */
export function readFields<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  stored: Readonly<Record<string, unknown>>,
  defaults: z.infer<z.ZodObject<Shape>>,
): z.infer<z.ZodObject<Shape>> {
  const entries = Object.entries(schema.shape).map(([name, field]) => {
    const parsed = (field as z.ZodType).safeParse(stored[name]);
    return [name, parsed.success ? parsed.data : Reflect.get(defaults, name)] as const;
  });
  return Object.fromEntries(entries) as z.infer<z.ZodObject<Shape>>;
}
