/**
 * How many letters must be changed, added, dropped or swapped with their neighbour to make one text of the other
 * (optimal string alignment). Counting stops above `most`: what is further apart is `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [i, letter] of left.entries()) {
    const row = [i + 1];
    for (const [j, other] of right.entries()) {
      const changed = (last[j] ?? 0) + (letter === other ? 0 : 1);
      const dropped = (last[j + 1] ?? 0) + 1;
      const added = (row[j] ?? 0) + 1;
      const isSwap = i > 0 && j > 0 && letter === right[j - 1] && left[i - 1] === other;
      const swapped = isSwap ? (beforeLast[j - 1] ?? 0) + 1 : Infinity;
      row.push(Math.min(changed, dropped, added, swapped));
    }
    if (Math.min(...row) > most + 1) return most + 1;
    [beforeLast, last] = [last, row];
  }
  return Math.min(last[right.length] ?? 0, most + 1);
}
