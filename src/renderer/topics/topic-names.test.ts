import { expect, test } from 'vitest';
import { foldName } from '../../core/text/fold-name.ts';
import { namesOf } from './topic-names.ts';
import { counted } from './topic-words.ts';

test('a card is known by its name and its aliases, however they are written', () => {
  const names = namesOf([
    { name: 'European  Union', aliases: ['EU', ''] },
    { name: '', aliases: [] },
  ]);
  expect([...names]).toEqual(['european union', 'eu']);
  expect(names.has(foldName(' european union '))).toBe(true);
});

test('counted agrees with the number', () => {
  expect(counted(1, 'mention', 'mentions')).toBe('1 mention');
  expect(counted(3, 'mention', 'mentions')).toBe('3 mentions');
});
