/** Where the same words stand in two texts, by number. */
export type SharedPlace = { readonly old: number; readonly next: number };

/** So many pieces in a row (words, spaces, signs) that stand once in each text are the same place; the longer first. */
const runs = [12, 5];

/**
 * Places that two texts share, in the order of both: runs of pieces that each has exactly once (Bram Cohen's patience
 * diff), the longest series of them that does not cross. Empty where there are none, or only the very beginning.
 */
export function sharedPlaces(old: readonly string[], next: readonly string[]): readonly SharedPlace[] {
  for (const length of runs) {
    const once = onlyOnce(old, length);
    const places: SharedPlace[] = [];
    for (const [run, at] of onlyOnce(next, length)) {
      const there = once.get(run);
      if (there !== undefined) places.push({ old: there, next: at });
    }
    const series = rising(places).filter((place) => place.old > 0 || place.next > 0);
    if (series.length > 0) return series;
  }
  return [];
}

/** The runs that stand once in a text, with their places, in order. */
function onlyOnce(pieces: readonly string[], length: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const often = new Set<string>();
  for (let at = 0; at + length <= pieces.length; at++) {
    const run = pieces.slice(at, at + length).join('\0');
    if (places.has(run)) often.add(run);
    else places.set(run, at);
  }
  for (const run of often) places.delete(run);
  return places;
}

/** The longest series of places that rises in both texts; the places come in the order of the second (patience sorting). */
function rising(places: readonly SharedPlace[]): readonly SharedPlace[] {
  const tops: number[] = [];
  const before: number[] = [];
  places.forEach((place, number) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[tops[middle] ?? 0]?.old ?? 0) < place.old) low = middle + 1;
      else high = middle;
    }
    before[number] = low === 0 ? -1 : (tops[low - 1] ?? -1);
    tops[low] = number;
  });
  const series: SharedPlace[] = [];
  for (let number = tops.at(-1) ?? -1; number !== -1; number = before[number] ?? -1) {
    const place = places[number];
    if (place !== undefined) series.push(place);
  }
  return series.toReversed();
}
