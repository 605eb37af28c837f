/** How many code points stand before an offset that counts UTF-16 code units. */
export function codePointsAt(text: string, offset: number): number {
  let pairs = 0;
  const end = Math.min(offset, text.length);
  for (let at = 0; at + 1 < end; at++) {
    if (isPair(text, at)) {
      pairs++;
      at++;
    }
  }
  return end - pairs;
}

/** The offset in UTF-16 code units of the nth code point; the end of the text where there are fewer. */
export function offsetOfCodePoint(text: string, nth: number): number {
  let offset = 0;
  for (let count = 0; count < nth && offset < text.length; count++) offset += isPair(text, offset) ? 2 : 1;
  return offset;
}

function isPair(text: string, at: number): boolean {
  return text.charCodeAt(at) >> 10 === 0x36 && text.charCodeAt(at + 1) >> 10 === 0x37;
}
