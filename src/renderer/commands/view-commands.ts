import { useWindow, setWindow, goToSection, type SideTab } from '../desk/window-state.ts';
import { toggleLibrary } from '../desk/library-gives-way.ts';
import { activeEditor } from '../editor/active-editor.ts';
import type { Command, CommandContext } from './command.ts';
import { focusPane, focusSearch } from './focus.ts';

/** What the window shows. */
export function viewCommands({ openStory }: CommandContext): readonly Command[] {
  const isOpen = () => openStory.state.get().kind === 'open';
  const always = () => true;
  const step = (direction: -1 | 1) => () => {
    const state = openStory.state.get();
    if (state.kind !== 'open') return;
    const sections = state.story.sections.get().filter(({ kind }) => kind === 'text');
    const at = sections.findIndex(({ id }) => id === activeEditor.get()?.section);
    const next = sections[at === -1 ? 0 : Math.min(sections.length - 1, Math.max(0, at + direction))];
    if (next !== undefined) goToSection(next.id);
  };
  const view = (
    id: string,
    label: string,
    keys: string,
    run: () => void,
    isEnabled = always,
    words = '',
  ): Command => ({
    id: `view.${id}`,
    label,
    group: 'View',
    keys,
    words,
    isEnabled,
    run,
  });
  return [
    view('palette', 'Find a command…', '$mod+Shift+KeyP', () => setWindow({ dialog: 'palette' })),
    view('preview', 'Preview or write', '$mod+Period', togglePreview, isOpen, 'page reader'),
    view(
      'coverage',
      'Coverage: which outlet says what',
      '',
      () => setWindow({ mode: 'coverage' }),
      isOpen,
      'matrix claims',
    ),
    view(
      'chronology',
      'Chronology: the story on a line of time',
      '',
      () => setWindow({ mode: 'chronology' }),
      isOpen,
      'dates timeline',
    ),
    view('library', 'Show or hide the library', '$mod+Backslash', toggleLibrary),
    view('sources', 'Show or hide sources and topics', '$mod+Shift+Backslash', () =>
      setWindow({ showSources: !useWindow.getState().showSources }),
    ),
    view('sourcesTab', 'Go to the sources', '', () => openTab('sources'), isOpen),
    view('topicsTab', 'Go to the topics', '', () => openTab('topics'), isOpen),
    view(
      'quotationsTab',
      'Go to the quotations',
      '',
      () => openTab('quotations'),
      isOpen,
      'quotes word for word',
    ),
    view('preflightTab', 'Go to preflight', '', () => openTab('preflight'), isOpen, 'check errors warnings'),
    view('search', 'Find a story…', '$mod+Shift+KeyF', focusSearch),
    view('nextPane', 'Next pane', 'F6', () => focusPane(1)),
    view('previousPane', 'Previous pane', 'Shift+F6', () => focusPane(-1)),
    view('nextSection', 'Next section', '$mod+Alt+ArrowDown', step(1), isOpen),
    view('previousSection', 'Previous section', '$mod+Alt+ArrowUp', step(-1), isOpen),
    view('trash', 'Show the trash', '', () => setWindow({ dialog: 'trash' }), always, 'deleted restore'),
    {
      id: 'help.shortcuts',
      label: 'Keyboard shortcuts',
      group: 'Help',
      keys: '$mod+Slash',
      isEnabled: always,
      run: () => setWindow({ dialog: 'shortcuts' }),
    },
  ];
}

function togglePreview(): void {
  setWindow({ mode: useWindow.getState().mode === 'preview' ? 'write' : 'preview' });
}

function openTab(sideTab: SideTab): void {
  setWindow({ showSources: true, sideTab });
  requestAnimationFrame(() => focusPane('side'));
}
