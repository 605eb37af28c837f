import { sentenceFor } from '../../core/contract/messages.ts';
import type { HouseStyle } from '../../core/story/house-style.ts';
import { useCommand } from '../commands/commands-context.tsx';
import type { OpenState, OpenStory } from '../desk/open-story.ts';
import { StoryProvider } from '../desk/story-context.tsx';
import type { LiveStory } from '../desk/live-story.ts';
import { useWindow, type Mode } from '../desk/window-state.ts';
import { CiteDialog } from '../editor/cite-dialog.tsx';
import { LinkDialog } from '../editor/link-dialog.tsx';
import { ChronologyView } from '../chronology/chronology-view.tsx';
import { CoverageView } from '../coverage/coverage-view.tsx';
import { Preview } from '../preview/preview.tsx';
import { ReviewPlace } from '../review/review-place.tsx';
import { Page } from '../story/page.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import styles from './middle-pane.module.css';
import { SaveTrouble } from './save-trouble.tsx';
import { Toolbar } from './toolbar.tsx';

const css = classes(styles);

type Props = {
  readonly open: OpenState;
  readonly openStory: OpenStory;
  readonly houseStyle: HouseStyle;
};

/** The middle of the window: the open story as a sheet or as its preview, or what to do where none is open. */
export function MiddlePane({ open, openStory, houseStyle }: Props) {
  const mode = useWindow((state) => state.mode);
  switch (open.kind) {
    case 'none':
      return (
        <Frame>
          <NoStory />
        </Frame>
      );
    case 'opening':
      return (
        <Frame>
          <p className={css('opening')}>Opening…</p>
        </Frame>
      );
    case 'refused':
      return (
        <Frame>
          <EmptyState title="This story cannot be opened">
            <p>{sentenceFor(open.refusal)}</p>
            <Button onPress={() => void openStory.open(open.id)}>Try again</Button>
          </EmptyState>
        </Frame>
      );
    case 'open':
      return (
        <StoryProvider value={open.story}>
          <section className={css('pane')} aria-label="Story">
            <Toolbar />
            <SaveTrouble story={open.story} />
            <ReviewPlace key={open.story.id} story={open.story} />
            <div className={css('content')}>
              <View key={open.story.id} mode={mode} story={open.story} houseStyle={houseStyle} />
            </div>
            <CiteDialog />
            <LinkDialog />
          </section>
        </StoryProvider>
      );
  }
}

/** The open story in one of its views. */
function View({
  mode,
  story,
  houseStyle,
}: {
  readonly mode: Mode;
  readonly story: LiveStory;
  readonly houseStyle: HouseStyle;
}) {
  switch (mode) {
    case 'write':
      return <Page houseStyle={houseStyle} />;
    case 'preview':
      return <Preview story={story} />;
    case 'coverage':
      return <CoverageView story={story} />;
    case 'chronology':
      return <ChronologyView story={story} />;
  }
}

function Frame({ children }: { readonly children: React.ReactNode }) {
  return (
    <section className={css('pane')} data-pane="page" aria-label="Story">
      <Toolbar />
      <div className={css('content', 'bare')}>{children}</div>
    </section>
  );
}

function NoStory() {
  const newStory = useCommand('story.new');
  const importFiles = useCommand('story.import');
  return (
    <EmptyState title="No story is open">
      <p>Choose one on the left, start a new one, or drop a file here.</p>
      <div className={css('buttons')}>
        <Button look="primary" onPress={newStory.run}>
          New story
        </Button>
        <Button onPress={importFiles.run}>Import…</Button>
      </div>
    </EmptyState>
  );
}
