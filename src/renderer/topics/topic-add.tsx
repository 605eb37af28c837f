import { useState } from 'react';
import { emptyTopic, type Topic } from '../../core/story/topic.ts';
import { newRecordId } from '../desk/new-id.ts';
import { openTopic } from '../desk/open-record.ts';
import { useStory } from '../desk/story-context.tsx';
import { useStore } from '../desk/store.ts';
import { AddList } from '../ui/add-list.tsx';
import { newCard, topicChoices } from './topic-choices.ts';
import { useFoundTopics } from './use-topic-lookups.ts';

/** Where a card begins: by its name, new or taken over whole from another story. */
export function TopicAdd({ onAdd }: { readonly onAdd: (topic: Topic) => void }) {
  const story = useStory();
  const own = useStore(story.topics);
  const [text, setText] = useState('');
  // Each card starts with a new field: an old one would still point at the line that was chosen.
  const [round, setRound] = useState(0);
  const found = useFoundTopics(story, text);
  const choose = (id: string) => {
    setText('');
    setRound(round + 1);
    const there = own.find((card) => id === `own:${card.id}`);
    const reused = found.find((_, index) => id === `found:${index}`);
    if (there !== undefined) openTopic(there.id);
    else if (reused !== undefined) onAdd({ ...reused.card, id: newRecordId() });
    else if (id === newCard) onAdd(emptyTopic(newRecordId(), text.trim()));
  };
  return (
    <AddList
      key={round}
      label="Add a topic by its name"
      placeholder="Add a person, place, event …"
      text={text}
      onText={setText}
      items={topicChoices(text, found, own)}
      onChoose={choose}
    />
  );
}
