import { z } from 'zod';
import { storyId } from '../ids.ts';
import { libraryState } from './library-state.ts';
import { storyRow } from './rows.ts';

/** Everything that the desk tells its pages unasked. */
export const events = {
  'library.changed': libraryState,
  /** Stories that are new or different in the list, and those that left it. */
  'stories.changed': z.strictObject({ rows: z.array(storyRow), removed: z.array(storyId) }),
  /** Another window's edit of a story that this page has open. */
  'story.updated': z.strictObject({ story: storyId, update: z.base64() }),
  /** How far an export is: stories that are done, and what the next one is called. */
  'export.progress': z.strictObject({
    job: z.string(),
    done: z.int().nonnegative(),
    total: z.int().positive(),
    label: z.string(),
  }),
  /** How many things a person should look at in a story since its merges. */
  'review.changed': z.strictObject({ story: storyId, open: z.int().nonnegative() }),
  /** A bundle that the user opened from outside the window, under a token: the page asks whether to take it in. */
  'bundles.offered': z.strictObject({ token: z.string(), name: z.string() }),
  /** Something that a person should know: what was worked around on the disk. */
  notice: z.strictObject({ sentence: z.string() }),
  /** A command chosen in the host's menu. */
  'shell.command': z.strictObject({ id: z.string() }),
  /** The host is about to close: write down what is not yet handed in, then answer with `shell.flushed`. */
  'shell.flush': z.strictObject({}),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;

/** Whether a word from outside is the name of an event. */
export function isEventName(name: string): name is EventName {
  return Object.hasOwn(events, name);
}
