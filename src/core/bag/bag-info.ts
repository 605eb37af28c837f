import { linesOf } from './lines.ts';

/** A line of `bag-info.txt`. The same label may stand there more than once. */
export type BagInfoField = { readonly label: string; readonly value: string };

/** Reads `bag-info.txt` (RFC 8493, 2.2.2): labels, colons, values; an indented line goes on with the one before. */
export function readBagInfo(text: string): readonly BagInfoField[] {
  const fields: { label: string; value: string }[] = [];
  for (const line of linesOf(text)) {
    const last = fields.at(-1);
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last !== undefined) last.value += ` ${line.trim()}`;
    else if (colon > 0 && /^\S/.test(line))
      fields.push({ label: line.slice(0, colon).trimEnd(), value: line.slice(colon + 1).trim() });
  }
  return fields;
}

/** The text of `bag-info.txt`. Values are one line each. */
export function bagInfoText(fields: readonly BagInfoField[]): string {
  return fields.map(({ label, value }) => `${label}: ${value.replaceAll(/\s+/gu, ' ').trim()}\n`).join('');
}

/** The first value of a label; labels are the same in large and small letters. */
export function infoValue(fields: readonly BagInfoField[], label: string): string | null {
  return fields.find((field) => field.label.toLowerCase() === label.toLowerCase())?.value ?? null;
}

/** How many bytes and files the payload is said to have; null where the value is no Payload-Oxum. */
export function readOxum(value: string): { readonly bytes: number; readonly files: number } | null {
  const match = /^(\d+)\.(\d+)$/.exec(value.trim());
  return match === null ? null : { bytes: Number(match[1]), files: Number(match[2]) };
}
