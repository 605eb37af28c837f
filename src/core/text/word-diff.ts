import { diffArrays } from 'diff';
import { segmentsOf } from './segmenters.ts';
import { sharedPlaces } from './shared-places.ts';

/** A stretch of two texts: in both, only in the first (`gone`), or only in the second (`new`). */
export type DiffPart = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string };

/** Stretches of so many words and spaces are compared directly; longer ones are first cut where both have the same. */
const directly = 600;
/** A direct comparison ends at so many changes: the stretches have nothing to do with each other. */
const mostChanges = 400;

/**
 * What changed from one text to another, word by word and sign by sign (Myers' diff over the words of UAX #29; long
 * texts are cut first as in patience diff). The `same` and `gone` parts together are the first text, the `same` and
 * `new` parts the second; in a change what is gone comes first. Two articles of 20,000 words that are alike take some
 * hundred milliseconds, and not more if they are not: long stretches that share nothing are one change.
 */
export function diffWords(before: string, after: string, language: string): readonly DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  return joined(partsOf(segmentsOf(before, language, 'word'), segmentsOf(after, language, 'word')));
}

function partsOf(old: readonly string[], next: readonly string[]): readonly DiffPart[] {
  let lead = 0;
  while (lead < old.length && lead < next.length && old[lead] === next[lead]) lead++;
  let tail = 0;
  const most = Math.min(old.length, next.length) - lead;
  while (tail < most && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail++;
  return [
    { kind: 'same', text: old.slice(0, lead).join('') },
    ...changes(old.slice(lead, old.length - tail), next.slice(lead, next.length - tail)),
    { kind: 'same', text: old.slice(old.length - tail).join('') },
  ];
}

/** The parts of two stretches that begin and end differently. */
function changes(old: readonly string[], next: readonly string[]): readonly DiffPart[] {
  const all: readonly DiffPart[] = [
    { kind: 'gone', text: old.join('') },
    { kind: 'new', text: next.join('') },
  ];
  if (old.length === 0 || next.length === 0) return all;
  const cuts = old.length + next.length > directly ? sharedPlaces(old, next) : [];
  if (cuts.length > 0) {
    const ends = [...cuts, { old: old.length, next: next.length }];
    return ends.flatMap((end, nth) => {
      const start = cuts[nth - 1] ?? { old: 0, next: 0 };
      return partsOf(old.slice(start.old, end.old), next.slice(start.next, end.next));
    });
  }
  const compared = diffArrays([...old], [...next], { maxEditLength: mostChanges });
  return (
    compared?.map(({ value, added, removed }) => ({
      kind: added ? 'new' : removed ? 'gone' : 'same',
      text: value.join(''),
    })) ?? all
  );
}

/** Parts of one kind that touch are one; in a change what is gone comes first. A lone space between changes joins them. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const filled = parts.filter(({ text }) => text !== '');
  const out: DiffPart[] = [];
  let gone = '';
  let added = '';
  const settle = () => {
    if (gone !== '') out.push({ kind: 'gone', text: gone });
    if (added !== '') out.push({ kind: 'new', text: added });
    gone = '';
    added = '';
  };
  filled.forEach(({ kind, text }, index) => {
    const isBridge =
      kind === 'same' && /^ +$/.test(text) && gone !== '' && added !== '' && index < filled.length - 1;
    if (kind === 'gone' || isBridge) gone += text;
    if (kind === 'new' || isBridge) added += text;
    if (kind !== 'same' || isBridge) return;
    settle();
    const last = out.at(-1);
    if (last?.kind === 'same') out[out.length - 1] = { kind, text: last.text + text };
    else out.push({ kind, text });
  });
  settle();
  return out;
}
