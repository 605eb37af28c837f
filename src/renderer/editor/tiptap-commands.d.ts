/** The commands that the document's nodes and marks bring along: TipTap declares them module by module. */
import '@tiptap/extension-blockquote';
import '@tiptap/extension-bold';
import '@tiptap/extension-heading';
import '@tiptap/extension-italic';
import '@tiptap/extension-link';
import '@tiptap/extension-list';
