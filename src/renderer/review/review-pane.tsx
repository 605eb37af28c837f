import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect, type KeyboardEvent } from 'react';
import type { MergeRecord } from '../../core/merge/review-file.ts';
import type { ReviewItem } from '../../core/merge/review.ts';
import { placeInReview } from '../../core/merge/review-place.ts';
import { titleOf } from '../../core/merge/review-words.ts';
import { readText } from '../../core/story-doc/story-doc.ts';
import { focusPane } from '../commands/focus.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { useStore } from '../desk/store.ts';
import { pointAtField, pointAtWords, setWindow } from '../desk/window-state.ts';
import { unpaintWords } from '../editor/paint-words.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { MergesMenu } from './merges-menu.tsx';
import { nameInStory } from './name-in-story.ts';
import { ReviewBody } from './review-body.tsx';
import { choicesFor, reviewKey } from './review-choices.ts';
import styles from './review-pane.module.css';
import { useReviewWalk } from './use-review-walk.ts';

const css = classes(styles);

type Props = { readonly story: LiveStory; readonly merges: readonly MergeRecord[] };

const close = () => {
  setWindow({ reviewing: null });
  focusPane('page');
};

/** With every step the keyboard comes to what is to be looked at now. */
const takeKeyboard = (stand: HTMLElement | null) => stand?.focus({ preventScroll: true });

/** What the merges of a story left to look at, one thing after the other, above the text that it is about. */
export function ReviewPane({ story, merges }: Props) {
  const { points, at, told, steps, move, settle, undo } = useReviewWalk(story, merges);
  const item = at === null ? null : (points[at]?.item ?? null);
  const { language } = useStore(story.fields);
  // A moment after the typing it is known whether a paragraph still stands as the merge left it.
  useStore(story.index);
  const place = item === null ? null : placeOf(story, item);
  const isGone = item !== null && 'shown' in item && place === null;
  const choices = item === null ? [] : choicesFor(item, isGone);
  useEffect(() => {
    if (item?.kind === 'field' && item.part === 'story') return pointAtField(item.field);
    if (item === null || !('section' in item)) return undefined;
    const words = placeOf(story, item);
    if (words !== null) pointAtWords(item.section, words.from, words.to);
    return unpaintWords;
  }, [story, item]);
  const onKeyDown = (event: KeyboardEvent) => {
    // Menus and dialogs are drawn elsewhere, and their keys come through here, too.
    if (event.defaultPrevented || !event.currentTarget.contains(event.target as Node)) return;
    const key = reviewKey(event);
    if (key === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (key.kind === 'close') return close();
    if (key.kind === 'move') return move(key.by);
    const choice = choices[key.nth];
    if (choice !== undefined) void settle(choice);
  };
  return (
    <section className={css('pane')} data-pane="review" aria-label="Review of merges" onKeyDown={onKeyDown}>
      <header className={css('head')}>
        <h2 className={css('name')}>After the merge</h2>
        {at === null ? null : (
          <>
            <p className={css('count')}>
              {at + 1} of {points.length}
            </p>
            <IconButton label="Previous" keys="K" isDisabled={points.length < 2} onPress={() => move(-1)}>
              <ChevronLeft size={16} aria-hidden />
            </IconButton>
            <IconButton label="Next" keys="J" isDisabled={points.length < 2} onPress={() => move(1)}>
              <ChevronRight size={16} aria-hidden />
            </IconButton>
          </>
        )}
        <span className={css('space')} />
        {merges.length === 0 ? null : <MergesMenu merges={merges} onUndo={undo} />}
        <IconButton label="Close the review" keys="Escape" onPress={close}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      <div key={steps} ref={takeKeyboard} tabIndex={-1} data-first-stop className={css('stand')}>
        {item === null ? (
          <p className={css('done')}>{nothingLeft(merges)}</p>
        ) : (
          <>
            <h3 className={css('title')} dir="auto">
              {titleOf(item, nameInStory(story, item))}
            </h3>
            <ReviewBody item={item} language={language} isGone={isGone} />
          </>
        )}
      </div>
      <p role="status" className={css('told', told.isTrouble && 'trouble')}>
        {told.text}
      </p>
      {choices.length === 0 ? null : (
        <div className={css('choices')}>
          {choices.map((choice, index) => (
            <Button key={choice.choice} onPress={() => void settle(choice)}>
              {choice.label}
              <kbd className={css('key')} aria-hidden>
                {index + 1}
              </kbd>
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

function placeOf(story: LiveStory, item: ReviewItem) {
  return 'shown' in item ? placeInReview(readText(story.doc, item.section), item) : null;
}

function nothingLeft(merges: readonly MergeRecord[]): string {
  return merges.length === 0
    ? 'Nothing was merged into this story yet.'
    : 'Everything that the merges left is looked at.';
}
