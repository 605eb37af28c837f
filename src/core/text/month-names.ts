/** Languages whose names of months are known. Arabic has two sets of them. */
const languages = 'en de fr es it pt nl sv da nb pl ru uk tr ar-EG ar-SY he fa el'.split(' ');

let months: ReadonlyMap<string, number> | null = null;

/** The number of a month (1 to 12) by its name, long or short, in one of these languages; null for other words. */
export function monthNamed(name: string): number | null {
  months ??= monthNames();
  const folded = foldMonth(name);
  // Hebrew writes “in March” as one word.
  return months.get(folded) ?? months.get(folded.replace(/^ב/u, '')) ?? null;
}

function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>([['sept', 9]]);
  for (const language of languages) {
    for (const width of ['long', 'short'] as const) {
      for (const options of [{ month: width }, { month: width, day: 'numeric' as const }]) {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
          ...options,
          timeZone: 'UTC',
        });
        for (let month = 1; month <= 12; month++) {
          const parts = format.formatToParts(new Date(Date.UTC(2026, month - 1, 15)));
          const name = foldMonth(parts.find(({ type }) => type === 'month')?.value ?? '');
          if (name !== '' && !/^\d/.test(name) && !names.has(name)) names.set(name, month);
        }
      }
    }
  }
  return names;
}

function foldMonth(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}|\./gu, '')
    .toLowerCase();
}
