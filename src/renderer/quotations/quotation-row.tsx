import type { QuotationCheck } from '../../core/contract/checks.ts';
import { sourceLabel } from '../../core/story/source.ts';
import { useStory } from '../desk/story-context.tsx';
import { useStore } from '../desk/store.ts';
import { useApplyChange } from '../desk/use-apply-change.ts';
import { goToWords, openReader } from '../desk/window-state.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Row, RowMain } from '../ui/row-list.tsx';
import { WordDiff } from '../ui/word-diff.tsx';
import styles from './quotation-row.module.css';
import { kindWords } from './quotation-words.ts';

const css = classes(styles);

/** A quotation: what became of it, where it stands, where it was found. Pressing it opens the source at the passage. */
export function QuotationRow({ quotation }: { readonly quotation: QuotationCheck }) {
  const story = useStory();
  const sources = useStore(story.sources);
  const sections = useStore(story.sections);
  const apply = useApplyChange();
  const { section, from, to, text, kind, found } = quotation;
  const source = sources.find(({ id }) => id === found?.source);
  const heading = sections.find(({ id }) => id === section)?.heading ?? '';
  const { sign, name } = kindWords[kind];
  const goTo = () => goToWords(section, from, to);
  const open = () => {
    if (found === null) goTo();
    else
      openReader(found.source, {
        capture: found.capture,
        passage: { start: found.start, end: found.end },
      });
  };
  const theirs = (found?.diff ?? [])
    .flatMap((part) => (part.kind === 'new' ? [] : [part.text]))
    .join('')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return (
    <Row>
      <RowMain kind={name} onPress={open}>
        <span aria-hidden className={css('sign', kind)}>
          {sign}
        </span>
        <span className={css('words')} dir="auto">
          {kind === 'near' && found !== null ? <WordDiff parts={found.diff} /> : text}
        </span>
        <span className={css('facts')}>
          {source === undefined ? heading : [source.outlet || sourceLabel(source), heading].join(' · ')}
          {kind === 'near' && found !== null ? ` · ${Math.round(found.sure * 100)} % the same` : null}
        </span>
      </RowMain>
      <div className={css('actions')}>
        <Button onPress={goTo}>Go to the words</Button>
        {kind === 'near' && theirs !== '' ? (
          <Button
            onPress={() =>
              apply(
                { kind: 'replace-text', section, from, to, before: text, after: theirs },
                'The quotation has the source’s words.',
              )
            }
          >
            Take the source’s words
          </Button>
        ) : null}
      </div>
    </Row>
  );
}
