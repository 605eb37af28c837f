import { claimsOf } from '../../core/claims/claims-of.ts';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import type { PreflightReport } from '../../core/preflight/finding.ts';
import { preflight } from '../../core/preflight/preflight.ts';
import { ok, type Result } from '../../core/result.ts';
import { foldName } from '../../core/text/fold-name.ts';
import { storyNow, type Context } from './context.ts';
import { checkStory } from './look-up.ts';
import type { Session } from './session.ts';

/** Gathers what the rules of preflight look at, and runs them. */
export async function preflightOf(
  { now }: Context,
  session: Session,
  id: StoryId,
): Promise<Result<PreflightReport, Refusal>> {
  const current = await storyNow(session, id);
  if (!current.ok) return current;
  const story = current.value;
  const claims = claimsOf(story);
  const check = await checkStory(session.folder, story, claims);
  if (!check.ok) return check;
  await session.refreshed;
  const uses = session.catalogue.topicsNamed(story.topics.map(({ name }) => foldName(name)));
  const cardsElsewhere = uses
    .filter((use) => use.story !== id)
    .map((use) => ({ card: use.card, story: labelOf(session, use.story) }));
  return ok(
    preflight({
      story,
      style: session.houseStyle(),
      now: now(),
      claims,
      check: check.value,
      cardsElsewhere,
    }),
  );
}

function labelOf(session: Session, id: StoryId): string {
  const row = session.catalogue.row(id);
  return row === null ? id : row.headline || row.slug || 'Untitled story';
}
