import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import type { Writer } from '../../core/merge/writers.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { readStoryDoc } from '../../core/story-doc/story-doc.ts';
import type { Story } from '../../core/story/story.ts';
import { libraryPaths } from '../library/library-folder.ts';
import { loadStory } from '../library/load-story.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { Clients } from './clients.ts';
import type { HostServices } from './desk.ts';
import type { Person } from './person.ts';
import type { Session } from './session.ts';
import type { Tokens } from './tokens.ts';

/** What the handlers of the desk work with. */
export type Context = {
  readonly host: HostServices;
  readonly clients: Clients;
  readonly tokens: Tokens;
  readonly now: () => string;
  readonly person: Person;
  readonly keys: KeyRing;
  /** The open library, or the refusal `library-not-open`. */
  readonly session: () => Result<Session, Refusal>;
};

/**
 * A story as it stands at this moment: what is in memory where somebody has it open, else what is on the disk.
 * `settled` says whether `story.json` on the disk holds just this state.
 */
export async function currentStory(
  session: Session,
  id: StoryId,
): Promise<Result<{ readonly story: Story; readonly settled: boolean }, Refusal>> {
  if (session.state().kind === 'open' && session.stories.isOpen(id))
    return session.stories.use(id, async (writer) => {
      const written = await writer.checkpoint();
      return ok({ story: writer.story(), settled: written.ok });
    });
  const loaded = await loadStory(libraryPaths.story(session.folder, id));
  if (!loaded.ok) return loaded;
  const { doc, updatedAt, stale } = loaded.value;
  const story: Story = { id, updatedAt, ...readStoryDoc(doc) };
  doc.destroy();
  return ok({ story, settled: !stale });
}

/**
 * A story as it stands in memory or on the disk, without writing anything down: for what is looked up while somebody
 * types.
 */
export async function storyNow(session: Session, id: StoryId): Promise<Result<Story, Refusal>> {
  if (session.stories.isOpen(id)) return session.stories.use(id, async (writer) => ok(writer.story()));
  const current = await currentStory(session, id);
  return current.ok ? ok(current.value.story) : current;
}

/** Who writes at this moment, for edits that the desk makes on somebody's behalf. */
export function writerNow({ person, now }: Pick<Context, 'person' | 'now'>): Writer {
  return { name: person.name(), at: now() };
}

/** Does a thing for each of many, one after the other, and stops at the first that is refused. */
export async function forEach<T>(
  items: readonly T[],
  task: (item: T) => Promise<Result<unknown, Refusal>>,
): Promise<Result<Record<string, never>, Refusal>> {
  for (const item of items) {
    const done = await task(item);
    if (!done.ok) return done;
  }
  return ok({});
}

/** The open library if it may be written to right now. */
export async function writableSession(context: Context): Promise<Result<Session, Refusal>> {
  const session = context.session();
  if (!session.ok) return session;
  const allowed = await session.value.mayWrite();
  return allowed.ok ? session : refused(allowed.refusal);
}

/** The refusal for a token that stands for nothing (any more). */
export const unknownToken: Refusal = refusalOf('token-unknown');
