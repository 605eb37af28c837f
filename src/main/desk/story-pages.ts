import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import type { Answer } from '../../core/contract/requests.ts';
import { refused, ok, type Result } from '../../core/result.ts';
import type { Client, Desk } from './desk.ts';

const reader: Client = { id: 'pages', tell: () => undefined };

/** Whether an address is that of a page which a story or one of its captures makes. */
export function isStoryPage(pathname: string): boolean {
  return pathname.startsWith('/preview/') || pathname.startsWith('/capture/');
}

/**
 * The pages that the hosts serve in frames, by their path: `/preview/STORY` is the story as the HTML export writes it,
 * `/capture/STORY/CAPTURE` a capture in its readable form.
 */
export async function storyPage(desk: Desk, pathname: string): Promise<Result<string, Refusal>> {
  const [kind, story = '', capture = ''] = pathname.slice(1).split('/');
  const answer =
    kind === 'capture'
      ? htmlOf((await desk.answer('captures.page', { story, capture }, reader)) as Answer<'captures.page'>)
      : textOf(
          (await desk.answer('story.render', { story, format: 'html' }, reader)) as Answer<'story.render'>,
        );
  return !answer.ok && answer.refusal.code === 'bad-request'
    ? refused(refusalOf('story-not-found', story))
    : answer;
}

function htmlOf(answer: Answer<'captures.page'>): Result<string, Refusal> {
  return answer.ok ? ok(answer.value.html) : answer;
}

function textOf(answer: Answer<'story.render'>): Result<string, Refusal> {
  return answer.ok ? ok(answer.value.text) : answer;
}
