import { useState } from 'react';
import type { Topic } from '../../core/story/topic.ts';
import { addCard, deleteCard, moveCard } from '../desk/record-steps.ts';
import { useStory } from '../desk/story-context.tsx';
import { useStore } from '../desk/store.ts';
import { useWishedCard } from '../desk/use-wished-card.ts';
import { CardList } from '../ui/card-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { showToast } from '../ui/toast.tsx';
import { TopicAdd } from './topic-add.tsx';
import { TopicForm } from './topic-form.tsx';
import { TopicHead } from './topic-head.tsx';
import { TopicSuggestions } from './topic-suggestions.tsx';
import { topicLabel } from './topic-words.ts';

/** The topic cards of the open story: add them, say who or what they are, put them in order. */
export function TopicsPanel() {
  const story = useStory();
  const topics = useStore(story.topics);
  const [open, setOpen] = useWishedCard('openTopic', topics);
  const [fresh, setFresh] = useState<string | null>(null);

  const add = (topic: Topic) => {
    addCard(story, 'topics', topic);
    setOpen(topic.id);
    setFresh(topic.id);
  };
  const remove = (id: string) => {
    const topic = topics.find((item) => item.id === id);
    if (topic === undefined) return;
    const restore = deleteCard(story, 'topics', id);
    showToast({ text: `“${topicLabel(topic)}” is deleted.`, action: { label: 'Undo', run: restore } });
  };
  return (
    <>
      <TopicAdd key={`add-${story.id}`} onAdd={add} />
      <TopicSuggestions key={`suggestions-${story.id}`} onAdd={add} />
      {topics.length === 0 ? (
        <EmptyState title="No topics yet">
          <p>
            A topic card says in one sentence who or what a name is. Type a name above, or let Galley look for
            names in the text.
          </p>
        </EmptyState>
      ) : null}
      <div data-story-fields>
        <CardList
          label="Topics"
          items={topics}
          nameOf={topicLabel}
          renderHead={(topic) => <TopicHead topic={topic} />}
          renderBody={(topic) => <TopicForm topic={topic} isFresh={topic.id === fresh} />}
          lines={() => []}
          open={open}
          onOpen={(id) => {
            setFresh(null);
            setOpen(id);
          }}
          onMove={(id, before) => moveCard(story, 'topics', id, before)}
          onDelete={remove}
        />
      </div>
    </>
  );
}
