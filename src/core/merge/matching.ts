/** So many others are asked to move for one seeker; among more, a few may stay without a place that there is. */
const mostAsked = 500;

/**
 * Gives as many as possible of some seekers one place each, every place once (Berge 1957: a matching grows by a path
 * along which places change hands).
 */
export function matching<Seeker, Place>(
  seekers: readonly Seeker[],
  placesFor: (seeker: Seeker) => readonly Place[],
): ReadonlyMap<Seeker, Place> {
  const placeOf = new Map<Seeker, Place>();
  const holder = new Map<Place, Seeker>();
  for (const seeker of seekers) {
    const { free, from } = searchFrom(seeker, placesFor, holder);
    for (let place = free; place !== undefined;) {
      const next = from.get(place);
      if (next === undefined) break;
      const left = placeOf.get(next);
      placeOf.set(next, place);
      holder.set(place, next);
      place = left;
    }
  }
  return placeOf;
}

/** A free place that a seeker can have if others move, and who moves into each place that was seen on the way. */
function searchFrom<Seeker, Place>(
  seeker: Seeker,
  placesFor: (seeker: Seeker) => readonly Place[],
  holder: ReadonlyMap<Place, Seeker>,
): { readonly free: Place | undefined; readonly from: ReadonlyMap<Place, Seeker> } {
  const from = new Map<Place, Seeker>();
  const queue = [seeker];
  for (const one of queue) {
    if (from.size > mostAsked) break;
    for (const place of placesFor(one)) {
      if (from.has(place)) continue;
      from.set(place, one);
      const next = holder.get(place);
      if (next === undefined) return { free: place, from };
      queue.push(next);
    }
  }
  return { free: undefined, from };
}
