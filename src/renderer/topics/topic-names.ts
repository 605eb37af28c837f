import type { Topic } from '../../core/story/topic.ts';

/** A name in the form in which names are compared. */
export function foldName(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** Every name and alias of some cards, in the form in which names are compared. */
export function namesOf(topics: readonly Pick<Topic, 'name' | 'aliases'>[]): ReadonlySet<string> {
  return new Set(
    topics
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .map(foldName)
      .filter((name) => name !== ''),
  );
}
