/** Languages whose names of weekdays are known. */
const languages = 'en de fr es it pt nl sv da nb pl ru uk tr ar he fa el'.split(' ');

let weekdays: ReadonlyMap<string, number> | null = null;

/** The number of a weekday (0 is Sunday) by its name, long or short, in one of these languages; null for other words. */
export function weekdayNamed(name: string): number | null {
  weekdays ??= weekdayNames();
  return weekdays.get(name.toLowerCase().replace(/\.$/, '')) ?? null;
}

function weekdayNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const language of languages) {
    for (const width of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' });
      for (let day = 0; day < 7; day++) {
        // 4 January 2026 is a Sunday.
        const word = format
          .format(new Date(Date.UTC(2026, 0, 4 + day)))
          .toLowerCase()
          .replace(/\.$/, '');
        if (!names.has(word)) names.set(word, day);
      }
    }
  }
  return names;
}
