import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { aClaim, aJudgement, aStory } from '../../../tests/support/stories.ts';
import { appendRecords } from '../story-doc/records.ts';
import { createStoryDoc, parts, readStoryDoc } from '../story-doc/story-doc.ts';
import { mergeStories } from './merge-stories.ts';

test('two verdicts on one claim are both in the review, with who gave them and when', () => {
  const story = aStory({ claims: [aClaim('c1')], judgements: [aJudgement('j0', 'c1')] });
  const [ours, theirs] = [createStoryDoc(story, 'past'), createStoryDoc(story, 'past')];
  const given = { author: 'Ana', at: '2026-11-23T09:00:00Z', why: 'Seen it' };
  appendRecords(parts.judgements(ours), [aJudgement('j1', 'c1', { verdict: 'wrong', ...given })]);
  appendRecords(parts.judgements(theirs), [aJudgement('j2', 'c1', { at: '2026-11-23T10:00:00Z' })]);
  const side = (doc: Y.Doc) => ({ doc, story: { ...aStory(), ...readStoryDoc(doc) } });
  const { review } = mergeStories(side(ours), side(theirs));
  expect(review.filter(({ kind }) => kind === 'two-verdicts')).toEqual([
    {
      kind: 'two-verdicts',
      id: 'w-c1',
      claim: 'c1',
      words: aClaim('c1').words,
      ours: { verdict: 'wrong', ...given },
      theirs: { verdict: 'verified', author: 'A. Reader', at: '2026-11-23T10:00:00Z', why: '' },
      kept: 'theirs',
    },
  ]);
});
