import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect } from 'react';
import type { SectionId } from '../../core/ids.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { usePerson } from '../desk/person.tsx';
import type { WindowState } from '../desk/window-state.ts';
import { activeEditor, registerEditor } from './active-editor.ts';
import { sectionExtensions } from './extensions/section-extensions.ts';
import { cleanPastedHtml } from './paste/clean-paste.ts';
import { revealWords } from './reveal-words.ts';

type Props = {
  readonly story: LiveStory;
  readonly section: SectionId;
  readonly heading: string;
  readonly hint: string;
  readonly language: string;
  /** When the keyboard was last sent here; null if it was not. */
  readonly focusAt: number | null;
  /** The last wish to see something here: words are shown and, if it says so, selected. */
  readonly goTo: WindowState['goTo'];
  readonly onOpenSource: (source: string) => void;
  readonly onLeave: (direction: -1 | 1) => boolean;
  readonly onFocusChange: (focused: boolean) => void;
};

/** The editor of one section. Typing goes through nothing else: no state of React changes with a keystroke. */
export function SectionEditor({
  story,
  section,
  heading,
  hint,
  language,
  focusAt,
  goTo,
  onOpenSource,
  onLeave,
  onFocusChange,
}: Props) {
  const { name } = usePerson();
  const editor = useEditor(
    {
      extensions: sectionExtensions({
        story,
        section,
        language,
        hint,
        author: name.get,
        onOpenSource,
        onLeave,
      }),
      injectCSS: false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': heading,
          lang: language,
          spellcheck: 'true',
        },
        transformPastedHTML: cleanPastedHtml,
      },
      onFocus: ({ editor: focused }) => {
        activeEditor.set({ section, editor: focused });
        onFocusChange(true);
      },
      onBlur: () => onFocusChange(false),
    },
    [story, section, language, hint, heading],
  );
  useEffect(() => registerEditor(section, editor), [section, editor]);
  useEffect(() => {
    if (focusAt !== null && !editor.isFocused) editor.commands.focus(null, { scrollIntoView: false });
  }, [focusAt, editor]);
  useEffect(() => {
    if (goTo !== null) revealWords(editor, goTo);
  }, [goTo, editor]);
  return <EditorContent editor={editor} />;
}
