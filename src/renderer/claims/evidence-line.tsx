import { Ellipsis, Equal, EqualNot, Info } from 'lucide-react';
import { sourceLabel } from '../../core/story/source.ts';
import { stances, type Evidence, type Stance } from '../../core/story/claim.ts';
import { useStory } from '../desk/story-context.tsx';
import { useStore } from '../desk/store.ts';
import { openReader } from '../desk/window-state.ts';
import { IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Menu } from '../ui/menu.tsx';
import { stanceInWords } from './claim-words.ts';
import styles from './evidence-line.module.css';

const css = classes(styles);

const icons = { supports: Equal, contradicts: EqualNot, context: Info } as const;

type Props = {
  readonly item: Evidence;
  readonly onStance: (stance: Stance) => void;
  readonly onDetach: () => void;
};

/** One passage or source that a claim rests on. Pressed, it is shown in the reader. */
export function EvidenceLine({ item, onStance, onDetach }: Props) {
  const story = useStory();
  const source = useStore(story.sources).find(({ id }) => id === item.source);
  const annotation = useStore(story.annotations).find(({ id }) => id === item.annotation);
  const Icon = icons[item.stance];
  const name = source === undefined ? 'a source that is gone' : sourceLabel(source);
  return (
    <li className={css('line')}>
      <button
        type="button"
        className={css('open')}
        disabled={source === undefined}
        onClick={() => openReader(item.source, { annotation: annotation?.id ?? null })}
      >
        <span className={css('stance', item.stance)}>
          <Icon size={13} aria-hidden />
          {stanceInWords[item.stance]}
        </span>
        {item.annotation === null ? null : (
          <span className={css('words', annotation === undefined && 'missing')} dir="auto">
            {annotation === undefined ? 'The mark on this passage is gone' : `“${annotation.exact}”`}
          </span>
        )}
        <span className={css('source')} dir="auto">
          {name}
        </span>
      </button>
      <Menu
        label={`Evidence: ${name}`}
        chosen={item.stance}
        lines={[
          ...stances.map((id) => ({ id, label: stanceInWords[id], onAction: () => onStance(id) })),
          { id: 'line', line: true },
          { id: 'remove', label: 'Take off the claim', isDanger: true, onAction: onDetach },
        ]}
      >
        <IconButton label={`More for the evidence ${name}`}>
          <Ellipsis size={14} aria-hidden />
        </IconButton>
      </Menu>
    </li>
  );
}
