import { expect, test } from 'vitest';
import { takenInWords } from './bundle-words.ts';

const story = { headline: 'Pilots return', slug: 'pilots', outcome: 'added', review: 0 } as const;

test.each([
  ['“Pilots return” is here.', [story]],
  ['“pilots” is here.', [{ ...story, headline: '' }]],
  ['“Pilots return” is merged.', [{ ...story, outcome: 'merged' }]],
  ['“Pilots return” is merged. 1 thing to look at.', [{ ...story, outcome: 'merged', review: 1 }]],
  ['“Pilots return” was here already, as it is.', [{ ...story, outcome: 'same' }]],
  [
    '4 stories are taken in: 1 new, 2 merged, 1 here already. 3 things to look at.',
    [
      story,
      { ...story, outcome: 'merged', review: 1 },
      { ...story, outcome: 'merged', review: 2 },
      { ...story, outcome: 'same' },
    ],
  ],
] as const)('%s', (sentence, taken) => {
  expect(takenInWords(taken)).toBe(sentence);
});
