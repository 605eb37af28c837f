import * as Y from 'yjs';
import { refusalOf } from '../../core/contract/refusal.ts';
import { ok, refused } from '../../core/result.ts';
import { renderStory } from '../export/render-story.ts';
import type { Handlers } from './answer.ts';
import { currentStory, type Context } from './context.ts';

/** One open story: what a page reads and writes while somebody works on it. */
export function storyHandlers(
  context: Context,
): Pick<Handlers, 'story.open' | 'story.update' | 'story.close' | 'story.render'> {
  return {
    'story.open': async ({ story, have }, client) => {
      const session = context.session();
      if (!session.ok) return session;
      const writer = await session.value.stories.hold(story, client);
      if (!writer.ok) return writer;
      const { doc, notes } = writer.value;
      const stateVector = have === '' ? undefined : Buffer.from(have, 'base64');
      return ok({
        update: Buffer.from(Y.encodeStateAsUpdate(doc, stateVector)).toString('base64'),
        stateVector: Buffer.from(Y.encodeStateVector(doc)).toString('base64'),
        notes: [...notes],
      });
    },
    'story.update': async ({ story, update }, client) => {
      const session = context.session();
      if (!session.ok) return session;
      const writer = session.value.stories.held(story, client);
      // The desk was started anew, or the story left: the page has to open it again before it hands in anything.
      if (writer === null) return refused(refusalOf('story-out-of-step', story));
      const taken = await writer.accept(Buffer.from(update, 'base64'), client);
      return taken.ok ? ok({}) : taken;
    },
    'story.close': async ({ story }, client) => {
      const session = context.session();
      if (session.ok) await session.value.stories.release(story, client);
      return ok({});
    },
    'story.render': async ({ story, format }) => {
      const session = context.session();
      if (!session.ok) return session;
      const current = await currentStory(session.value, story);
      if (!current.ok) return current;
      return ok(await renderStory(session.value.folder, current.value, format));
    },
  };
}
