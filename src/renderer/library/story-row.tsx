import { Clock, TriangleAlert } from 'lucide-react';
import type { StoryRow } from '../../core/contract/rows.ts';
import { statusInWords } from '../desk/status-words.ts';
import { classes } from '../ui/classes.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { agoInWords, deadlineInWords, momentInFull } from '../ui/times.ts';
import styles from './story-row.module.css';

const css = classes(styles);

/** A deadline this near is marked; ms. */
const soon = 3 * 3_600_000;

/** One story in the library: headline, status, deadline, last change. */
export function StoryRowView({ row, now }: { readonly row: StoryRow; readonly now: number }) {
  const { headline, slug, status, deadline, updatedAt, problem } = row;
  if (problem !== null) {
    return (
      <div className={css('row')}>
        <div className={css('headline')}>
          <TriangleAlert size={13} aria-hidden className={css('alarm')} /> Story {row.id.slice(0, 8)}
        </div>
        <div className={css('meta', 'alarm')} title={problem}>
          {problem}
        </div>
      </div>
    );
  }
  const done = status === 'ready' || status === 'published';
  const left = deadline === null ? null : Date.parse(deadline) - now;
  const urgency = done || left === null ? null : left < 0 ? 'late' : left < soon ? 'soon' : null;
  return (
    <div className={css('row')}>
      <div className={css('headline', headline === '' && 'untitled')} dir="auto">
        {headline || slug || 'Untitled story'}
      </div>
      <div className={css('meta')}>
        <StatusMark status={status} />
        <span>{statusInWords[status]}</span>
        {deadline === null ? null : (
          <span className={css('deadline', urgency)} title={`Deadline: ${momentInFull(deadline)}`}>
            <Clock size={11} aria-label="Deadline" /> {deadlineInWords(deadline, now)}
          </span>
        )}
        <span className={css('changed')} title={`Last changed: ${momentInFull(updatedAt)}`}>
          {agoInWords(updatedAt, now)}
        </span>
      </div>
    </div>
  );
}
