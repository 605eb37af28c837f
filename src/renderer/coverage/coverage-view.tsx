import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { coverageOf, type Cell, type Coverage } from '../../core/coverage/coverage.ts';
import { coverageCsv } from '../../core/render/coverage-csv.ts';
import { slugFrom } from '../../core/story/slug.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { saveText } from '../desk/save-text.ts';
import { useStore } from '../desk/store.ts';
import { openReader, setWindow } from '../desk/window-state.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { CoverageGrid, type Place } from './coverage-grid.tsx';
import styles from './coverage-view.module.css';
import { Passages } from './passages.tsx';

const css = classes(styles);

/** Which outlet says what to which claim, as a table to walk through. */
export function CoverageView({ story }: { readonly story: LiveStory }) {
  const claims = useStore(story.claims);
  const sources = useStore(story.sources);
  const annotations = useStore(story.annotations);
  const { language, slug, headline } = useStore(story.fields);
  const coverage = useMemo(
    () => coverageOf({ sources, annotations }, claims),
    [sources, annotations, claims],
  );
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  if (coverage.claims.length === 0 || coverage.outlets.length === 0) return <Nothing coverage={coverage} />;
  const cell = coverage.cells[place.row]?.[place.column];
  const save = () =>
    saveText(
      `${slug || slugFrom(headline) || 'story'}-coverage.csv`,
      coverageCsv(coverage, language),
      'text/csv',
    );
  return (
    <div className={css('view')} data-pane="page">
      <header className={css('head')}>
        <h2 className={css('title')}>Coverage</h2>
        <p className={css('sum')}>{sumInWords(coverage)}</p>
        <Button onPress={save}>
          <Download size={14} aria-hidden /> Save as CSV
        </Button>
      </header>
      <div className={css('scroll')}>
        <CoverageGrid coverage={coverage} place={place} onPlace={setPlace} onOpen={openFirst} />
      </div>
      <Passages cell={cell} outlet={coverage.outlets[place.column] ?? ''} view={coverage.claims[place.row]} />
    </div>
  );
}

/** Opens the reader at the first passage of a cell. */
function openFirst(cell: Cell): void {
  const [first] = cell.passages;
  if (first !== undefined) openReader(first.source.id, { annotation: first.annotation?.id ?? null });
}

function sumInWords({ claims, cells, outlets }: Coverage): string {
  const unsupported = cells.filter((row) => row.every(({ stand }) => stand === 'silent')).length;
  const size = `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}, ${outlets.length} ${outlets.length === 1 ? 'outlet' : 'outlets'}`;
  return unsupported === 0
    ? `${size}. Somebody speaks to each of them.`
    : `${size}. Nobody speaks to ${unsupported} of them.`;
}

function Nothing({ coverage }: { readonly coverage: Coverage }) {
  const hasClaims = coverage.claims.length > 0;
  return (
    <div className={css('nothing')} data-pane="page">
      <EmptyState title={hasClaims ? 'No sources yet' : 'No claims yet'}>
        <p>
          {hasClaims
            ? 'Add the sources of this story and save copies of them; then tie their passages to its claims.'
            : 'Mark words of the story as claims, or let Galley propose some. This table then shows which outlet supports and which contradicts each.'}
        </p>
        <Button
          look="primary"
          onPress={() =>
            setWindow({ mode: 'write', showSources: true, sideTab: hasClaims ? 'sources' : 'claims' })
          }
        >
          {hasClaims ? 'Go to the sources' : 'Go to the claims'}
        </Button>
      </EmptyState>
    </div>
  );
}
