import { useEffect, useMemo, useState } from 'react';
import { sentenceFor } from '../../core/contract/messages.ts';
import type { Answer } from '../../core/contract/requests.ts';
import type { Capture } from '../../core/story/capture.ts';
import { useDesk } from '../desk/desk-context.tsx';
import type { LiveStory } from '../desk/live-story.ts';
import { useReader } from '../desk/reader-state.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { momentInShort } from '../ui/times.ts';
import styles from './changes.module.css';
import { changesInWords, foldChanges, type ChangeRun } from './fold-changes.ts';

const css = classes(styles);

type Props = {
  readonly story: LiveStory;
  readonly before: Capture;
  readonly after: Capture;
  readonly onClose: () => void;
};

/** What an outlet changed between two saved copies, word by word. */
export function Changes({ story, before, after, onClose }: Props) {
  const desk = useDesk();
  const zoom = useReader((state) => state.zoom);
  const [answer, setAnswer] = useState<Answer<'captures.compare'> | null>(null);
  const { id } = story;
  useEffect(() => {
    let isThere = true;
    const compare = async () => {
      const next = await desk.call('captures.compare', { story: id, before: before.id, after: after.id });
      if (isThere) setAnswer(next);
    };
    void compare();
    return () => {
      isThere = false;
    };
  }, [desk, id, before.id, after.id]);
  const parts = answer?.ok === true ? answer.value.parts : null;
  const language = after.language || 'en';
  const runs = useMemo(() => (parts === null ? [] : foldChanges(parts, language)), [parts, language]);
  if (answer === null) return <p className={css('waiting')}>Comparing…</p>;
  if (!answer.ok)
    return (
      <EmptyState title="The copies cannot be compared">
        <p>{sentenceFor(answer.refusal)}</p>
        <Button onPress={onClose}>Back to the text</Button>
      </EmptyState>
    );
  const summary = changesInWords(answer.value.parts, language);
  return (
    <section
      className={css('changes')}
      aria-label="What changed"
      // Scrolled by the keyboard.
      tabIndex={0}
      data-first-stop
    >
      <p className={css('summary')}>
        From {momentInShort(before.capturedAt)} to {momentInShort(after.capturedAt)}:{' '}
        {summary === '' ? 'the text is the same, word for word.' : `${summary}.`}
      </p>
      {summary === '' ? null : (
        <div className={css('text')} dir={after.direction} lang={language} style={{ fontSize: `${zoom}rem` }}>
          {runs.map((run, index) => (
            // The runs of an answer never change places.
            // oxlint-disable-next-line react/no-array-index-key
            <Run key={index} run={run} />
          ))}
        </div>
      )}
    </section>
  );
}

function Run({ run }: { readonly run: ChangeRun }) {
  const [isOpen, setIsOpen] = useState(false);
  switch (run.kind) {
    case 'same':
      return <span>{spaced(run.text)}</span>;
    case 'gone':
      return <del className={css('gone')}>{spaced(run.text)}</del>;
    case 'new':
      return <ins className={css('new')}>{spaced(run.text)}</ins>;
    case 'folded':
      return isOpen ? (
        <span>{spaced(run.text)}</span>
      ) : (
        <button type="button" className={css('folded')} dir="auto" onClick={() => setIsOpen(true)}>
          … {run.words.toLocaleString()} {run.words === 1 ? 'word' : 'words'} the same …
        </button>
      );
  }
}

/** Paragraphs stand apart. */
function spaced(text: string): string {
  return text.replaceAll('\n', '\n\n');
}
