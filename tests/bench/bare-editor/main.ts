import { Editor, type JSONContent } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import '../../../src/renderer/theme/base.css';
import '../../../src/renderer/theme/prose.css';
import { longDocument } from '../invented-text.ts';
import './page.css';

/**
 * The least that TipTap can be: the text of the long section (citations are ours, so they are left out), set in the
 * same type, with TipTap's own history and nothing else.
 */
export const editor = new Editor({
  element: document.querySelector('#editor'),
  extensions: [Document, Paragraph, Text, Bold, Italic, Link.configure({ openOnClick: false }), UndoRedo],
  content: structuredClone(longDocument([])) as JSONContent,
});
