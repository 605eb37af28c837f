import type { SectionId } from '../../core/ids.ts';
import type { WordRange } from '../../core/story/house-style.ts';
import { useStory } from '../desk/story-context.tsx';
import { useSelected } from '../desk/store.ts';
import { classes } from '../ui/classes.ts';
import styles from './word-count.module.css';

const css = classes(styles);

/** How many words a section has, beside how many it should have. */
export function WordCount({
  section,
  range,
}: {
  readonly section: SectionId;
  readonly range: WordRange | null;
}) {
  const count = useSelected(useStory().index, ({ words }) => words.get(section) ?? 0);
  if (range === null) return <span className={css('count')}>{count === 0 ? '' : `${count} words`}</span>;
  const state = count === 0 ? 'none' : count < range.min ? 'short' : count > range.max ? 'long' : 'right';
  const verdict = { none: '', short: ', too short', long: ', too long', right: '' }[state];
  return (
    <span
      className={css('count', state)}
      title={`The house asks for ${range.min} to ${range.max} words.`}
      aria-label={`${count} words${verdict}; the house asks for ${range.min} to ${range.max}`}
    >
      <span className={css('number')}>{count}</span>
      <span className={css('wanted')}>
        {range.min}–{range.max}
      </span>
      <span className={css('sign')} aria-hidden>
        {{ none: '', short: '−', long: '+', right: '✓' }[state]}
      </span>
    </span>
  );
}
