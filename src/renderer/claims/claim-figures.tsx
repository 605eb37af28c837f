import { CircleAlert } from 'lucide-react';
import type { RecordId } from '../../core/ids.ts';
import { useStory } from '../desk/story-context.tsx';
import { useSelected } from '../desk/store.ts';
import { classes } from '../ui/classes.ts';
import styles from './claim-figures.module.css';

const css = classes(styles);

/** Figures and names of a claim that the passages which support it do not have. */
export function ClaimFigures({ claim }: { readonly claim: RecordId }) {
  const figures = useSelected(useStory().checking.result, (check) =>
    check?.figures.find((item) => item.claim === claim),
  );
  if (figures === undefined || figures.missing.length === 0) return null;
  return (
    <ul className={css('list')} aria-label="Figures that the sources do not have">
      {figures.missing.map(({ text, from, instead }) => (
        <li key={from} className={css('figure')}>
          <CircleAlert size={13} aria-hidden />
          <span className={css('words')}>
            <bdi className={css('own')}>{text}</bdi>
            {instead === null ? (
              ' – no passage that supports this has it'
            ) : (
              <>
                {' – the source says '}
                <bdi className={css('own')}>{instead}</bdi>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
