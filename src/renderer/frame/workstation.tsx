import { useEffect } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import type { LibraryState } from '../../core/contract/library-state.ts';
import { storyId } from '../../core/ids.ts';
import { BundleDialog } from '../bundles/bundle-dialog.tsx';
import { Palette } from '../commands/palette.tsx';
import { Shortcuts } from '../commands/shortcuts.tsx';
import type { OpenStory } from '../desk/open-story.ts';
import { useForgetStories } from '../desk/stories-query.ts';
import { useStore } from '../desk/store.ts';
import { setWindow, useWindow } from '../desk/window-state.ts';
import { ExportDialog } from '../export/export-dialog.tsx';
import { ExportProgress } from '../export/export-progress.tsx';
import { ExportSummary } from '../export/export-summary.tsx';
import { LibraryPane } from '../library/library-pane.tsx';
import { TrashDialog } from '../library/trash-dialog.tsx';
import { ReleaseDialog } from '../preflight/release-dialog.tsx';
import { SourceReader } from '../reader/source-reader.tsx';
import { classes } from '../ui/classes.ts';
import { FileDrop } from './file-drop.tsx';
import { MiddlePane } from './middle-pane.tsx';
import { SidePane } from './side-pane.tsx';
import { StatusBar } from './status-bar.tsx';
import { useLibraryGivesWay } from './use-library-gives-way.ts';
import styles from './workstation.module.css';

const css = classes(styles);

type Props = {
  readonly library: LibraryState & { readonly kind: 'open' };
  readonly openStory: OpenStory;
};

/** The three panes and the bar below them. */
export function Workstation({ library, openStory }: Props) {
  const open = useStore(openStory.state);
  const isReading = useWindow((state) => state.reading !== null) && open.kind === 'open';
  const givesWay = useLibraryGivesWay(isReading);
  const showLibrary = useWindow((state) => state.showLibrary) && !givesWay;
  const showSources = useWindow((state) => state.showSources);
  const forget = useForgetStories();
  useEffect(() => {
    const last = storyId.safeParse(useWindow.getState().lastStory);
    if (last.success) void openStory.open(last.data);
    // Another library has other stories; what was left unsaved stays with the one that opened it.
    return () => {
      forget();
      void openStory.leave();
    };
  }, [openStory, forget]);
  const current = open.kind === 'none' ? null : open.kind === 'open' ? open.story.id : open.id;
  const hasSide = showSources && open.kind === 'open';
  const panelIds = [
    ...(showLibrary ? ['library'] : []),
    'page',
    ...(isReading ? ['reader'] : []),
    ...(hasSide ? ['side'] : []),
  ];
  const layout = useDefaultLayout({ id: 'galley-panes', panelIds });
  return (
    <div className={css('window')}>
      <main className={css('panes')}>
        <h1 className="visually-hidden">Galley</h1>
        <Group
          className={css('group')}
          orientation="horizontal"
          {...(layout.defaultLayout === undefined ? {} : { defaultLayout: layout.defaultLayout })}
          onLayoutChanged={layout.onLayoutChanged}
        >
          {showLibrary ? (
            <>
              <Panel
                id="library"
                defaultSize={290}
                minSize={210}
                maxSize={520}
                groupResizeBehavior="preserve-pixel-size"
              >
                <LibraryPane
                  current={current}
                  views={library.houseStyle.views}
                  onOpen={(id) => {
                    setWindow({ lastStory: id });
                    void openStory.open(id);
                  }}
                />
              </Panel>
              <Separator className={css('edge')} aria-label="Width of the library" />
            </>
          ) : null}
          <Panel id="page" minSize={380}>
            <MiddlePane open={open} openStory={openStory} houseStyle={library.houseStyle} />
          </Panel>
          {open.kind === 'open' && isReading ? (
            <>
              <Separator className={css('edge')} aria-label="Width of the reader" />
              <Panel id="reader" defaultSize={460} minSize={300} groupResizeBehavior="preserve-pixel-size">
                <SourceReader story={open.story} />
              </Panel>
            </>
          ) : null}
          {hasSide ? (
            <>
              <Separator className={css('edge')} aria-label="Width of the sources" />
              <Panel
                id="side"
                defaultSize={370}
                minSize={260}
                maxSize={560}
                groupResizeBehavior="preserve-pixel-size"
              >
                <SidePane story={open.story} houseStyle={library.houseStyle} />
              </Panel>
            </>
          ) : null}
        </Group>
      </main>
      <StatusBar library={library} openStory={openStory} />
      <Palette />
      <Shortcuts />
      <ExportDialog current={current} houseStyle={library.houseStyle} />
      <ExportProgress />
      <ExportSummary />
      <BundleDialog openStory={openStory} />
      <TrashDialog />
      <ReleaseDialog />
      <FileDrop story={open.kind === 'open' ? open.story : null} />
    </div>
  );
}
