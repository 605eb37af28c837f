import type { TopicKind } from '../../core/story/topic.ts';

/** A name that a text mentions, what it seems to be, and how often it stands there. */
export type FoundName = { readonly name: string; readonly kind: TopicKind; readonly mentions: number };

/**
 * Counts names and sorts them, the most mentioned first. A name that stands alone elsewhere as its last word
 * ("Amara Okafor … Okafor") is a person's, and the surname counts for the full name.
 */
export function countNames(
  names: readonly string[],
  kindOf: (name: string) => TopicKind,
): readonly FoundName[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const full = [...counts.keys()].filter((name) => name.includes(' '));
  const people = new Map<string, string>();
  for (const name of counts.keys()) {
    const [only, ...others] = full.filter((candidate) => candidate.endsWith(` ${name}`));
    const kind = only === undefined ? 'place' : kindOf(only);
    if (only !== undefined && others.length === 0 && (kind === 'person' || kind === 'concept'))
      people.set(name, only);
  }
  const mentions = new Map<string, number>();
  for (const [name, count] of counts) {
    const whole = people.get(name) ?? name;
    mentions.set(whole, (mentions.get(whole) ?? 0) + count);
  }
  const persons = new Set(people.values());
  return [...mentions]
    .map(([name, count]) => ({
      name,
      kind: persons.has(name) ? ('person' as const) : kindOf(name),
      mentions: count,
    }))
    .toSorted((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}
