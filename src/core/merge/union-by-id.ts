/** The items of both lists, each once: those of the first, and each that only the second has behind what precedes it. */
export function unionById<T extends { readonly id: string }>(
  first: readonly T[],
  second: readonly T[],
): readonly T[] {
  const places = new Map(first.map(({ id }, place) => [id, place]));
  const behind = new Map<number, T[]>([[-1, []]]);
  let after = -1;
  for (const item of second) {
    const place = places.get(item.id);
    if (place === undefined) {
      behind.get(after)?.push(item);
    } else {
      after = Math.max(after, place);
      if (!behind.has(after)) behind.set(after, []);
    }
  }
  return [...(behind.get(-1) ?? []), ...first.flatMap((item, place) => [item, ...(behind.get(place) ?? [])])];
}
