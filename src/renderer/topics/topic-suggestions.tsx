import { ScanSearch } from 'lucide-react';
import type { Topic } from '../../core/story/topic.ts';
import { newRecordId } from '../desk/new-id.ts';
import { dismiss } from '../desk/record-steps.ts';
import { useStory } from '../desk/story-context.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { SuggestionList } from '../ui/suggestion-list.tsx';
import { showToast } from '../ui/toast.tsx';
import styles from './topic-suggestions.module.css';
import { counted, kindInWords } from './topic-words.ts';
import { dismissedTopicKey, useTopicSuggestions, type SuggestedTopic } from './use-topic-lookups.ts';

const css = classes(styles);

/** Names in the text that have no card yet, and the button that looks for them at once. */
export function TopicSuggestions({ onAdd }: { readonly onAdd: (topic: Topic) => void }) {
  const story = useStory();
  const { suggestions, isLooked, isLooking, look } = useTopicSuggestions(story);
  return (
    <>
      <div className={css('bar')}>
        <Button look="quiet" isDisabled={isLooking} onPress={look}>
          <ScanSearch size={14} aria-hidden /> Look for names in the text
        </Button>
        <span role="status" className={css('state')}>
          {isLooking ? 'Looking…' : isLooked && suggestions.length === 0 ? 'No more names found.' : ''}
        </span>
      </div>
      <SuggestionList
        label="Named in the text, without a card"
        items={suggestions.map((item) => ({ id: item.name, text: item.name, detail: detailOf(item) }))}
        onAdd={(name) => {
          const card = suggestions.find((item) => item.name === name)?.card;
          if (card !== undefined) onAdd({ ...card, id: newRecordId() });
        }}
        onDismiss={(name) => {
          const takeBack = dismiss(story, dismissedTopicKey(name));
          showToast({
            text: `${name} is not suggested in this story any more.`,
            action: { label: 'Undo', run: takeBack },
          });
        }}
      />
    </>
  );
}

function detailOf({ mentions, card, from }: SuggestedTopic): string {
  return [
    kindInWords[card.kind],
    counted(mentions, 'mention', 'mentions'),
    from === 'library' ? 'has a card in another story' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
