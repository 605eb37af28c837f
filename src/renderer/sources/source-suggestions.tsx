import type { HouseStyle } from '../../core/story/house-style.ts';
import { emptySource, type Source } from '../../core/story/source.ts';
import { newRecordId } from '../desk/new-id.ts';
import { dismiss } from '../desk/record-steps.ts';
import { useStory } from '../desk/story-context.tsx';
import { SuggestionList } from '../ui/suggestion-list.tsx';
import { showToast } from '../ui/toast.tsx';
import { dismissedSourceKey, useSourceSuggestions } from './use-source-suggestions.ts';

type Props = { readonly houseStyle: HouseStyle; readonly onAdd: (source: Source) => void };

/** Outlets that the text names and that have no card yet. */
export function SourceSuggestions({ houseStyle, onAdd }: Props) {
  const story = useStory();
  const suggestions = useSourceSuggestions(story, houseStyle);
  return (
    <SuggestionList
      label="Named in the text, without a source"
      items={suggestions.map(({ outlet, excerpt }) => ({
        id: outlet,
        text: `The text names ${outlet}`,
        detail: excerpt,
      }))}
      onAdd={(outlet) => {
        const url = suggestions.find((item) => item.outlet === outlet)?.url ?? '';
        onAdd({ ...emptySource(newRecordId()), outlet, url });
      }}
      onDismiss={(outlet) => {
        const takeBack = dismiss(story, dismissedSourceKey(outlet));
        showToast({
          text: `${outlet} is not suggested in this story any more.`,
          action: { label: 'Undo', run: takeBack },
        });
      }}
    />
  );
}
