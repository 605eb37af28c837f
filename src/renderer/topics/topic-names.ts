import { foldName } from '../../core/text/fold-name.ts';
import type { Topic } from '../../core/story/topic.ts';

/** Every name and alias of some cards, in the form in which names are compared. */
export function namesOf(topics: readonly Pick<Topic, 'name' | 'aliases'>[]): ReadonlySet<string> {
  return new Set(
    topics
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .map(foldName)
      .filter((name) => name !== ''),
  );
}
