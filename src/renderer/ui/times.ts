const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'narrow' });
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const nearDay = new Intl.DateTimeFormat(undefined, { weekday: 'short' });
const farDay = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const farYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

const minute = 60_000;
const day = 86_400_000;

/** How long ago something was, short: “now”, “5m ago”, “Tue 14:10”, “3 Mar”. `now` is a time in ms. */
export function agoInWords(moment: string, now: number): string {
  const time = Date.parse(moment);
  const passed = now - time;
  if (passed < minute) return 'now';
  if (passed < 60 * minute) return relative.format(-Math.floor(passed / minute), 'minute');
  return dayInWords(time, now);
}

/** A deadline, short: “today 17:00”, “tomorrow 09:30”, “Fri 12:00”, “3 Mar 12:00”. */
export function deadlineInWords(moment: string, now: number): string {
  return dayInWords(Date.parse(moment), now);
}

function dayInWords(time: number, now: number): string {
  const days = Math.round((startOfDay(time) - startOfDay(now)) / day);
  const at = clock.format(time);
  if (days === 0) return at;
  if (days === -1 || days === 1) return `${relative.format(days, 'day')} ${at}`;
  if (Math.abs(days) < 7) return `${nearDay.format(time)} ${at}`;
  return new Date(time).getFullYear() === new Date(now).getFullYear()
    ? farDay.format(time)
    : farYear.format(time);
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

/** A moment in full, for a tooltip or a reader of the screen. */
export function momentInFull(moment: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' }).format(
    Date.parse(moment),
  );
}

const dayAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A moment as the name of something that was made then: “9 Mar 2026, 17:05”. */
export function momentInShort(moment: string): string {
  return dayAndTime.format(Date.parse(moment));
}
