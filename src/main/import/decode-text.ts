import { analyse } from 'chardet';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';

export type Decoded = { readonly text: string; readonly warnings: readonly string[] };

/**
 * The text of a file's bytes: by its byte order mark, by the character set that it declares (HTML), as UTF-8 where
 * it is valid UTF-8, else by the most likely old character set, with a warning that says which.
 * Refuses empty files and bytes that are no text.
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
  declared: string | null,
): Result<Decoded, Refusal> {
  if (bytes.length === 0) return refused(refusalOf('file-empty', file));
  const marked = markOf(bytes);
  const wide =
    marked ??
    (looksLikeUtf16(bytes) ? { charset: evenZeros(bytes) ? 'utf-16be' : 'utf-16le', length: 0 } : null);
  if (wide !== null) return checked(decodeAs(bytes.subarray(wide.length), wide.charset), file, []);
  if (bytes.includes(0)) return refused(refusalOf('file-binary', file));
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null) return checked(utf8, file, []);
  const told = declared === null ? null : decodeAs(bytes, declared);
  if (told !== null && !told.includes('\uFFFD')) return checked(told, file, []);
  const guessed = guessCharset(bytes);
  const text = decodeAs(bytes, guessed);
  return checked(text, file, [
    `${file} is not in UTF-8; it was read as ${guessed}. Check letters with accents and quotation marks.`,
  ]);
}

function checked(text: string | null, file: string, warnings: readonly string[]): Result<Decoded, Refusal> {
  if (text === null) return refused(refusalOf('file-damaged', file, 'its characters cannot be read'));
  // A picture, a program or an archive under a wrong name.
  const odd = oddCharacters(text);
  if (odd > 8 && odd > text.length / 200) return refused(refusalOf('file-binary', file));
  return text.trim() === '' ? refused(refusalOf('file-empty', file)) : ok({ text, warnings });
}

/** How many control characters a text holds that no text has. White space and escape may stand in one. */
function oddCharacters(text: string): number {
  let odd = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && code !== 0x1b && (code < 0x09 || code > 0x0d)) odd++;
  }
  return odd;
}

function markOf(bytes: Uint8Array): { readonly charset: string; readonly length: number } | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { charset: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) return { charset: 'utf-16le', length: 2 };
  return a === 0xfe && b === 0xff ? { charset: 'utf-16be', length: 2 } : null;
}

/** Text in UTF-16 without its mark: nearly every other byte is zero. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 400);
  if (sample.length < 4 || bytes.length % 2 !== 0) return false;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const half = sample.length / 2;
  const [even = 0, odd = 0] = zeros;
  return (even > half * 0.7 && odd < half * 0.05) || (odd > half * 0.7 && even < half * 0.05);
}

function evenZeros(bytes: Uint8Array): boolean {
  return bytes[0] === 0;
}

function strictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return null;
  }
}

/** The most likely old character set. Western European where there is nothing to go by. */
function guessCharset(bytes: Uint8Array): string {
  const [best] = analyse(bytes.subarray(0, 100_000)).filter(
    ({ name }) => name !== 'UTF-8' && name !== 'ASCII',
  );
  if (best === undefined || best.confidence < 30) return 'windows-1252';
  const name = best.name === 'ISO-8859-1' ? 'windows-1252' : best.name.toLowerCase();
  return decodeAs(new Uint8Array(), name) === null ? 'windows-1252' : name;
}
