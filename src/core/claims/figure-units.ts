import { foldWord, type Token } from './figure-tokens.ts';

/** Words for percent in many languages; those of two words are joined by a space. */
const percents: ReadonlySet<string> = new Set(
  (
    'percent,pct,per cent,percentage point,percentage points,prozent,prozentpunkt,prozentpunkte,prozentpunkten,' +
    'pour cent,por ciento,puntos porcentuales,per cento,por cento,procent,procenten,prosent,procenta,procentov,' +
    'процент,процента,процентов,проценты,відсоток,відсотка,відсотків,' +
    'في المئة,في المائة,بالمئة,بالمائة,אחוז,אחוזים,प्रतिशत,फीसदी,パーセント,퍼센트'
  )
    .split(',')
    .map((phrase) => phrase.split(' ').map(foldWord).join(' ')),
);

/** The index of the first token behind the sign or word for percent at a token; null where there is none. */
export function percentAfter(tokens: readonly Token[], at: number): number | null {
  const start = tokens[at]?.text === '-' && tokens[at].isGlued ? at + 1 : at;
  const token = tokens[start];
  if (token === undefined || token.startsLine) return null;
  if (/^[%٪％﹪]$/u.test(token.text)) return start + 1;
  if (token.kind !== 'word') return null;
  const two = `${token.word} ${tokens[start + 1]?.word ?? ''}`;
  if (percents.has(two)) return start + 2;
  if (percents.has(token.word)) return start + 1;
  return two === 'points de' && tokens[start + 2]?.word === 'pourcentage' ? start + 3 : null;
}

/** Whether a sign or word for percent stands before a token, as in Turkish: %12, yüzde 12. */
export function percentBefore(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before?.word === 'yuzde' || (before?.text === '%' && tokens[at]?.isGlued === true && !before.isGlued)
  );
}

/** A time of the day: the minutes since midnight that it can mean, and the first token behind it. */
export type Clock = { readonly minutes: readonly number[]; readonly next: number };

/** The time of the day that begins at a number: 17:05, 5 pm, 5.05 p.m., 17 Uhr, 17h30. Null where none does. */
export function readClock(tokens: readonly Token[], at: number): Clock | null {
  const token = tokens[at];
  const [, whole = '', part] = /^(\d{1,2})(?:\.(\d\d))?$/.exec(token?.text ?? '') ?? [];
  if (whole === '' || Number(whole) > 24) return null;
  const colon = part === undefined ? minutesBehind(tokens, at + 1, ':') : null;
  const minute = Number(part ?? colon?.minute ?? 0);
  const next = colon?.next ?? at + 1;
  const half = readHalf(tokens, next);
  if (half !== null) return { minutes: [((Number(whole) % 12) + half.hours) * 60 + minute], next: half.next };
  const word = tokens[next]?.word ?? '';
  if (word === 'uhr') {
    const behind = /^\d\d?$/.test(tokens[next + 1]?.text ?? '') && part === undefined && colon === null;
    return behind
      ? { minutes: [Number(whole) * 60 + Number(tokens[next + 1]?.text)], next: next + 2 }
      : { minutes: [Number(whole) * 60 + minute], next: next + 1 };
  }
  if (part === undefined && colon === null && word === 'h') {
    const following = tokens[next + 1];
    const exact = /^\d\d$/.test(following?.text ?? '') && following?.isGlued === true;
    return {
      minutes: [Number(whole) * 60 + (exact ? Number(following.text) : 0)],
      next: exact ? next + 2 : next + 1,
    };
  }
  if (colon === null) return null;
  const minutes = Number(whole) * 60 + minute;
  // Without am and pm, 5:05 may be either.
  return { minutes: Number(whole) <= 12 ? [minutes, (minutes + 720) % 1440] : [minutes], next };
}

function minutesBehind(
  tokens: readonly Token[],
  at: number,
  mark: string,
): { readonly minute: number; readonly next: number } | null {
  const [sign, digits] = [tokens[at], tokens[at + 1]];
  if (sign?.text !== mark || !sign.isGlued || digits?.isGlued !== true) return null;
  return /^[0-5]\d$/.test(digits.text) ? { minute: Number(digits.text), next: at + 2 } : null;
}

function readHalf(
  tokens: readonly Token[],
  at: number,
): { readonly hours: number; readonly next: number } | null {
  const [token, dot, m] = tokens.slice(at, at + 3);
  const whole = /^([ap])m$/.exec(token?.word ?? '');
  if (whole !== null) return { hours: whole[1] === 'p' ? 12 : 0, next: at + 1 };
  if (token === undefined || !/^[ap]$/.test(token.word) || dot?.text !== '.' || m?.word !== 'm') return null;
  return { hours: token.word === 'p' ? 12 : 0, next: tokens[at + 3]?.isGlued === true ? at + 4 : at + 3 };
}
