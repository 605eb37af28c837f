import { diffArrays } from 'diff';

/** A stretch of two texts: in both, only in the first (`gone`), or only in the second (`new`). */
export type DiffPart = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string };

/** More pieces than this on a side, and only whole paragraphs are compared within it. */
const mostWords = 6_000;

/**
 * What changed from one text to another, word by word (Myers' diff over UAX #29 words). The `same` and `gone` parts
 * together are the first text, the `same` and `new` parts the second.
 */
export function diffWords(before: string, after: string, language: string): DiffPart[] {
  const old = paragraphs(before);
  const next = paragraphs(after);
  if (old.length <= 2 && next.length <= 2) return joined(wordParts(before, after, language));
  const parts: DiffPart[] = [];
  let gone = '';
  let added = '';
  const settle = () => {
    parts.push(...wordParts(gone, added, language));
    gone = '';
    added = '';
  };
  for (const part of diffArrays(old, next)) {
    const text = part.value.join('');
    if (part.removed) gone += text;
    else if (part.added) added += text;
    else {
      settle();
      parts.push({ kind: 'same', text });
    }
  }
  settle();
  return joined(parts);
}

function wordParts(before: string, after: string, language: string): readonly DiffPart[] {
  const old = wordsOf(before, language);
  const next = wordsOf(after, language);
  const whole: readonly DiffPart[] = [
    { kind: 'gone', text: before },
    { kind: 'new', text: after },
  ];
  if (old.length === 0 || next.length === 0 || Math.max(old.length, next.length) > mostWords) return whole;
  return diffArrays(old, next).map(({ value, added, removed }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value.join(''),
  }));
}

function wordsOf(text: string, language: string): string[] {
  return Array.from(segmenterFor(language).segment(text), ({ segment }) => segment);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language || 'en', { granularity: 'word' });
  segmenters.set(language, known);
  return known;
}

/** The paragraphs of a text, each with the line end behind it. */
function paragraphs(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Parts of one kind that touch are one; in a change what is gone comes first. A lone space between changes joins them. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const out: DiffPart[] = [];
  let gone = '';
  let added = '';
  const settle = () => {
    if (gone !== '') out.push({ kind: 'gone', text: gone });
    if (added !== '') out.push({ kind: 'new', text: added });
    gone = '';
    added = '';
  };
  parts.forEach(({ kind, text }, index) => {
    if (text === '') return;
    const isBridge =
      kind === 'same' && /^ +$/.test(text) && gone + added !== '' && parts[index + 1] !== undefined;
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
