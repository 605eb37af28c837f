import { useId } from 'react';
import type { RecordId } from '../../core/ids.ts';
import { classes } from '../ui/classes.ts';
import { AnnotationItem, type ItemActions } from './annotation-item.tsx';
import styles from './annotation-list.module.css';
import { placeOf, type PlacedAnnotation, type Use } from './place-annotations.ts';

const css = classes(styles);

type Props = {
  readonly placed: readonly PlacedAnnotation[];
  readonly text: string;
  readonly language: string;
  readonly uses: ReadonlyMap<string, readonly Use[]>;
  readonly current: RecordId | null;
  readonly pageOf: (offset: number) => string | null;
  readonly actions: ItemActions;
};

/** Everything that was marked in a source, in the order of its text; what is not in this copy any more comes last. */
export function AnnotationList({ placed, text, language, uses, current, pageOf, actions }: Props) {
  const lost = placed.filter(({ place }) => place === null);
  const here = placed.filter(({ place }) => place !== null);
  const item = (one: PlacedAnnotation) => (
    <AnnotationItem
      key={one.annotation.id}
      placed={one}
      found={text.slice(placeOf(one)?.start ?? 0, placeOf(one)?.end ?? 0)}
      page={pageOf(placeOf(one)?.start ?? -1)}
      language={language}
      uses={uses.get(one.annotation.id) ?? []}
      isOpen={one.annotation.id === current}
      actions={actions}
    />
  );
  return (
    <section className={css('pane')} aria-label="Annotations" data-story-fields>
      {placed.length === 0 ? (
        <p className={css('none')}>
          Nothing is marked yet. Select words in the text, then press H to highlight them, or N to write a
          note.
        </p>
      ) : (
        <Group title="Annotations" items={here} item={item} />
      )}
      {lost.length === 0 ? null : <Group title="Words no longer here" items={lost} item={item} />}
    </section>
  );
}

type GroupProps = {
  readonly title: string;
  readonly items: readonly PlacedAnnotation[];
  readonly item: (placed: PlacedAnnotation) => React.ReactNode;
};

function Group({ title, items, item }: GroupProps) {
  const id = useId();
  if (items.length === 0) return null;
  return (
    <>
      <h3 id={id} className={css('title')}>
        {title} <span className={css('count')}>{items.length}</span>
      </h3>
      <ul className={css('list')} aria-labelledby={id}>
        {items.map(item)}
      </ul>
    </>
  );
}
