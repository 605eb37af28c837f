import { plainText, type DocumentJson, type Inline } from './document.ts';
import { mapInline } from './map-inline.ts';

/** A stretch of a section's plain text; UTF-16 offsets. */
type Stretch = { readonly from: number; readonly to: number };

/**
 * The text with other words on a stretch of one of its lines. The new words carry the marks of the first one that they
 * replace; citations inside the stretch stay, behind them. Where the stretch no longer says `before`, these words are
 * looked for in the section. Null where they do not stand there just once, or where old or new words have a line end.
 */
export function replaceWords(
  document: DocumentJson,
  stretch: Stretch,
  { before, after }: { readonly before: string; readonly after: string },
): DocumentJson | null {
  if (before === '' || /[\n\r]/u.test(before + after)) return null;
  const place = placeOf(plainText(document), stretch, before);
  if (place === null) return null;
  let isWritten = false;
  return mapInline(document, (piece, start): readonly Inline[] => {
    const end = start + (piece.type === 'text' ? piece.text.length : 0);
    if (piece.type !== 'text' || end <= place.from || start >= place.to) return [piece];
    const head = piece.text.slice(0, Math.max(0, place.from - start));
    const tail = piece.text.slice(Math.min(piece.text.length, place.to - start));
    const text = `${head}${isWritten ? '' : after}${tail}`;
    isWritten = true;
    return text === '' ? [] : [{ ...piece, text }];
  });
}

function placeOf(text: string, { from, to }: Stretch, before: string): Stretch | null {
  if (text.slice(from, to) === before) return { from, to };
  const [only, ...others] = wholeWordPlaces(text, before);
  return only === undefined || others.length > 0 ? null : { from: only, to: only + before.length };
}

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

/** Where words stand that are no part of a longer word. */
function wholeWordPlaces(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!isInsideWord(text, at) && !isInsideWord(text, end)) places.push(at);
  }
  return places;
}

function isInsideWord(text: string, at: number): boolean {
  const [before = ''] = Array.from(text.slice(Math.max(0, at - 2), at)).slice(-1);
  const [after = ''] = Array.from(text.slice(at, at + 2));
  return wordCharacter.test(before) && wordCharacter.test(after);
}
