import { useMemo } from 'react';
import type { HouseStyle } from '../../core/story/house-style.ts';
import { directionOf } from '../../core/story/language.ts';
import { useStory } from '../desk/story-context.tsx';
import { useStore } from '../desk/store.ts';
import { goToSection, useWindow } from '../desk/window-state.ts';
import { useClaimStyles } from '../editor/claim-styles.ts';
import { classes } from '../ui/classes.ts';
import { DetailsRow } from './details-row.tsx';
import { HeadFields } from './head-fields.tsx';
import { Outline } from './outline.tsx';
import styles from './page.module.css';
import { SectionView } from './section-view.tsx';
import { TopicsPlace } from './topics-place.tsx';

const css = classes(styles);

/** The sheet: headline, standfirst, and the sections one below the other. */
export function Page({ houseStyle }: { readonly houseStyle: HouseStyle }) {
  const story = useStory();
  const sections = useStore(story.sections);
  const { language } = useStore(story.fields);
  const showMarks = useWindow((state) => state.showMarks);
  useClaimStyles(story);
  const texts = useMemo(() => sections.filter(({ kind }) => kind === 'text'), [sections]);
  return (
    <div className={css('scroll')} data-pane="page" data-story-fields>
      <div className={css('frame')}>
        <Outline sections={sections} houseStyle={houseStyle} />
        <article
          className={css('sheet')}
          data-marks={showMarks ? 'on' : 'off'}
          lang={language}
          dir={directionOf(language)}
        >
          <HeadFields houseStyle={houseStyle} />
          <DetailsRow />
          {sections.map((section) =>
            section.kind === 'topics' ? (
              <TopicsPlace key={section.id} section={section} />
            ) : (
              <SectionView
                key={`${story.id}/${section.id}`}
                section={section}
                houseStyle={houseStyle}
                language={language}
                onLeave={(direction) => {
                  const next = texts[texts.indexOf(section) + direction];
                  if (next !== undefined) goToSection(next.id);
                  return next !== undefined;
                }}
              />
            ),
          )}
        </article>
      </div>
    </div>
  );
}
