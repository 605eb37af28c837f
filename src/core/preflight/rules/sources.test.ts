import { describe, expect, test } from 'vitest';
import { cite, findings, line, link, words } from '../../../../tests/support/preflight.ts';
import { aSource, aStory, sectionId, text } from '../../../../tests/support/stories.ts';
import type { Finding } from '../finding.ts';

const news = sectionId.parse('whats-happened');
const papers = sectionId.parse('what-the-papers-say');
const deeper = sectionId.parse('go-deeper');
const places = (found: readonly Finding[]) => found.map(({ place }) => place);

describe('sources', () => {
  test('an outlet is found by any of its names, where the name stands', () => {
    const story = aStory({
      sections: { 'what-the-papers-say': text('Nothing yet.', 'Divers, the BBC reports, went down.') },
    });
    const [found, ...others] = findings('outlet-without-source', story);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      section: papers,
      message: '“BBC News” is named here, but no source is from it. Add the source, or take the name out.',
      excerpt: 'Nothing yet. Divers, the BBC reports, went down.',
      place: { kind: 'text', section: papers, from: 21, to: 28 },
      fix: { label: 'Add the source', change: { kind: 'add-source', outlet: 'BBC News', url: '' } },
    });
  });

  test('a link within the page on an outlet’s name is no address of a source', () => {
    const story = aStory({ sections: { 'what-the-papers-say': line(link('Reuters', '#go-deeper')) } });
    expect(findings('outlet-without-source', story)[0]?.fix?.change).toMatchObject({ url: '' });
  });

  test('a source that is gone is named once for a section, where it is first cited', () => {
    const story = aStory({
      sections: {
        'go-deeper': line(
          words('One'),
          cite('gone'),
          words(' two'),
          cite('s1'),
          words(' three'),
          cite('gone'),
        ),
        'whats-happened': line(cite('gone')),
      },
      sources: [aSource('s1')],
    });
    const found = findings('citation-dead', story);
    expect(places(found)).toEqual([
      { kind: 'text', section: news, from: 0, to: 0 },
      { kind: 'text', section: deeper, from: 2, to: 3 },
    ]);
    expect(found[1]).toMatchObject({
      message:
        'A source is cited 2 times here that is no longer in the story. Bring it back, or take the citations out.',
      excerpt: 'One',
      fix: { change: { kind: 'remove-citations', section: deeper, source: 'gone' } },
    });
  });

  test('nobody can be sent to an interview', () => {
    const sources = [aSource('s1', { kind: 'interview' }), aSource('s2', { kind: 'article' })];
    expect(places(findings('source-without-address', aStory({ sources })))).toEqual([
      { kind: 'source', source: 's2' },
    ]);
  });
});
