import { useState } from 'react';
import { readText } from '../../core/story-doc/story-doc.ts';
import { plainText } from '../../core/document/document.ts';
import { formatPartialDate } from '../../core/story/dates.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { useStore } from '../desk/store.ts';
import { goToWords, setWindow } from '../desk/window-state.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FilterBar } from '../ui/filter-bar.tsx';
import styles from './chronology-view.module.css';
import { timeLine, type Moment } from './time-line.ts';

const css = classes(styles);

/** The section that tells the background in the order of time. */
const background = 'how-we-got-here';

/** The dated sentences of the story on a line of time; each leads to its place in the text. */
export function ChronologyView({ story }: { readonly story: LiveStory }) {
  const sections = useStore(story.sections);
  const { language } = useStore(story.fields);
  // The index is another one after every edit, and then the texts are read again.
  useStore(story.index);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const hasBackground = sections.some(({ id }) => id === background);
  const [isWhole, setIsWhole] = useState(!hasBackground);
  const texts = sections
    .filter(({ id, kind }) => kind === 'text' && (isWhole || id === background))
    .map(({ id, heading }) => ({ id, heading, text: plainText(readText(story.doc, id)) }));
  const years = timeLine(texts, language, today);
  return (
    <div className={css('view')} data-pane="page">
      <header className={css('head')}>
        <h2 className={css('title')}>Chronology</h2>
        {hasBackground ? (
          <FilterBar
            label="Which sections"
            all={sections.find(({ id }) => id === background)?.heading ?? 'Background'}
            options={[{ id: 'all', label: 'All sections' }]}
            chosen={isWhole ? 'all' : null}
            onChange={(chosen) => setIsWhole(chosen === 'all')}
          />
        ) : null}
      </header>
      {years.length === 0 ? (
        <EmptyState title="No dates yet">
          <p>
            Sentences with a date, a month or a year stand here on a line of time, in the order in which they
            happened.
          </p>
          <Button look="primary" onPress={() => setWindow({ mode: 'write' })}>
            Write
          </Button>
        </EmptyState>
      ) : (
        <ol className={css('line')} aria-label="Time line" lang={language}>
          {years.map(({ year, gap, moments }) => (
            <li key={year} className={css('year')}>
              {gap > 1 ? <p className={css('gap')}>{gap} years</p> : null}
              <h3 className={css('number')}>{year}</h3>
              <ol className={css('moments')}>
                {moments.map((moment) => (
                  <li key={`${moment.section}-${moment.from}`}>
                    <Stop moment={moment} language={language} showSection={isWhole} />
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

type StopProps = { readonly moment: Moment; readonly language: string; readonly showSection: boolean };

function Stop({ moment, language, showSection }: StopProps) {
  const { section, heading, from, to, text, label, date, until, isOutOfOrder } = moment;
  const at = text.indexOf(label);
  const day =
    formatPartialDate(date, language) + (until === null ? '' : ` – ${formatPartialDate(until, language)}`);
  return (
    <button type="button" className={css('stop')} onClick={() => goToWords(section, from, to)}>
      <time className={css('day')} dateTime={date}>
        {day}
      </time>
      <span className={css('words')} dir="auto">
        {at === -1 ? (
          text
        ) : (
          <>
            {text.slice(0, at)}
            <mark className={css('label')}>{label}</mark>
            {text.slice(at + label.length)}
          </>
        )}
      </span>
      {showSection || isOutOfOrder ? (
        <span className={css('note')}>
          {[
            ...(showSection ? [heading] : []),
            ...(isOutOfOrder ? ['stands elsewhere in the text’s own order'] : []),
          ].join(' · ')}
        </span>
      ) : null}
    </button>
  );
}
