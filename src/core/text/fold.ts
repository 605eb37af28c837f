import { classes, classOf, isMark, isUnseen, seen } from './fold-classes.ts';
import { offsetNotes, sameOffsets, type OffsetMap } from './offset-map.ts';

/** A text in a form in which typography does not count, and the way back to the offsets of its source. */
export type Folded = OffsetMap & { readonly text: string };

/** A text without any of these is its own folded form. */
const notPlain = /[^\w()[\]{}<>@#$%^&*+=|\\/~,.;:!? ]|^ | [ ,.;:!?]| $/;

/**
 * Folds a text. Quotation marks are left out, but for the apostrophe inside a word, which is `'`; all dashes are one and
 * stand without spaces; runs of white space and line ends are one space, and none stands before a comma or a stop; `…`
 * is `...`; what nobody sees is gone (soft hyphens, marks of direction, vocalisation); composed and decomposed letters,
 * ligatures and full-width forms are the same. Case is kept. Linear in the text: 30 KB take about a millisecond.
 */
export function fold(source: string): Folded {
  if (!notPlain.test(source)) return { text: source, ...sameOffsets };
  const notes = offsetNotes();
  let text = '';
  /** What was put last, the space aside that waits until it is known what comes behind it. */
  let last = '';
  let space = -1;
  let composed: boolean | null = null;

  const settleSpace = (next: number, character: string) => {
    if (space === -1) return;
    const from = space;
    space = -1;
    if (classOf(character.charCodeAt(0)) === classes.stop) return;
    text += ' ';
    if (next === from + 1) notes.keep(from, next);
    else notes.replace(1, from, next);
  };
  const keep = (from: number, to: number) => {
    if (to <= from) return;
    settleSpace(from, source.charAt(from));
    text += source.slice(from, to);
    notes.keep(from, to);
    last = characterBefore(source, to);
  };
  const put = (characters: string, from: number, to: number) => {
    if (characters === '') return;
    settleSpace(from, characters);
    text += characters;
    if (characters.length === 1 && to - from === 1) notes.keep(from, to);
    else notes.replace(characters.length, from, to);
    last = characters;
  };
  /** A mark alone needs nothing done where the whole text is composed already. */
  const isDone = (from: number, to: number) => {
    for (let at = from; at < to; at++) if (classOf(source.charCodeAt(at)) !== classes.mark) return false;
    composed ??= source.normalize('NFC') === source;
    return composed;
  };

  let kept = 0;
  let at = 0;
  while (at < source.length) {
    const kind = classOf(source.charCodeAt(at));
    if (kind === classes.plain || kind === classes.stop) {
      at++;
      continue;
    }
    const isBetween = source.charCodeAt(at) === 0x20 && at > kept && isPlainAt(source, at + 1);
    if (isBetween) {
      at += 2;
      continue;
    }
    const end = marksEnd(source, at);
    if (end > at && at > kept) {
      if (isDone(at, end)) {
        at = end;
        continue;
      }
      const from = at - characterBefore(source, at).length;
      keep(kept, from);
      put(seen(source.slice(from, end)).normalize('NFC'), from, end);
      at = end;
      kept = at;
      continue;
    }
    keep(kept, at);
    const behind = marksEnd(source, at + 1);
    if (kind === classes.blank) {
      if (last !== '' && last !== '-' && space === -1) space = at;
    } else if (kind === classes.dash) {
      space = -1;
      put('-', at, at + 1);
    } else if (kind === classes.single || kind === classes.double) {
      if (space === -1 && staysInWord(kind, last, characterAt(source, behind))) put("'", at, at + 1);
    } else if (kind === classes.ellipsis) put('...', at, at + 1);
    else if (kind === classes.shape)
      put(seen(seen(source.slice(at, behind)).normalize('NFKC')).trim(), at, behind);
    // What is left is not seen, or joins a character that is not there.
    at = behind;
    kept = at;
  }
  keep(kept, at);
  return { text, ...notes.map() };
}

/** A stretch of the folded text as a stretch of its source. */
export function unfold(
  { toSource, toSourceEnd }: OffsetMap,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const start = toSource(from);
  return { start, end: to > from ? Math.max(start, toSourceEnd(to)) : start };
}

/** A text in lower case, letter for letter: the offsets stay those of the text. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replaceAll(/./gsu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

/** Where the marks at an offset end that belong to the character before it; the offset itself where there are none. */
function marksEnd(source: string, from: number): number {
  let end = from;
  for (let at = from; at < source.length; at++) {
    const kind = classOf(source.charCodeAt(at));
    if (isMark(kind)) end = at + 1;
    else if (!isUnseen(kind)) break;
  }
  return end;
}

function isPlainAt(source: string, at: number): boolean {
  return at < source.length && classOf(source.charCodeAt(at)) === classes.plain;
}

const wordCharacter = /^[\p{L}\p{N}]/u;
const hebrew = /^\p{Script=Hebrew}/u;
const ideograph = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** An apostrophe stands inside a word, gershayim inside a Hebrew one; at a word's edge both are quotation marks. */
function staysInWord(kind: number, before: string, after: string): boolean {
  if (kind === classes.double) return hebrew.test(before) && hebrew.test(after);
  return wordCharacter.test(before) && wordCharacter.test(after) && !ideograph.test(before);
}

function characterAt(source: string, at: number): string {
  const code = source.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(source: string, at: number): string {
  const isPair = at > 1 && (source.codePointAt(at - 2) ?? 0) > 0xffff;
  return source.slice(isPair ? at - 2 : at - 1, at);
}
