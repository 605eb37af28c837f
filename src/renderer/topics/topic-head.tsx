import type { Topic } from '../../core/story/topic.ts';
import { classes } from '../ui/classes.ts';
import styles from './topic-head.module.css';
import { kindInWords, topicLabel } from './topic-words.ts';

const css = classes(styles);

/** A topic in two lines: its name and kind, and who or what it is. */
export function TopicHead({ topic }: { readonly topic: Topic }) {
  return (
    <span className={css('head')}>
      <span className={css('line')}>
        <span className={css('name')} dir="auto">
          {topicLabel(topic)}
        </span>
        <span className={css('kind')}>{kindInWords[topic.kind]}</span>
      </span>
      <span className={css('description', topic.description === '' && 'missing')} dir="auto">
        {topic.description || 'No description yet'}
      </span>
    </span>
  );
}
