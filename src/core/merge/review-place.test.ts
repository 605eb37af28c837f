import { expect, test } from 'vitest';
import { text } from '../../../tests/support/stories.ts';
import type { DocumentJson } from '../document/document.ts';
import { plainText } from '../document/document.ts';
import { placeInReview } from './review-place.ts';
import type { ParagraphReview } from './review.ts';

const shownAs = (...paragraphs: readonly string[]) => ({
  shown: text(...paragraphs).content as ParagraphReview['shown'],
});

const story: DocumentJson = {
  type: 'doc',
  content: [
    ...text('One.', '').content,
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [...text('Two.', 'Three.').content] }],
    },
    ...text('Four.').content,
  ],
};

test.each([
  ['One.', ['One.']],
  ['Two.\nThree.', ['Two.', 'Three.']],
  ['Four.', ['Four.']],
])('%j is found in the plain text', (words, paragraphs) => {
  const place = placeInReview(story, shownAs(...paragraphs));
  expect(plainText(story).slice(place?.from, place?.to)).toBe(words);
});

test('a paragraph that somebody has gone on writing in stands nowhere', () => {
  expect(placeInReview(story, shownAs('Two!'))).toBeNull();
  expect(placeInReview(story, shownAs('Four.', 'Five.'))).toBeNull();
});
