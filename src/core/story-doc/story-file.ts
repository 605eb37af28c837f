import { z } from 'zod';
import { ok, refused, type Result } from '../result.ts';
import { story, type Story } from '../story/story.ts';
import { migrateStoryJson } from './migrations.ts';
import { storyFormat } from './story-doc.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What ties `story.json` to the files beside it. `yjs` is the hash of the `story.yjs` that this state was written
 * for, `previous` that of the one before it (which still stands if a crash came between the two writes), and
 * `content` the hash of the story's own JSON: where it does not fit, a person has edited the file by hand.
 */
export const checkpointRecord = z.strictObject({
  yjs: sha256,
  previous: sha256.nullable(),
  content: sha256,
});
export type CheckpointRecord = Readonly<z.infer<typeof checkpointRecord>>;

export type StoryFile = {
  readonly format: number;
  readonly story: Story;
  /** Null where a person wrote the file, or took the record out. */
  readonly checkpoint: CheckpointRecord | null;
};

export type StoryFileRefusal =
  | { readonly kind: 'newer'; readonly format: number }
  | { readonly kind: 'invalid'; readonly reason: string };

const envelope = z.looseObject({ format: z.int().positive(), checkpoint: z.unknown().optional() });

/** Reads the JSON of a `story.json`, from this format or an older one. */
export function parseStoryFile(json: unknown): Result<StoryFile, StoryFileRefusal> {
  const outer = envelope.safeParse(json);
  if (!outer.success)
    return refused({ kind: 'invalid', reason: 'it does not say in which format it is written' });
  const { format, checkpoint, ...body } = outer.data;
  if (format > storyFormat) return refused({ kind: 'newer', format });
  const { format: _format, ...current } = migrateStoryJson(body, format);
  const parsed = story.safeParse(current);
  if (!parsed.success) return refused({ kind: 'invalid', reason: issueInWords(parsed.error) });
  const record = checkpointRecord.safeParse(checkpoint);
  return ok({ format, story: parsed.data, checkpoint: record.success ? record.data : null });
}

/** The JSON of a `story.json`, its keys in reading order. Without a record where it is tied to no files. */
export function storyFileJson(content: Story, checkpoint: CheckpointRecord | null): Record<string, unknown> {
  return { format: storyFormat, ...content, ...(checkpoint === null ? {} : { checkpoint }) };
}

/** The first thing that is wrong with a value, as a path and a reason. */
export function issueInWords(error: z.ZodError): string {
  const issue = error.issues[0];
  const path = issue?.path.join('.') ?? '';
  const message = (issue?.message ?? 'it does not fit')
    .replace(/^Invalid input: expected .*, received undefined$/, 'it is missing')
    .replace(/^Invalid input: /, '');
  return path === '' ? message : `${path}: ${message}`;
}
