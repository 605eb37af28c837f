import type * as Y from 'yjs';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { appendRecords } from '../../core/story-doc/records.ts';
import { parts } from '../../core/story-doc/story-doc.ts';
import type { Signoff } from '../../core/story/signoff.ts';
import { storyLabel } from '../../core/story/story.ts';
import type { Status } from '../../core/story/status.ts';
import { newRecordId } from '../library/new-id.ts';
import { storyNow, writerNow, type Context } from './context.ts';
import { editStory } from './edit-story.ts';
import { preflightOf } from './preflight.ts';
import type { Session } from './session.ts';

/** Whether a story leaves the hands of its writers with this status. */
function isRelease(status: Status): status is Signoff['status'] {
  return status === 'ready' || status === 'published';
}

/**
 * Gives a story a status. One that has errors may only leave with a reason, which is recorded; without one it is
 * refused with `preflight-errors`. A story that has left already is not asked again.
 */
export async function setStatus(
  context: Context,
  session: Session,
  id: StoryId,
  status: Status,
  reason: string,
): Promise<Result<null, Refusal>> {
  const story = await storyNow(session, id);
  if (!story.ok) return story;
  if (story.value.status === status) return ok(null);
  const errors =
    isRelease(status) && !isRelease(story.value.status) ? await errorsOf(context, session, id) : ok([]);
  if (!errors.ok) return errors;
  const hasErrors = errors.value.length > 0;
  if (hasErrors && reason.trim() === '')
    return refused(refusalOf('preflight-errors', storyLabel(story.value), String(errors.value.length)));
  const change = (doc: Y.Doc) => {
    parts.fields(doc).set('status', status);
    if (!hasErrors || !isRelease(status)) return;
    const signoff: Signoff = {
      id: newRecordId(),
      status,
      reason: reason.trim(),
      errors: [...errors.value],
      author: context.person.name(),
      at: context.now(),
    };
    appendRecords(parts.signoffs(doc), [signoff]);
  };
  return editStory(session, id, change, writerNow(context));
}

async function errorsOf(
  context: Context,
  session: Session,
  id: StoryId,
): Promise<Result<readonly string[], Refusal>> {
  const report = await preflightOf(context, session, id);
  if (!report.ok) return report;
  return ok(
    report.value.findings.flatMap(({ severity, message }) => (severity === 'error' ? [message] : [])),
  );
}
