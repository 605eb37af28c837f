/** How many signs the bar is wide. */
const width = 24;

/** How far a thing is, as a line for a terminal: a bar, how many of how many, and what is done now. */
export function progressLine({
  done,
  total,
  label,
}: {
  readonly done: number;
  readonly total: number;
  readonly label: string;
}): string {
  const filled = Math.round((width * done) / total);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
  const name = label.length <= 40 ? label : `${label.slice(0, 39)}…`;
  return `${bar} ${done} of ${total} ${name}`.trimEnd();
}
