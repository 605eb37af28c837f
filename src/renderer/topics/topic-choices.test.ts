import { expect, test } from 'vitest';
import { recordId } from '../../core/ids.ts';
import { emptyTopic } from '../../core/story/topic.ts';
import { topicChoices } from './topic-choices.ts';

const card = {
  ...emptyTopic(recordId.parse('a'), 'Ada Lovelace'),
  kind: 'person' as const,
  aliases: ['Ada'],
};
const found = [{ card, stories: 3 }];

const ids = (text: string, own = [card].slice(1)) => topicChoices(text, found, own).map(({ id }) => id);

test('nothing is offered for nothing', () => expect(ids(' ')).toEqual([]));

test('a card that goes by exactly these words stands before a new one', () => {
  expect(ids('ada')).toEqual(['found:0', 'new']);
  expect(ids('love')).toEqual(['new', 'found:0']);
});

test('a card of this story is shown rather than made again', () => {
  expect(topicChoices('Ada', [], [card])[0]).toMatchObject({ id: 'own:a', hint: 'Already in this story' });
});

test('a card of other stories says what it is and where it comes from', () => {
  expect(topicChoices('love', found, [])[1]?.hint).toBe('Person · from 3 stories');
});
