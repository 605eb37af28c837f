import { describe, expect, test } from 'vitest';
import { findings, line, link, words } from '../../../../tests/support/preflight.ts';
import { aSource, aStory, aTopic, sectionId } from '../../../../tests/support/stories.ts';
import type { Inline } from '../../document/document.ts';

const deeper = sectionId.parse('go-deeper');

describe('links within the page', () => {
  test('lead to sections, topics and sources; one that is partly bold is one', () => {
    const bold: Inline = {
      ...words('bold'),
      marks: [{ type: 'link', attrs: { href: '#gone' } }, { type: 'bold' }],
    };
    const story = aStory({
      sections: {
        'go-deeper': line(
          link('a', '#topics'),
          link('b', '#t1'),
          link('c', '#s1'),
          link('d', 'https://a.example/#gone'),
          words(' '),
          link('see ', '#gone'),
          bold,
          link('e', '#other'),
        ),
      },
      sources: [aSource('s1')],
      topics: [aTopic('t1', 'Orrin')],
    });
    const found = findings('link-dead', story);
    expect(found.map(({ excerpt, place, fix }) => [excerpt, place, fix?.change])).toEqual([
      [
        'see bold',
        { kind: 'text', section: deeper, from: 5, to: 13 },
        { kind: 'remove-link', section: deeper, href: '#gone' },
      ],
      [
        'e',
        { kind: 'text', section: deeper, from: 13, to: 14 },
        { kind: 'remove-link', section: deeper, href: '#other' },
      ],
    ]);
  });
});
