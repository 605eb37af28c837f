import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import type { StoryRow } from '../../core/contract/rows.ts';
import type { StoryId } from '../../core/ids.ts';
import { ok, refused, type Result } from '../../core/result.ts';

/** Finds the story that a STORY argument means: an id, an unambiguous prefix of one, or a slug. */
export function findStory(rows: readonly StoryRow[], argument: string): Result<StoryId, Refusal> {
  const wanted = argument.normalize('NFC').toLowerCase();
  const exact = rows.filter(
    ({ id, slug }) => id === wanted || (slug !== '' && slug.normalize('NFC') === wanted),
  );
  const fitting = exact.length > 0 ? exact : rows.filter(({ id }) => wanted !== '' && id.startsWith(wanted));
  const [first] = fitting;
  if (first === undefined) return refused(refusalOf('story-not-found', argument));
  if (fitting.length > 1)
    return refused(refusalOf('story-ambiguous', argument, fitting.map(({ id }) => id).join(', ')));
  return ok(first.id);
}

/** Finds several stories, each once, in the order in which they were named. Stops at the first that is not found. */
export function findStories(
  rows: readonly StoryRow[],
  argumentsGiven: readonly string[],
): Result<readonly StoryId[], Refusal> {
  const found: StoryId[] = [];
  for (const argument of argumentsGiven) {
    const id = findStory(rows, argument);
    if (!id.ok) return id;
    if (!found.includes(id.value)) found.push(id.value);
  }
  return ok(found);
}
