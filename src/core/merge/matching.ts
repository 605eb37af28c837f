/**
 * Gives as many as possible of some seekers one place each, every place once (Berge 1957: a matching grows by a path
 * along which places change hands). Who has a place in `known` keeps one.
 */
export function matching<Seeker, Place>(
  seekers: readonly Seeker[],
  placesFor: (seeker: Seeker) => readonly Place[],
  known: ReadonlyMap<Seeker, Place> = new Map(),
): ReadonlyMap<Seeker, Place> {
  const placeOf = new Map(known);
  const holder = new Map([...known].map(([seeker, place]) => [place, seeker]));
  for (const seeker of seekers) {
    if (placeOf.has(seeker)) continue;
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
  for (const one of queue)
    for (const place of placesFor(one)) {
      if (from.has(place)) continue;
      from.set(place, one);
      const next = holder.get(place);
      if (next === undefined) return { free: place, from };
      queue.push(next);
    }
  return { free: undefined, from };
}
