import { ArrowDownNarrowWide, PanelLeftClose, Plus, Trash2, Upload } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { StoryId } from '../../core/ids.ts';
import { storyId } from '../../core/ids.ts';
import { statuses } from '../../core/story/status.ts';
import type { StoryView } from '../../core/story/house-style.ts';
import { useCommand } from '../commands/commands-context.tsx';
import { statusInWords } from '../desk/status-words.ts';
import { useStoryRows } from '../desk/stories-query.ts';
import { setWindow, useWindow, type SortBy } from '../desk/window-state.ts';
import { IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { FilterBar } from '../ui/filter-bar.tsx';
import { SearchField } from '../ui/fields.tsx';
import { nothingSelected } from '../ui/list-selection.ts';
import { LongList } from '../ui/long-list.tsx';
import { Menu } from '../ui/menu.tsx';
import { EmptyLibrary } from './empty-library.tsx';
import styles from './library-pane.module.css';
import { SelectionBar } from './selection-bar.tsx';
import { rowsInView } from './sort-rows.ts';
import { StoryRowView } from './story-row.tsx';
import { useNow } from './use-now.ts';
import { ViewsMenu } from './views-menu.tsx';

const noStories: readonly StoryId[] = [];

const css = classes(styles);

const sorts: readonly { readonly id: SortBy; readonly label: string }[] = [
  { id: 'changed', label: 'Last changed' },
  { id: 'deadline', label: 'Deadline' },
  { id: 'headline', label: 'Headline' },
  { id: 'status', label: 'Status' },
];

type Props = {
  readonly current: StoryId | null;
  readonly views: readonly StoryView[];
  readonly onOpen: (id: StoryId) => void;
};

/** The left pane: every story of the library. */
export function LibraryPane({ current, views, onOpen }: Props) {
  const rows = useStoryRows();
  const [words, setWords] = useState('');
  const [selection, setSelection] = useState(nothingSelected);
  const [shown, setShown] = useState(current);
  if (shown !== current) {
    // A story that was opened from elsewhere is the one that is selected.
    setShown(current);
    if (current !== null && selection.selected.size < 2)
      setSelection({ selected: new Set([current]), anchor: current, focus: current });
  }
  const sortBy = useWindow((state) => state.sortBy);
  const status = useWindow((state) => state.statusFilter);
  const wanted = useDeferredValue(words);
  const view = useMemo(
    () => rowsInView(rows?.values() ?? [], { words: wanted, status, sortBy }),
    [rows, wanted, status, sortBy],
  );
  const shownIds = useMemo(() => view.map(({ id }) => id), [view]);
  const now = useNow();
  const waiting = useRef(0);
  /** Someone who walks through the list with the arrow keys opens the story on which they stop. */
  const openSoon = (id: StoryId) => {
    clearTimeout(waiting.current);
    waiting.current = window.setTimeout(() => onOpen(id), 90);
  };
  const newStory = useCommand('story.new');
  const importFiles = useCommand('story.import');
  const chosen = useMemo(
    () => view.filter(({ id }) => selection.selected.has(id)).map(({ id }) => id),
    [selection, view],
  );
  const several = chosen.length > 1 ? chosen : noStories;
  // Commands are about a selection of several while the keyboard is in the list.
  useEffect(() => {
    setWindow({ selectedStories: several });
    return () => setWindow({ selectedStories: noStories });
  }, [several]);
  return (
    <section className={css('pane')} data-pane="library" aria-label="Library">
      <header className={css('head')}>
        <h2 className={css('title')}>Stories</h2>
        <span className={css('count')}>{rows === undefined ? '' : view.length}</span>
        <Menu
          label="Sort by"
          chosen={sortBy}
          lines={sorts.map(({ id, label }) => ({ id, label, onAction: () => setWindow({ sortBy: id }) }))}
        >
          <IconButton label="Sort">
            <ArrowDownNarrowWide size={16} aria-hidden />
          </IconButton>
        </Menu>
        <ViewsMenu
          views={views}
          words={words}
          status={status}
          shown={shownIds}
          onShow={(saved) => {
            setWords(saved.words);
            setWindow({ statusFilter: saved.status });
          }}
        />
        <IconButton label="Import" keys={importFiles.keys} onPress={importFiles.run}>
          <Upload size={16} aria-hidden />
        </IconButton>
        <IconButton label="New story" keys={newStory.keys} onPress={newStory.run}>
          <Plus size={18} aria-hidden />
        </IconButton>
        <IconButton
          label="Hide the library"
          keys="$mod+Backslash"
          onPress={() => setWindow({ showLibrary: false })}
        >
          <PanelLeftClose size={16} aria-hidden />
        </IconButton>
      </header>
      <div className={css('filters')}>
        <SearchField label="Find a story" placeholder="Find a story" value={words} onChange={setWords} />
        <FilterBar
          label="Status"
          all="All"
          options={statuses.map((id) => ({ id, label: statusInWords[id] }))}
          chosen={status}
          onChange={(statusFilter) => setWindow({ statusFilter })}
        />
      </div>
      <div className={css('list')}>
        {rows === undefined ? null : (
          <LongList
            label="Stories"
            items={view}
            rowHeight={51}
            render={(row) => <StoryRowView row={row} now={now} />}
            current={current}
            selection={selection}
            onSelect={setSelection}
            onOpen={(id) => openSoon(storyId.parse(id))}
            empty={<EmptyLibrary isFiltered={rows.size > 0} />}
          />
        )}
      </div>
      {chosen.length > 1 ? (
        <SelectionBar stories={chosen} onDone={() => setSelection(nothingSelected)} />
      ) : (
        <footer className={css('foot')}>
          <IconButton label="Show the trash" onPress={() => setWindow({ dialog: 'trash' })}>
            <Trash2 size={15} aria-hidden />
          </IconButton>
        </footer>
      )}
    </section>
  );
}
