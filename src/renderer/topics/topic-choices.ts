import type { Output } from '../../core/contract/requests.ts';
import type { Topic } from '../../core/story/topic.ts';
import type { ListedChoice } from '../ui/command-list.tsx';
import { foldName } from '../../core/text/fold-name.ts';
import { counted, kindInWords, topicLabel } from './topic-words.ts';

export type FoundTopic = Output<'topics.find'>[number];

/** The line that makes a new card. */
export const newCard = 'new';

/**
 * What the typed words could become: cards of other stories, cards that this story has already, or a new card. The
 * new card stands first unless a card goes by exactly these words.
 */
export function topicChoices(
  text: string,
  found: readonly FoundTopic[],
  own: readonly Topic[],
): readonly ListedChoice[] {
  const name = text.trim();
  if (name === '') return [];
  const goesByIt = (card: Topic) =>
    [card.name, ...card.aliases].some((known) => foldName(known) === foldName(name));
  const there = own
    .filter(goesByIt)
    .map((card) => ({ id: `own:${card.id}`, label: topicLabel(card), hint: 'Already in this story' }));
  const reused = found.map(({ card, stories }, index) => ({
    id: `found:${index}`,
    label: topicLabel(card),
    hint: [kindInWords[card.kind], card.description, `from ${counted(stories, 'story', 'stories')}`]
      .filter((part) => part !== '')
      .join(' · '),
  }));
  const fresh = { id: newCard, label: `New card “${name}”`, hint: '' };
  const isKnown = there.length > 0 || found.some(({ card }) => goesByIt(card));
  return isKnown ? [...there, ...reused, fresh] : [fresh, ...reused];
}
