import { describe, expect, test } from 'vitest';
import { findings } from '../../../../tests/support/preflight.ts';
import { aStory, aTopic } from '../../../../tests/support/stories.ts';

describe('topics', () => {
  test('cards without a name are not compared with each other', () => {
    const cardsElsewhere = [{ card: aTopic('t9', '', { description: 'A town.' }), story: 'Pilots' }];
    const described = aStory({ topics: [aTopic('t1', '', { description: 'A region.' })] });
    expect(findings('topic-described-differently', described, { cardsElsewhere })).toEqual([]);
    const [empty] = findings('topic-without-description', aStory({ topics: [aTopic('t1', ' ')] }), {
      cardsElsewhere,
    });
    expect([empty?.message.slice(0, 21), empty?.fix]).toEqual(['A card without a name', null]);
  });

  test('an empty card takes what another story says of the name', () => {
    const cardsElsewhere = [{ card: aTopic('t9', 'ORRIN', { description: 'A town.' }), story: 'Pilots' }];
    const [found] = findings('topic-without-description', aStory({ topics: [aTopic('t1', 'Orrin')] }), {
      cardsElsewhere,
    });
    expect(found?.fix?.change).toEqual({ kind: 'describe-topic', topic: 't1', description: 'A town.' });
  });
});
