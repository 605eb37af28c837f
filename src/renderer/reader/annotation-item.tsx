import { useId } from 'react';
import { Ellipsis, GripVertical } from 'lucide-react';
import type { RecordId } from '../../core/ids.ts';
import type { Annotation } from '../../core/story/annotation.ts';
import { stances, type Stance } from '../../core/story/claim.ts';
import { openClaim } from '../desk/window-state.ts';
import { IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { TextField } from '../ui/fields.tsx';
import { Menu } from '../ui/menu.tsx';
import { TagsField } from '../ui/tags-field.tsx';
import { momentInFull, momentInShort } from '../ui/times.ts';
import styles from './annotation-item.module.css';
import { sureInWords, type PlacedAnnotation, type Use } from './place-annotations.ts';
import { NearWords } from './near-words.tsx';
import { shortened } from './shortened.ts';
import { stanceForClaim, stanceInWords } from './stance-words.ts';

const css = classes(styles);

/** What can be done with an annotation. */
export type ItemActions = {
  readonly open: (annotation: Annotation | null) => void;
  readonly change: (id: RecordId, patch: { note?: string; tags?: readonly string[] }) => void;
  readonly remove: (annotation: Annotation) => void;
  /** Ties it to the claim that is chosen; null where none is. */
  readonly attach: ((annotation: Annotation, stance: Stance) => void) | null;
};

type Props = {
  readonly placed: PlacedAnnotation;
  /** The words that stand in its place in this copy. */
  readonly found: string;
  readonly page: string | null;
  readonly language: string;
  readonly uses: readonly Use[];
  readonly isOpen: boolean;
  readonly actions: ItemActions;
};

/** One annotation: its words, and when it is open what was written about them and what it is used for. */
export function AnnotationItem({ placed, found, page, language, uses, isOpen, actions }: Props) {
  const { annotation, place } = placed;
  const bodyId = useId();
  const sure = place === null || place === undefined ? '' : sureInWords(place);
  const name = shortened(annotation.exact);
  return (
    <li className={css('item', isOpen && 'open')} data-annotation={annotation.id}>
      <div className={css('top')}>
        <span
          draggable
          aria-hidden
          title="Drag onto a claim"
          className={css('grip')}
          onDragStart={(event) => {
            event.dataTransfer.setData('application/x-galley-annotation', annotation.id);
            event.dataTransfer.effectAllowed = 'copyLink';
          }}
        >
          <GripVertical size={13} />
        </span>
        <button
          type="button"
          className={css('head')}
          aria-expanded={isOpen}
          {...(isOpen ? { 'aria-controls': bodyId } : {})}
          onClick={() => actions.open(isOpen ? null : annotation)}
          onKeyDown={(event) => {
            if (event.key === 'Delete' || event.key === 'Backspace') actions.remove(annotation);
          }}
        >
          <span className={css('quotation', place === null && 'lost', isOpen && 'whole')} dir="auto">
            {annotation.exact}
          </span>
          {isOpen || annotation.note === '' ? null : (
            <span className={css('note')} dir="auto">
              {annotation.note}
            </span>
          )}
          <span className={css('details')}>
            {[
              page === null ? '' : `page ${page}`,
              sure,
              ...(isOpen ? [] : annotation.tags),
              usedInWords(uses.length),
            ]
              .filter((part) => part !== '')
              .map((part) => (
                <bdi key={part} className={css('detail')}>
                  {part}
                </bdi>
              ))}
          </span>
        </button>
        <Menu
          label={name}
          lines={[
            ...stances.map((stance) => ({
              id: stance,
              label: stanceForClaim[stance],
              isDisabled: actions.attach === null,
              onAction: () => actions.attach?.(annotation, stance),
            })),
            { id: 'line', line: true },
            {
              id: 'delete',
              label: 'Delete',
              keys: 'Delete',
              isDanger: true,
              onAction: () => actions.remove(annotation),
            },
          ]}
        >
          <IconButton label={`More for “${name}”`}>
            <Ellipsis size={15} aria-hidden />
          </IconButton>
        </Menu>
      </div>
      {isOpen ? (
        <div id={bodyId} role="group" aria-label={name} className={css('body')}>
          {sure === '' ? null : <NearWords before={annotation.exact} now={found} language={language} />}
          <TextField
            label="Note"
            value={annotation.note}
            onChange={(note) => actions.change(annotation.id, { note })}
            isMultiline
          />
          <TagsField
            label="Tags"
            values={annotation.tags}
            onChange={(tags) => actions.change(annotation.id, { tags })}
          />
          <Uses uses={uses} />
          <p className={css('made')} title={momentInFull(annotation.createdAt)}>
            {annotation.author === '' ? null : <bdi>{annotation.author}, </bdi>}
            {momentInShort(annotation.createdAt)}
          </p>
        </div>
      ) : null}
    </li>
  );
}

function Uses({ uses }: { readonly uses: readonly Use[] }) {
  if (uses.length === 0) return null;
  return (
    <ul className={css('uses')} aria-label="Evidence for">
      {uses.map(({ claim, evidence }) => (
        <li key={evidence.id}>
          <button type="button" className={css('use')} onClick={() => openClaim(claim.claim.id)}>
            <span className={css('stance')}>{stanceInWords[evidence.stance]}</span>{' '}
            <bdi>“{shortened(claim.words)}”</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}

function usedInWords(claims: number): string {
  if (claims === 0) return '';
  return claims === 1 ? 'evidence for one claim' : `evidence for ${claims} claims`;
}
