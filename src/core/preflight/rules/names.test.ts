import { describe, expect, test } from 'vitest';
import { findings } from '../../../../tests/support/preflight.ts';
import { aStory, sectionId, text } from '../../../../tests/support/stories.ts';

const deeper = sectionId.parse('go-deeper');

describe('names', () => {
  test('the rarer spelling is found wherever it stands as a word, and only there', () => {
    const story = aStory({
      headline: 'Netanyaho leaves',
      sections: {
        'go-deeper': text(
          'They met Netanyahu there. In the hall Netanyahu spoke, and Netanyahu left.',
          'Then Netanyaho’s aide came; Netanyahoist groups and Ms Haddad-Netanyaho did not.',
        ),
      },
    });
    const found = findings('name-spelled-two-ways', story);
    expect(found.map(({ place, fix }) => [place, fix?.change.kind ?? null])).toEqual([
      [{ kind: 'headline' }, null],
      [{ kind: 'text', section: deeper, from: 80, to: 89 }, 'replace-text'],
    ]);
  });
});
