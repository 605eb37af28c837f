import { useState } from 'react';
import type { QuotationCheck } from '../../core/contract/checks.ts';
import { useStory } from '../desk/story-context.tsx';
import { useStore } from '../desk/store.ts';
import { useSettled } from '../desk/use-settled.ts';
import { setWindow } from '../desk/window-state.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { RowList } from '../ui/row-list.tsx';
import { QuotationRow } from './quotation-row.tsx';
import { kindOrder, kindWords, sumInWords, type QuotationKind } from './quotation-words.ts';
import styles from './quotations-panel.module.css';

const css = classes(styles);

/** Every quotation of the open story, and what became of it in the saved copies of its sources. */
export function QuotationsPanel() {
  const story = useStory();
  const check = useStore(story.checking.result);
  const isBehind = useSettled(useStore(story.checking.isBehind), 1_000);
  const hasCaptures = useStore(story.captures).length > 0;
  const quotations = check?.quotations ?? [];
  if (check !== null && quotations.length === 0) return <NoQuotations />;
  return (
    <div className={css('panel')}>
      <p className={css('sum')} role="status">
        {check === null ? 'Looking the quotations up…' : sumInWords(quotations)}
        {isBehind && check !== null ? <span className={css('behind')}> · checking…</span> : null}
      </p>
      {hasCaptures || quotations.length === 0 ? null : (
        <div className={css('bare')}>
          <p>No copies of the sources are saved yet, so there is nothing to look quotations up in.</p>
          <Button onPress={() => setWindow({ sideTab: 'sources' })}>Go to the sources</Button>
        </div>
      )}
      {kindOrder.map((kind) => (
        <Group key={kind} kind={kind} quotations={quotations.filter((item) => item.kind === kind)} />
      ))}
    </div>
  );
}

type GroupProps = { readonly kind: QuotationKind; readonly quotations: readonly QuotationCheck[] };

/** The quotations of one kind; those that need nothing are folded away. */
function Group({ kind, quotations }: GroupProps) {
  const [isOpen, setIsOpen] = useState(kind !== 'scare');
  if (quotations.length === 0) return null;
  const { name } = kindWords[kind];
  return (
    <section className={css('group')} aria-label={name}>
      <h3 className={css('head')}>
        <button
          type="button"
          className={css('fold')}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {name} <span className={css('count')}>{quotations.length}</span>
        </button>
      </h3>
      {isOpen ? (
        <RowList label={name}>
          {quotations.map((item) => (
            <QuotationRow key={`${item.section}-${item.from}`} quotation={item} />
          ))}
        </RowList>
      ) : null}
    </section>
  );
}

function NoQuotations() {
  return (
    <EmptyState title="No quotations yet">
      <p>
        Every quotation in the text is looked up in the saved copies of the sources as you write, word for
        word.
      </p>
    </EmptyState>
  );
}
