import { useStory } from '../desk/story-context.tsx';
import { useSelected } from '../desk/store.ts';
import { goToSection } from '../desk/window-state.ts';
import { classes } from '../ui/classes.ts';
import styles from './cited-in.module.css';
import { lastWords } from './source-words.ts';

const css = classes(styles);

/** The places of the text that cite a source, each with the words before it. A click goes there. */
export function CitedIn({ source }: { readonly source: string }) {
  const citations = useSelected(useStory().index, (index) => index.citations);
  const places = citations.get(source) ?? [];
  if (places.length === 0) return <p className={css('none')}>No text cites this source yet.</p>;
  return (
    <section aria-label="Cited in">
      <h3 className={css('title')}>Cited in</h3>
      <ul className={css('list')}>
        {places.map(({ section, heading, nth, before }) => (
          <li key={`${section}/${nth}`}>
            <button type="button" className={css('place')} onClick={() => goToSection(section, nth)}>
              <span className={css('heading')} dir="auto">
                {heading}
              </span>
              {before === '' ? null : (
                <span className={css('before')} dir="auto">
                  {lastWords(before)}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
