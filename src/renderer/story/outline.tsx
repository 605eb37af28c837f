import type { SectionHead } from '../../core/story-doc/story-doc.ts';
import { templateFor, type HouseStyle } from '../../core/story/house-style.ts';
import { useStory } from '../desk/story-context.tsx';
import { useSelected, useStore } from '../desk/store.ts';
import { goToSection, setWindow } from '../desk/window-state.ts';
import { classes } from '../ui/classes.ts';
import styles from './outline.module.css';

const css = classes(styles);

type Props = { readonly sections: readonly SectionHead[]; readonly houseStyle: HouseStyle };

/** The sections at a glance, beside the sheet where there is room: written, still empty, too short or too long. */
export function Outline({ sections, houseStyle }: Props) {
  const story = useStory();
  const words = useSelected(story.index, (index) => index.words);
  const topics = useStore(story.topics);
  return (
    <nav className={css('outline')} aria-label="Sections">
      <ol className={css('list')}>
        {sections.map(({ id, kind, heading }) => {
          const count = kind === 'topics' ? topics.length : (words.get(id) ?? 0);
          const range = templateFor(houseStyle, id)?.words ?? null;
          const isOff = range !== null && count > 0 && (count < range.min || count > range.max);
          return (
            <li key={id}>
              <button
                type="button"
                className={css('item', count === 0 && 'empty', isOff && 'off')}
                onClick={() =>
                  kind === 'topics' ? setWindow({ showSources: true, sideTab: 'topics' }) : goToSection(id)
                }
              >
                <span className={css('mark')} aria-hidden />
                <span dir="auto">{heading}</span>
                <span className="visually-hidden">{count === 0 ? ', empty' : ''}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
