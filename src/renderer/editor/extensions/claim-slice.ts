import { Fragment, Slice, type Mark, type Node as ProseMirrorNode } from '@tiptap/pm/model';
import { claimsOf, plainTextOf } from '../claim-at.ts';

/** The ids of the claims in a piece of text, each once. */
export function claimsInSlice({ content }: Slice): readonly string[] {
  const found = new Set<string>();
  content.descendants((node) => {
    for (const id of claimsOf(node)) found.add(id);
  });
  return [...found];
}

/** The same piece with its claims under other ids; null takes the claim off its words. */
export function renameClaims(slice: Slice, names: ReadonlyMap<string, string | null>): Slice {
  if ([...names].every(([before, after]) => before === after)) return slice;
  const rename = (mark: Mark): readonly Mark[] => {
    if (mark.type.name !== 'claim') return [mark];
    const id = names.get(String(mark.attrs['id']));
    return typeof id === 'string' ? [mark.type.create({ id })] : [];
  };
  return new Slice(renameIn(slice.content, rename), slice.openStart, slice.openEnd);
}

function renameIn(content: Fragment, rename: (mark: Mark) => readonly Mark[]): Fragment {
  return Fragment.fromArray(
    content.content.map((node) =>
      node.isText
        ? node.mark(node.marks.flatMap(rename))
        : node.copy(renameIn(node.content, rename)).mark(node.marks.flatMap(rename)),
    ),
  );
}

/** What a claim says in an editor, from its first to its last marked character; empty where it has no words. */
export function claimWords(doc: ProseMirrorNode, id: string): string {
  let first: number | null = null;
  let last = 0;
  doc.descendants((node, position) => {
    if (!claimsOf(node).includes(id)) return;
    first ??= position;
    last = position + node.nodeSize;
  });
  return first === null ? '' : plainTextOf(doc, first, last);
}
