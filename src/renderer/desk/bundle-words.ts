import type { Outcome, TakenStory } from '../../core/contract/bundles.ts';

type Taken = Pick<TakenStory, 'headline' | 'slug' | 'outcome' | 'review'>;

/** What became of the stories of a bundle, in a sentence or two. */
export function takenInWords(taken: readonly Taken[]): string {
  const [first] = taken;
  if (first === undefined) return 'Nothing was taken in.';
  const review = taken.reduce((sum, story) => sum + story.review, 0);
  const look = review === 0 ? [] : [`${thingsInWords(review)} to look at.`];
  if (taken.length === 1) {
    const name = `“${first.headline || first.slug || 'Untitled story'}”`;
    const done: Readonly<Record<Outcome, string>> = {
      added: 'is here',
      merged: 'is merged',
      same: 'was here already, as it is',
    };
    return [`${name} ${done[first.outcome]}.`, ...look].join(' ');
  }
  const counts = (['added', 'merged', 'same'] as const).flatMap((outcome) => {
    const count = taken.filter((story) => story.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${outcomeInAWord[outcome]}`];
  });
  return [`${taken.length} stories are taken in: ${counts.join(', ')}.`, ...look].join(' ');
}

const outcomeInAWord: Readonly<Record<Outcome, string>> = {
  added: 'new',
  merged: 'merged',
  same: 'here already',
};

/** “1 thing”, “3 things”: what a person should look at after a merge. */
export function thingsInWords(count: number): string {
  return count === 1 ? '1 thing' : `${count} things`;
}
