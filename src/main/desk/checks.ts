import { claimsOf } from '../../core/claims/claims-of.ts';
import type { Handlers } from './answer.ts';
import { storyNow, type Context } from './context.ts';
import { checkStory } from './look-up.ts';
import { preflightOf } from './preflight.ts';

/** What is looked up for a story: while people write, and before it leaves. */
export function checksHandlers(context: Context): Pick<Handlers, 'story.check' | 'story.preflight'> {
  return {
    'story.check': async ({ story: id }) => {
      const session = context.session();
      if (!session.ok) return session;
      const story = await storyNow(session.value, id);
      if (!story.ok) return story;
      return checkStory(session.value.folder, story.value, claimsOf(story.value));
    },
    'story.preflight': async ({ story }) => {
      const session = context.session();
      return session.ok ? preflightOf(context, session.value, story) : session;
    },
  };
}
