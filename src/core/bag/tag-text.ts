import { ok, refused, type Result } from '../result.ts';

/** The text of a tag file in the characters that `bagit.txt` names. Refuses with the reason. */
export function readTagText(bytes: Uint8Array, encoding: string): Result<string, string> {
  try {
    return ok(new TextDecoder(labelOf(bytes, encoding), { fatal: true }).decode(bytes));
  } catch (error) {
    return refused(
      error instanceof RangeError
        ? `is written in ${encoding}, which Galley does not know`
        : `is not written in ${encoding}, as bagit.txt says`,
    );
  }
}

/** UTF-16 without more says by its first two bytes which one it is. */
function labelOf(bytes: Uint8Array, encoding: string): string {
  return /^utf-?16$/i.test(encoding) && bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : encoding;
}
