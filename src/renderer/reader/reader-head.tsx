import { X } from 'lucide-react';
import { formatPartialDate } from '../../core/story/dates.ts';
import { sourceLabel, type Source } from '../../core/story/source.ts';
import type { Capture } from '../../core/story/capture.ts';
import { captureInWords } from '../desk/capture-words.ts';
import { openReader } from '../desk/window-state.ts';
import { IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Select } from '../ui/fields.tsx';
import { momentInShort } from '../ui/times.ts';
import styles from './reader-head.module.css';

const css = classes(styles);

type Props = {
  readonly source: Source;
  /** The newest first. */
  readonly captures: readonly Capture[];
  readonly shown: Capture | null;
  readonly language: string;
  readonly onClose: () => void;
};

/** Which source is read, and which saved copy of it. */
export function ReaderHead({ source, captures, shown, language, onClose }: Props) {
  const date = source.publishedAt === null ? '' : formatPartialDate(source.publishedAt, language);
  return (
    <header className={css('head')}>
      <div className={css('row')}>
        <h2 className={css('title')} dir="auto">
          {sourceLabel(source)}
        </h2>
        <IconButton label="Close the reader" onPress={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
      <p className={css('details')}>
        {[source.title === '' ? '' : source.outlet, date]
          .filter((part) => part !== '')
          .map((part) => (
            <bdi key={part} className={css('detail')}>
              {part}
            </bdi>
          ))}
      </p>
      {shown === null ? null : captures.length > 1 ? (
        <Select
          label="Saved copy"
          hideLabel
          value={shown.id}
          options={captures.map((capture, index) => ({
            id: capture.id,
            label: `Saved ${momentInShort(capture.capturedAt)}${index === 0 ? ' · newest' : ''} · ${captureInWords(capture)}`,
          }))}
          onChange={(capture) => openReader(source.id, { capture })}
        />
      ) : (
        <p className={css('details')}>
          Saved {momentInShort(shown.capturedAt)} · {captureInWords(shown)}
        </p>
      )}
    </header>
  );
}
