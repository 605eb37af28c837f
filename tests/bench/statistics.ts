/** The value below which this share (0 to 1) of the samples lies: the nearest sample, no interpolation. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const found = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
  if (found === undefined) throw new RangeError('there are no samples');
  return found;
}

/** The middle sample; of an even number, the mean of the two in the middle. */
export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new RangeError('there are no samples');
  return (low + high) / 2;
}

/** A number with two digits behind the point, for reports. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
