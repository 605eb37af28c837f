import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import type { Answer } from '../../core/contract/requests.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import type { Client, Desk } from './desk.ts';

const previewer: Client = { id: 'preview', tell: () => undefined };

/** The page of a story as the HTML export writes it, for the hosts' preview addresses. */
export async function renderPreview(desk: Desk, story: string): Promise<Result<string, Refusal>> {
  const answer = (await desk.answer(
    'story.render',
    { story, format: 'html' },
    previewer,
  )) as Answer<'story.render'>;
  if (answer.ok) return ok(answer.value.text);
  return refused(
    answer.refusal.code === 'bad-request' ? refusalOf('story-not-found', story) : answer.refusal,
  );
}
