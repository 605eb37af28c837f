import type { Editor } from '@tiptap/core';
import { activeEditor } from '../editor/active-editor.ts';
import { setWindow } from '../desk/window-state.ts';
import type { Command } from './command.ts';

type Format = {
  readonly id: string;
  readonly label: string;
  readonly keys: string;
  readonly run: (editor: Editor) => void;
};

const formats: readonly Format[] = [
  {
    id: 'bold',
    label: 'Bold',
    keys: '$mod+KeyB',
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    id: 'italic',
    label: 'Italic',
    keys: '$mod+KeyI',
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    id: 'subheading',
    label: 'Sub-heading',
    keys: '$mod+Alt+Digit3',
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    id: 'bullets',
    label: 'Bulleted list',
    keys: '$mod+Shift+Digit8',
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: 'numbers',
    label: 'Numbered list',
    keys: '$mod+Shift+Digit7',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    id: 'quote',
    label: 'Quote',
    keys: '$mod+Shift+KeyB',
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    id: 'clear',
    label: 'Clear formatting',
    keys: '',
    run: (editor) => editor.chain().focus().unsetAllMarks().clearNodes().run(),
  },
];

/** What can be done to the selected words, in whichever section has the keyboard. */
export function formatCommands(): readonly Command[] {
  const isEnabled = () => activeEditor.get() !== null;
  return [
    ...formats.map(({ id, label, keys, run }): Command => ({
      id: `format.${id}`,
      label,
      group: 'Format',
      keys,
      boundByEditor: true,
      isEnabled,
      run: () => {
        const active = activeEditor.get();
        if (active !== null) run(active.editor);
      },
    })),
    {
      id: 'format.link',
      label: 'Link…',
      group: 'Format',
      keys: '$mod+KeyK',
      words: 'address url',
      isEnabled,
      run: () => setWindow({ dialog: 'link' }),
    },
    {
      id: 'format.cite',
      label: 'Cite a source…',
      group: 'Format',
      keys: '$mod+Shift+KeyK',
      words: 'citation footnote reference',
      isEnabled,
      run: () => setWindow({ dialog: 'cite' }),
    },
  ];
}
