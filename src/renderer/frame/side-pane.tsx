import type { HouseStyle } from '../../core/story/house-style.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { StoryProvider } from '../desk/story-context.tsx';
import { useSelected, useStore } from '../desk/store.ts';
import { setWindow, useWindow } from '../desk/window-state.ts';
import { SourcesPanel } from '../sources/sources-panel.tsx';
import { ClaimsPanel } from '../claims/claims-panel.tsx';
import { PreflightPanel } from '../preflight/preflight-panel.tsx';
import { QuotationsPanel } from '../quotations/quotations-panel.tsx';
import { TopicsPanel } from '../topics/topics-panel.tsx';
import { classes } from '../ui/classes.ts';
import { Tabs } from '../ui/tabs.tsx';
import styles from './side-pane.module.css';

const css = classes(styles);

/** The right pane: what the story rests on, and what it explains. */
export function SidePane({
  story,
  houseStyle,
}: {
  readonly story: LiveStory;
  readonly houseStyle: HouseStyle;
}) {
  const tab = useWindow((state) => state.sideTab);
  const sources = useStore(story.sources);
  const topics = useStore(story.topics);
  const claims = useStore(story.claims);
  const quotations = useSelected(story.checking.result, (check) => check?.quotations.length ?? 0);
  return (
    <StoryProvider value={story}>
      <section className={css('pane')} data-pane="side" aria-label="Sources and topics">
        <Tabs
          label="Sources and topics"
          chosen={tab}
          onChange={(sideTab) => setWindow({ sideTab })}
          tabs={[
            {
              id: 'sources',
              label: 'Sources',
              count: sources.length,
              content: <SourcesPanel key={story.id} houseStyle={houseStyle} />,
            },
            { id: 'topics', label: 'Topics', count: topics.length, content: <TopicsPanel key={story.id} /> },
            { id: 'claims', label: 'Claims', count: claims.length, content: <ClaimsPanel key={story.id} /> },
            {
              id: 'quotations',
              label: 'Quotes',
              count: quotations,
              content: <QuotationsPanel key={story.id} />,
            },
            { id: 'preflight', label: 'Preflight', content: <PreflightPanel key={story.id} /> },
          ]}
        />
      </section>
    </StoryProvider>
  );
}
