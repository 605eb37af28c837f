import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type { SectionId } from '../../../core/ids.ts';
import { parts } from '../../../core/story-doc/story-doc.ts';
import { linesOf } from '../../desk/fragment-text.ts';
import type { LiveStory } from '../../desk/live-story.ts';
import { editorOf } from '../active-editor.ts';
import { claimsOf } from '../claim-at.ts';

/** How words come in: pasted, or dropped by somebody who moves or copies them. */
export type Arrival = 'paste' | 'moving-drop' | 'copying-drop';

/**
 * The claims that have words in the story once these have come in: not those that stand only in words which the paste
 * replaces or the drop takes away from where they were.
 */
export function claimsThatStay(
  story: LiveStory,
  target: { readonly section: SectionId; readonly view: EditorView },
  arrival: Arrival,
): ReadonlySet<string> {
  const stay = new Set<string>();
  for (const { id, kind } of story.sections.get()) {
    if (kind !== 'text') continue;
    const view = id === target.section ? target.view : draggedFrom(id);
    if (view !== null && loses(view, target.view, arrival))
      for (const claim of claimsOutside(view.state.doc, view.state.selection)) stay.add(claim);
    else
      for (const { claims } of linesOf(parts.text(story.doc, id)))
        for (const { claim } of claims) stay.add(claim);
  }
  return stay;
}

/** The editor of another section, if somebody drags words out of it. */
function draggedFrom(section: SectionId): EditorView | null {
  const view = editorOf(section)?.view;
  return view !== undefined && isDragging(view) ? view : null;
}

/** Whether the words that are selected in an editor go with what happens. */
function loses(view: EditorView, target: EditorView, arrival: Arrival): boolean {
  if (arrival === 'paste') return view === target;
  // TipTap moves between editors, whatever the key.
  return view === target ? isDragging(view) && arrival === 'moving-drop' : isDragging(view);
}

function isDragging(view: EditorView): boolean {
  return view.dragging !== null;
}

function claimsOutside(
  doc: ProseMirrorNode,
  { from, to }: { readonly from: number; readonly to: number },
): ReadonlySet<string> {
  const outside = new Set<string>();
  doc.descendants((node, position) => {
    if (position < from || position + node.nodeSize > to) for (const id of claimsOf(node)) outside.add(id);
  });
  return outside;
}
