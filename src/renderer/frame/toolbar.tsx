import { useEditorState } from '@tiptap/react';
import type { Editor } from '@tiptap/core';
import {
  Bold,
  ChartGantt,
  Eye,
  Grid3x3,
  Heading3,
  Highlighter,
  Italic,
  Link,
  List,
  ListOrdered,
  Menu as MenuIcon,
  PanelLeftOpen,
  PanelRightClose,
  PanelRightOpen,
  PenLine,
  Quote,
  Redo2,
  Share,
  Superscript,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { afterOverlay } from '../ui/after-overlay.ts';
import { Toolbar as Bar } from '../ui/toolbar.tsx';
import { groups } from '../commands/command.ts';
import { runIfEnabled, useCommand, useCommands } from '../commands/commands-context.tsx';
import { libraryGivesWay } from '../desk/library-gives-way.ts';
import { useStoryIfOpen } from '../desk/story-context.tsx';
import { useStore } from '../desk/store.ts';
import { OutlineMenu } from './outline-menu.tsx';
import { setWindow, useWindow, type Mode } from '../desk/window-state.ts';
import { activeEditor } from '../editor/active-editor.ts';
import { IconButton, IconToggle } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Menu, type MenuLine } from '../ui/menu.tsx';
import styles from './toolbar.module.css';

const css = classes(styles);

/** The row above the page: the words' formats, write or preview, export, and the panes. */
export function Toolbar() {
  const givesWay = useStore(libraryGivesWay);
  const showLibrary = useWindow((state) => state.showLibrary) && !givesWay;
  const showSources = useWindow((state) => state.showSources);
  const mode = useWindow((state) => state.mode);
  const active = useStore(activeEditor);
  const story = useStoryIfOpen();
  const isWriting = mode === 'write';
  return (
    <Bar label="Story" className={css('bar')}>
      {showLibrary ? null : (
        <CommandButton id="view.library" icon={PanelLeftOpen} label="Show the library" always />
      )}
      <MainMenu />
      {story === null ? null : <OutlineMenu story={story} />}
      <span className={css('gap')} />
      <CommandButton id="edit.undo" icon={Undo2} />
      <CommandButton id="edit.redo" icon={Redo2} />
      <span className={css('gap')} />
      {active === null || !isWriting || active.editor.isDestroyed ? (
        <FormatButtons state={noFormat} isDisabled />
      ) : (
        <LiveFormatButtons editor={active.editor} />
      )}
      <span className={css('room')} />
      <ModeSwitch />
      <CommandButton id="story.export" icon={Share} label="Export" />
      <CommandButton
        id="view.sources"
        icon={showSources ? PanelRightClose : PanelRightOpen}
        label={showSources ? 'Hide sources and topics' : 'Show sources and topics'}
        always
      />
    </Bar>
  );
}

/** Every command by its group, for a host without a menu bar of its own. */
function MainMenu() {
  const commands = useCommands();
  const lines = groups.flatMap((group, index): MenuLine[] => {
    const listed = commands.filter(
      (command) => command.group === group && !command.id.startsWith('story.status.'),
    );
    return [
      ...(index > 0 ? [{ id: `line-${group}`, line: true } as const] : []),
      ...listed.map(({ id, label, keys, isEnabled, run }) => ({
        id,
        label,
        keys,
        isDisabled: !isEnabled(),
        onAction: () => afterOverlay(run),
      })),
    ];
  });
  return (
    <Menu label="All commands" lines={lines}>
      <IconButton label="All commands">
        <MenuIcon size={16} aria-hidden />
      </IconButton>
    </Menu>
  );
}

type ButtonProps = {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly label?: string;
  /** Works without an open story, too. */
  readonly always?: boolean;
};

function CommandButton({ id, icon: Icon, label, always = false }: ButtonProps) {
  const command = useCommand(id);
  const isEnabled = always || command.isEnabled();
  return (
    <IconButton
      label={label ?? command.label}
      keys={command.keys}
      isDisabled={!isEnabled}
      onPress={() => runIfEnabled(command)}
    >
      <Icon size={16} aria-hidden />
    </IconButton>
  );
}

type Format = { readonly id: string; readonly icon: LucideIcon; readonly name: string };

const formats: readonly Format[] = [
  { id: 'format.bold', icon: Bold, name: 'bold' },
  { id: 'format.italic', icon: Italic, name: 'italic' },
  { id: 'format.subheading', icon: Heading3, name: 'heading' },
  { id: 'format.bullets', icon: List, name: 'bulletList' },
  { id: 'format.numbers', icon: ListOrdered, name: 'orderedList' },
  { id: 'format.quote', icon: Quote, name: 'blockquote' },
  { id: 'format.link', icon: Link, name: 'link' },
];

/** Which formats the caret stands in, one bit for each, so that only a change draws the buttons again. */
const noFormat = 0;
function formatsAt(editor: Editor): number {
  return formats.reduce(
    (bits, { name }, index) => (editor.isActive(name) ? bits | (1 << index) : bits),
    noFormat,
  );
}

function LiveFormatButtons({ editor }: { readonly editor: Editor }) {
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => (current.isDestroyed ? noFormat : formatsAt(current)),
  });
  return <FormatButtons state={state} isDisabled={false} />;
}

function FormatButtons({ state, isDisabled }: { readonly state: number; readonly isDisabled: boolean }) {
  const commands = useCommands();
  return (
    <>
      {formats.map(({ id, icon: Icon }, index) => {
        const command = commands.find((candidate) => candidate.id === id);
        return command === undefined ? null : (
          <IconToggle
            key={id}
            label={command.label}
            keys={command.keys}
            isSelected={(state & (1 << index)) !== 0}
            isDisabled={isDisabled}
            onChange={() => runIfEnabled(command)}
          >
            <Icon size={16} aria-hidden />
          </IconToggle>
        );
      })}
      <CommandButton id="format.cite" icon={Superscript} label="Cite a source" />
      <CommandButton id="claims.make" icon={Highlighter} />
    </>
  );
}

const modes: readonly { readonly id: Mode; readonly label: string; readonly icon: LucideIcon }[] = [
  { id: 'write', label: 'Write', icon: PenLine },
  { id: 'preview', label: 'Preview', icon: Eye },
  { id: 'coverage', label: 'Coverage: which outlet says what', icon: Grid3x3 },
  { id: 'chronology', label: 'Chronology', icon: ChartGantt },
];

function ModeSwitch() {
  const mode = useWindow((state) => state.mode);
  const preview = useCommand('view.preview');
  return (
    <>
      {modes.map(({ id, label, icon: Icon }) => (
        <IconToggle
          key={id}
          label={label}
          keys={id === 'write' || id === 'preview' ? preview.keys : ''}
          isSelected={mode === id}
          isDisabled={!preview.isEnabled()}
          onChange={() => setWindow({ mode: id })}
        >
          <Icon size={16} aria-hidden />
        </IconToggle>
      ))}
    </>
  );
}
