import { ArrowRight } from 'lucide-react';
import type { SectionHead } from '../../core/story-doc/story-doc.ts';
import { openTopic } from '../desk/open-record.ts';
import { useStory } from '../desk/story-context.tsx';
import { useStore } from '../desk/store.ts';
import { setWindow } from '../desk/window-state.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { SectionHeading } from './section-heading.tsx';
import styles from './topics-place.module.css';

const css = classes(styles);

/** Where the topic cards stand on the page. They are written in the side panel. */
export function TopicsPlace({ section }: { readonly section: SectionHead }) {
  const topics = useStore(useStory().topics);
  return (
    <section className={css('place')} aria-label={section.heading} data-section={section.id}>
      <SectionHeading section={section} template={undefined} />
      {topics.length === 0 ? (
        <p className={css('none')}>No topic cards yet. Each says in one sentence who or what a name is.</p>
      ) : (
        <ul className={css('cards')}>
          {topics.map(({ id, name, description }) => (
            <li key={id}>
              <button type="button" className={css('card')} onClick={() => openTopic(id)} dir="auto">
                <strong className={css('name')}>{name || 'Unnamed topic'}</strong>
                <span className={css('description', description === '' && 'missing')}>
                  {description || 'No description yet.'}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button look="quiet" onPress={() => setWindow({ showSources: true, sideTab: 'topics' })}>
        {topics.length === 0 ? 'Add topics' : 'Edit topics'} <ArrowRight size={14} aria-hidden />
      </Button>
    </section>
  );
}
