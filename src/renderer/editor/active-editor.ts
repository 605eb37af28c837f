import type { Editor } from '@tiptap/core';
import type { SectionId } from '../../core/ids.ts';
import { settable } from '../desk/store.ts';

/** The editor that has, or last had, the keyboard; the toolbar works on it. Null where there is none. */
export const activeEditor = settable<{ readonly section: SectionId; readonly editor: Editor } | null>(null);

const editors = new Map<SectionId, Editor>();

/** Makes an editor known by its section. Returns how to forget it. */
export function registerEditor(section: SectionId, editor: Editor): () => void {
  editors.set(section, editor);
  return () => {
    if (editors.get(section) === editor) editors.delete(section);
    if (activeEditor.get()?.editor === editor) activeEditor.set(null);
  };
}

/** The editor of a section, where one is mounted. */
export function editorOf(section: SectionId): Editor | undefined {
  return editors.get(section);
}
