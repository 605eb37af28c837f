import type { Editor } from '@tiptap/core';

/** What the link dialog is about: the link under the caret, the selected words, or a place for a new link. */
export type LinkPlace = {
  /** The address of the link that is there; empty where there is none. */
  readonly href: string;
  /** Whether there are no words yet that the link could be on. */
  readonly needsText: boolean;
};

/** Where the caret stands, as far as a link is concerned. */
export function linkPlace(editor: Editor): LinkPlace {
  const href: unknown = editor.getAttributes('link')['href'];
  const isLink = editor.isActive('link') && typeof href === 'string';
  return { href: isLink ? href : '', needsText: editor.state.selection.empty && !isLink };
}

/** Puts a link on the selected words, changes the one under the caret, or writes new linked words. */
export function putLink(editor: Editor, place: LinkPlace, href: string, text: string): void {
  if (place.needsText) {
    const words = text.trim() || href.replace(/^(?:https?:\/\/|mailto:)/, '');
    editor
      .chain()
      .focus()
      .insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] })
      .run();
    return;
  }
  const chain = editor.chain().focus();
  (place.href === '' ? chain : chain.extendMarkRange('link')).setLink({ href }).run();
}

/** Takes the link under the caret off its words. */
export function removeLink(editor: Editor): void {
  editor.chain().focus().extendMarkRange('link').unsetLink().run();
}
