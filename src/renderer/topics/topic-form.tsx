import { useEffect, useRef } from 'react';
import type { Topic } from '../../core/story/topic.ts';
import { changeCard } from '../desk/record-steps.ts';
import { useStory } from '../desk/story-context.tsx';
import { classes } from '../ui/classes.ts';
import { Select, TextField } from '../ui/fields.tsx';
import { TagsField } from '../ui/tags-field.tsx';
import { LinksField } from './links-field.tsx';
import styles from './topic-form.module.css';
import { kindOptions } from './topic-words.ts';

const css = classes(styles);

type Props = {
  readonly topic: Topic;
  /** Whether the card was just made: then the keyboard goes where one goes on writing. */
  readonly isFresh: boolean;
};

/** Everything that a topic card says, to be written over. */
export function TopicForm({ topic, isFresh }: Props) {
  const story = useStory();
  const form = useRef<HTMLDivElement>(null);
  const first = useRef(topic.name === '' ? 'name' : 'description');
  const set = (patch: Partial<Topic>) => changeCard(story, 'topics', topic.id, patch);
  useEffect(() => {
    if (!isFresh) return;
    const field = form.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      `[data-field="${first.current}"] :is(input, textarea)`,
    );
    field?.focus();
    // A card from another story comes with its sentence: one writes on behind it.
    field?.setSelectionRange(field.value.length, field.value.length);
    field?.scrollIntoView({ block: 'nearest' });
  }, [isFresh]);
  return (
    <div ref={form} className={css('form')}>
      <div className={css('pair')}>
        <div data-field="name">
          <TextField label="Name" value={topic.name} onChange={(name) => set({ name })} />
        </div>
        <Select label="Kind" options={kindOptions} value={topic.kind} onChange={(kind) => set({ kind })} />
      </div>
      <div data-field="description">
        <TextField
          label="Description"
          placeholder="Who or what it is, in one sentence"
          value={topic.description}
          onChange={(description) => set({ description })}
          isMultiline
        />
      </div>
      <TagsField
        label="Also called"
        placeholder="Other names in the text"
        values={topic.aliases}
        onChange={(aliases) => set({ aliases: [...aliases] })}
      />
      <LinksField links={topic.links} onChange={(links) => set({ links: [...links] })} />
    </div>
  );
}
