import { describe, expect, test } from 'vitest';
import { aSource, aStory, text } from '../../../tests/support/stories.ts';
import type { DocumentJson, Inline } from '../document/document.ts';
import { defaultHouseStyle } from '../story/default-house-style.ts';
import type { Story } from '../story/story.ts';
import { suggestSources } from './outlets.ts';

function papers(content: DocumentJson, values: Partial<Omit<Story, 'sections'>> = {}) {
  return suggestSources(
    aStory({ ...values, sections: { 'what-the-papers-say': content } }),
    defaultHouseStyle,
  );
}

/** The names that are suggested for a text of these paragraphs. */
function named(...paragraphs: readonly string[]): readonly string[] {
  return papers(text(...paragraphs)).map(({ outlet }) => outlet);
}

function linked(words: string, href: string): DocumentJson {
  const content: readonly Inline[] = [
    { type: 'text', text: 'The pier fell, as ' },
    { type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] },
    { type: 'text', text: ' has it.' },
  ];
  return { type: 'doc', content: [{ type: 'paragraph', content }] };
}

describe('an outlet of the house is suggested', () => {
  test.each([
    ['Reuters reports that the pier fell.', ['Reuters']],
    ['The pier fell, AP reported.', ['Associated Press']],
    ['A diver told the BBC that nobody was hurt.', ['BBC News']],
    ['The FT and the WSJ disagree.', ['Financial Times', 'The Wall Street Journal']],
    ['The Guardian’s reporter saw it fall.', ['The Guardian']],
    ["Reuters' count is higher than Haaretz's.", ['Reuters', 'Haaretz']],
    ['“It fell” (AFP).', ['Agence France-Presse']],
    ['El País cree que el muelle era viejo.', ['El País']],
  ])('in %s', (sentence, outlets) => {
    expect(named(sentence)).toEqual(outlets);
  });

  test('with the sentence that names it', () => {
    expect(papers(text('It fell at noon. Reuters reports that nobody was hurt. Ferries stop.'))).toEqual([
      { outlet: 'Reuters', url: '', excerpt: 'Reuters reports that nobody was hurt.' },
    ]);
  });

  test('without the address of a link that leads to a part of the page', () => {
    expect(papers(linked('Reuters', '#go-deeper')).map(({ outlet, url }) => [outlet, url])).toEqual([
      ['Reuters', ''],
    ]);
  });

  test('not where its name is part of a word, or a short name is written small', () => {
    expect(named('The ap is old, apt and NPRs; haaretzlike. We took a nap. Sdwft.')).toEqual([]);
  });
});

describe('an outlet that the house does not know is suggested', () => {
  test.each([
    ['According to the Harbour Post, the pier was old.', 'The Harbour Post'],
    ['The pier was old, according to the Harbour Post.', 'The Harbour Post'],
    ['The Quay Courier reports that the pier was old.', 'The Quay Courier'],
    ['Ellery Daily News also notes the cost.', 'Ellery Daily News'],
    ['It was old, while the Quay Courier writes that it was new.', 'The Quay Courier'],
    ['A diver told the Harbour Post that it was old.', 'The Harbour Post'],
    ['A report in the Harbour Post’s evening edition calls it old.', 'The Harbour Post'],
    ['Nordhafener Zeitung reports it.', 'Nordhafener Zeitung'],
  ])('in %s', (sentence, outlet) => {
    expect(named(sentence)).toEqual([outlet]);
  });

  test('but a person who says something is not', () => {
    expect(
      named(
        'According to Mara Velden, it was old.',
        'Ada Quill said nobody was hurt.',
        'A diver told Bo Marsh that it was old.',
        'Port Ellery reports a loss.',
        'He said that it fell.',
      ),
    ).toEqual([]);
  });
});

describe('a linked name is suggested with its address', () => {
  test.each([
    ['Harbour Post', 'https://harbourpost.example/pier', 'Harbour Post'],
    ['The Quay Courier', 'https://news.example/1', 'The Quay Courier'],
    ['Lantern', 'https://www.lantern.example/pier', 'Lantern'],
    ['this report', 'https://www.reuters.com/world/pier', 'Reuters'],
    ['the BBC', 'https://short.example/x', 'BBC News'],
  ])('%s at %s', (words, href, outlet) => {
    const excerpt = `The pier fell, as ${words} has it.`;
    expect(papers(linked(words, href))).toEqual([{ outlet, url: href, excerpt }]);
  });

  test('but linked words that name no outlet are not', () => {
    for (const words of [
      'the old pier',
      'Mara Velden',
      'here',
      'A Very Long Line of Words That Names Nothing at All',
    ])
      expect(papers(linked(words, 'https://elsewhere.example/'))).toEqual([]);
  });

  test('and gives its address to the same name without one', () => {
    const { content } = linked('Harbour Post', 'https://harbourpost.example/pier');
    const both = [...text('According to the Harbour Post, it was old.').content, ...content];
    expect(papers({ type: 'doc', content: both })).toEqual([
      {
        outlet: 'The Harbour Post',
        url: 'https://harbourpost.example/pier',
        excerpt: 'According to the Harbour Post, it was old.',
      },
    ]);
  });
});

test('each outlet is suggested once, in reading order, under whichever of its names', () => {
  expect(
    named(
      'The BBC was first.',
      'Reuters reports it. AP said so too.',
      'BBC News, Associated Press and Reuters agree.',
    ),
  ).toEqual(['BBC News', 'Reuters', 'Associated Press']);
});

describe('an outlet is not suggested where a source covers it', () => {
  const sentence = 'According to the Guardian, the pier was old; Reuters reports that it was new.';

  test.each([
    ['by its name', { outlet: 'The Guardian' }],
    ['by an alias', { outlet: 'guardian' }],
    ['by its address alone', { url: 'https://www.theguardian.com/pier' }],
  ])('%s', (_how, values) => {
    const found = papers(text(sentence), { sources: [aSource('s1', values)] });
    expect(found.map(({ outlet }) => outlet)).toEqual(['Reuters']);
  });

  test('under a name that the house does not know', () => {
    const sources = [aSource('s1', { outlet: 'Harbour Post' })];
    expect(papers(text('According to the Harbour Post, it was old.'), { sources })).toEqual([]);
  });
});

test('only the section about the papers is looked at', () => {
  const story = aStory({
    sections: {
      'whats-happened': text('Reuters reports it.'),
      'what-the-papers-say': text('The BBC reports it.'),
    },
  });
  expect(suggestSources(story, defaultHouseStyle).map(({ outlet }) => outlet)).toEqual(['BBC News']);
});

test('a house without that section has all its sections looked at', () => {
  const story = aStory({ sections: { 'whats-happened': text('Reuters reports it.') } });
  const sections = story.sections.filter(({ id }) => id !== 'what-the-papers-say');
  const found = suggestSources({ ...story, sections }, defaultHouseStyle);
  expect(found.map(({ outlet }) => outlet)).toEqual(['Reuters']);
});

test('names with signs of regular expressions are found as they are written', () => {
  const style = { ...defaultHouseStyle, outlets: [{ name: 'Q+A (Live)', aliases: ['$ail.'], domains: [] }] };
  const story = (words: string) => aStory({ sections: { 'what-the-papers-say': text(words) } });
  expect(suggestSources(story('Seen in Q+A (Live) today.'), style)).toHaveLength(1);
  expect(suggestSources(story('Seen in QA Live and sail today.'), style)).toEqual([]);
});
