import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { recordId, type RecordId } from '../../core/ids.ts';
import { sentences } from '../../core/text/sentences.ts';
import { offsetAt } from './text-positions.ts';

/** A stretch of a section's plain text; UTF-16 offsets. */
type Stretch = { readonly from: number; readonly to: number };

/** The claim whose words stand at a position of the editor: of several the one with the fewest, or null. */
export function claimAt(doc: ProseMirrorNode, position: number): RecordId | null {
  const place = doc.resolve(position);
  const ids = [place.nodeAfter, place.nodeBefore].map(claimsOf).find((found) => found.length > 0) ?? [];
  const [shortest] = ids
    .map((id) => ({ id, length: lengthIn(place.parent, id) }))
    .toSorted((a, b) => a.length - b.length);
  const parsed = recordId.safeParse(shortest?.id);
  return parsed.success ? parsed.data : null;
}

/** The ids of the claims that a piece of text belongs to. */
export function claimsOf(node: ProseMirrorNode | null): readonly string[] {
  return (node?.marks ?? []).flatMap(({ type, attrs }) =>
    type.name === 'claim' ? [String(attrs['id'])] : [],
  );
}

/**
 * The words that somebody means to claim: those that are selected, without the space around them; where none are, the
 * sentence at the caret. Null where there are no words.
 */
export function wordsToClaim({ doc, selection }: EditorState, language: string): Stretch | null {
  const text = plainTextOf(doc);
  if (!selection.empty) return trimmed(text, offsetAt(doc, selection.from), offsetAt(doc, selection.to));
  const caret = offsetAt(doc, selection.head);
  // A caret behind the full stop belongs to the sentence that it ends, unless the next one begins there.
  const around = sentences(text, language).filter(({ from, to }) => from <= caret && caret <= to);
  const found = around.at(-1);
  return found === undefined ? null : { from: found.from, to: found.to };
}

function trimmed(text: string, from: number, to: number): Stretch | null {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  return start < end ? { from: start, to: end } : null;
}

/** The text of an editor as offsets count in it: a line for each paragraph; a citation is no character. */
export function plainTextOf(doc: ProseMirrorNode, from = 0, to = doc.content.size): string {
  return doc.textBetween(from, to, '\n', ({ type }) => (type.name === 'hardBreak' ? '\n' : ''));
}

function lengthIn(parent: ProseMirrorNode, id: string): number {
  let length = 0;
  parent.forEach((child) => {
    if (claimsOf(child).includes(id)) length += child.nodeSize;
  });
  return length;
}
