import type { Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Story } from '../../core/story/story.ts';
import { openStoryWriter, type StoryWriter, type WriterOptions } from '../library/story-writer.ts';

/** When an open story is written down in full: after a pause, or when the journal has grown; ms, edits, bytes. */
const idle = 2_000;
const tooManyEdits = 500;
const tooManyBytes = 1_000_000;

/** The stories that somebody has open. A holder is a client, or a task of the desk. */
export type OpenStories = {
  /** Opens a story for a holder; the same writer for all. The story stays open until every holder lets go. */
  readonly hold: (id: StoryId, holder: object) => Promise<Result<StoryWriter, Refusal>>;
  /**
   * Opens a story for the time of some work with its writer, whatever comes of the work. Refuses where it cannot be
   * opened, and as the work does.
   */
  readonly use: <T>(
    id: StoryId,
    work: (writer: StoryWriter) => Promise<Result<T, Refusal>>,
  ) => Promise<Result<T, Refusal>>;
  readonly isOpen: (id: StoryId) => boolean;
  /** The writer of a story that this holder has open, or null. */
  readonly held: (id: StoryId, holder: object) => StoryWriter | null;
  /** Lets go; the last one writes the story down. */
  readonly release: (id: StoryId, holder: object) => Promise<void>;
  readonly releaseAll: (holder: object) => Promise<void>;
  /** Writes a story down and closes it, whoever has it open: it is about to leave. */
  readonly expel: (id: StoryId) => Promise<void>;
  readonly closeAll: () => Promise<readonly Refusal[]>;
};

export type OpenStoriesOptions = {
  readonly folderOf: (id: StoryId) => string;
  readonly writer: WriterOptions;
  /** An edit was taken in; `origin` is the holder that sent it. Called for each holder of the story. */
  readonly onEdit: (id: StoryId, update: Uint8Array, origin: unknown, holder: object) => void;
  /** A story was written down, or is about to be closed. */
  readonly onWritten: (story: Story) => void;
};

type OpenStory = {
  readonly writer: StoryWriter;
  readonly holders: Set<object>;
  timer: NodeJS.Timeout | null;
  /** Whether it was edited since `onWritten` was called: somebody else may have written it down meanwhile. */
  isUntold: boolean;
};

export function openStories(options: OpenStoriesOptions): OpenStories {
  const open = new Map<StoryId, OpenStory>();
  /** One after the other for each story, so that opening and closing cannot cross. */
  const turns = new Map<StoryId, Promise<unknown>>();
  const inTurn = <T>(id: StoryId, task: () => Promise<T>): Promise<T> => {
    const turn = (turns.get(id) ?? Promise.resolve()).then(task);
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    turns.set(id, settled);
    void settled.finally(() => {
      if (turns.get(id) === settled) turns.delete(id);
    });
    return turn;
  };

  const writeDown = async (story: OpenStory): Promise<Refusal | null> => {
    if (story.timer !== null) clearTimeout(story.timer);
    story.timer = null;
    const { isUntold } = story;
    story.isUntold = false;
    const written = await story.writer.checkpoint();
    if (isUntold && written.ok) options.onWritten(story.writer.story());
    else story.isUntold ||= isUntold;
    return written.ok ? null : written.refusal;
  };

  const onUpdate = (story: OpenStory) => (update: Uint8Array, origin: unknown) => {
    for (const holder of story.holders) options.onEdit(story.writer.id, update, origin, holder);
    story.isUntold = true;
    const { edits, bytes } = story.writer.pending();
    if (story.timer !== null) clearTimeout(story.timer);
    const wait = edits >= tooManyEdits || bytes >= tooManyBytes ? 0 : idle;
    story.timer = setTimeout(() => void writeDown(story), wait);
  };

  const close = async (id: StoryId, story: OpenStory): Promise<Refusal | null> => {
    const refusal = await writeDown(story);
    if (story.timer !== null) clearTimeout(story.timer);
    open.delete(id);
    story.writer.doc.destroy();
    return refusal;
  };

  const hold: OpenStories['hold'] = (id, holder) =>
    inTurn(id, async () => {
      const known = open.get(id);
      if (known !== undefined) {
        known.holders.add(holder);
        return ok(known.writer);
      }
      const opened = await openStoryWriter(options.folderOf(id), options.writer);
      if (!opened.ok) return opened;
      const story: OpenStory = {
        writer: opened.value,
        holders: new Set([holder]),
        timer: null,
        isUntold: false,
      };
      opened.value.doc.on('update', onUpdate(story));
      open.set(id, story);
      return opened;
    });

  const release: OpenStories['release'] = (id, holder) =>
    inTurn(id, async () => {
      const story = open.get(id);
      if (story === undefined || !story.holders.delete(holder) || story.holders.size > 0) return;
      await close(id, story);
    });

  return {
    hold,
    release,
    use: async (id, work) => {
      const holder = {};
      const held = await hold(id, holder);
      if (!held.ok) return held;
      try {
        return await work(held.value);
      } finally {
        await release(id, holder);
      }
    },
    isOpen: (id) => open.has(id),
    held: (id, holder) => {
      const story = open.get(id);
      return story?.holders.has(holder) === true ? story.writer : null;
    },
    releaseAll: async (holder) => {
      const ids = [...open].filter(([, { holders }]) => holders.has(holder)).map(([id]) => id);
      for (const id of ids) {
        await inTurn(id, async () => {
          const story = open.get(id);
          if (story?.holders.delete(holder) === true && story.holders.size === 0) await close(id, story);
        });
      }
    },
    expel: (id) =>
      inTurn(id, async () => {
        const story = open.get(id);
        if (story !== undefined) await close(id, story);
      }),
    closeAll: async () => {
      const refusals = await Promise.all([...open].map(([id, story]) => inTurn(id, () => close(id, story))));
      return refusals.filter((refusal) => refusal !== null);
    },
  };
}
