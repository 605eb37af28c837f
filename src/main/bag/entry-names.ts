import { getFileNameLowLevel, parseExtraFields, type Entry, type LocalFileHeader } from 'yauzl';
import { pathProblem } from '../../core/bag/file-path.ts';
import { shortened } from '../../core/bag/manifest.ts';

/** The name of an entry, as the list at the end of the zip file has it. */
export function nameOf(entry: Entry): string {
  const bytes = Buffer.from(entry.fileNameRaw);
  return getFileNameLowLevel(entry.generalPurposeBitFlag, bytes, entry.extraFields, true);
}

/**
 * Why an entry is refused for the other names that it has: in the header in front of its bytes, by which programs unpack
 * that read a zip file from its beginning, and in Info-ZIP's field for Unicode. Those have to be its name, written in
 * another way at most. Null where they are.
 */
export function otherNameProblem(
  entry: Entry,
  local: Pick<LocalFileHeader, 'fileName' | 'extraField'>,
): string | null {
  const name = nameOf(entry);
  const raw = Buffer.from(entry.fileNameRaw);
  const own = Buffer.from(local.fileName);
  const others = [
    raw.toString('latin1'),
    ...unicodeNames(entry.extraFieldRaw),
    ...unicodeNames(local.extraField),
  ];
  const other = own.equals(raw) ? others.find((one) => !isSameName(one, name)) : own.toString('latin1');
  return other === undefined
    ? null
    : `has another name in the zip file, by which other programs unpack it: “${shortened(other)}”`;
}

/** Info-ZIP Unicode Path: a version, a checksum and the name in UTF-8. */
const unicodePath = { id: 0x7075, nameAt: 5 } as const;

/** All names in such fields, also those that not every program would heed. */
function unicodeNames(extra: Buffer): readonly string[] {
  return fieldsOf(extra)
    .filter(({ id }) => id === unicodePath.id)
    .map(({ data }) => data.toString('utf8', unicodePath.nameAt));
}

/** Fields that cannot be read are none: some programs fill the place up with zeros. */
function fieldsOf(extra: Buffer): ReturnType<typeof parseExtraFields> {
  try {
    return parseExtraFields(extra);
  } catch {
    return [];
  }
}

/** Whether two names differ in nothing but how letters beyond ASCII are written; nobody guesses in which characters. */
function isSameName(one: string, other: string): boolean {
  const [ours, theirs] = [one.split('/'), other.split('/')];
  const isAscii = (part: string) => /^\p{ASCII}*$/u.test(part);
  return (
    pathProblem(one) === null &&
    ours.length === theirs.length &&
    ours.every((part, at) => part === theirs[at] || !isAscii(part) || !isAscii(theirs[at] ?? ''))
  );
}
