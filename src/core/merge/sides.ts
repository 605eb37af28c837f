/** The two sides of a merge, as ours sees them. */
export type SideName = 'ours' | 'theirs';

/** A thing that each side has. */
export type Sides<T> = Readonly<Record<SideName, T>>;

export function otherSide(side: SideName): SideName {
  return side === 'ours' ? 'theirs' : 'ours';
}
