import type { ClaimView } from '../../core/claims/standing.ts';
import type { Cell } from '../../core/coverage/coverage.ts';
import { sourceLabel } from '../../core/story/source.ts';
import { openReader } from '../desk/window-state.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import styles from './passages.module.css';
import { standSigns, standVerbs } from './stand-words.ts';

const css = classes(styles);

type Props = {
  readonly cell: Cell | undefined;
  readonly outlet: string;
  readonly view: ClaimView | undefined;
};

/** What stands behind the cell that has the pointer or the keyboard. */
export function Passages({ cell, outlet, view }: Props) {
  if (cell === undefined || view === undefined) return null;
  return (
    <section className={css('strip')} aria-label="Passages" aria-live="polite">
      <p className={css('head')}>
        <span aria-hidden>{standSigns[cell.stand]}</span>{' '}
        <bdi>
          <strong>{outlet}</strong>
        </bdi>{' '}
        {standVerbs[cell.stand]} “<bdi>{view.words.replaceAll(/\s+/gu, ' ').trim()}</bdi>”
      </p>
      {cell.passages.map(({ evidence, source, annotation }) => (
        <div key={evidence.id} className={css('passage')}>
          <blockquote className={css('words')} dir="auto">
            {annotation === null ? sourceLabel(source) : annotation.exact}
          </blockquote>
          <Button look="quiet" onPress={() => openReader(source.id, { annotation: annotation?.id ?? null })}>
            Read
          </Button>
        </div>
      ))}
    </section>
  );
}
