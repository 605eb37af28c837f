import { describe, expect, test } from 'vitest';
import { aSource, aStory, text } from '../../../tests/support/stories.ts';
import type { DocumentJson } from '../document/document.ts';
import { defaultHouseStyle } from './default-house-style.ts';
import {
  slug,
  newStory,
  story,
  storyFields,
  storyLabel,
  citationNumbers,
  textSections,
  wordsOf,
} from './story.ts';

const now = '2026-11-23T08:00:00Z';

/** A text that cites these sources, one after the other. */
function citing(...sources: readonly string[]): DocumentJson {
  return {
    type: 'doc',
    content: [
      {
        type: 'bulletList',
        content: sources.map((source) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'citation', attrs: { source } }] }],
        })),
      },
    ],
  };
}

describe('a new story', () => {
  test('has the sections of the house’s template, in its language, and nothing written', () => {
    const made = newStory({ ...defaultHouseStyle, language: 'ar' }, now);
    expect(made).toMatchObject({
      language: 'ar',
      createdAt: now,
      status: 'draft',
      headline: '',
      deadline: null,
    });
    expect(made.sections.map(({ id }) => id)).toEqual(defaultHouseStyle.template.map(({ id }) => id));
    expect(wordsOf(made)).toBe(0);
    expect([...made.sources, ...made.topics, ...made.dismissed]).toEqual([]);
  });

  test('fits the schema', () => {
    expect(story.safeParse(aStory())).toMatchObject({ success: true });
  });
});

describe('the schema of a story', () => {
  const valid = aStory({ sources: [aSource('aa1')] });

  test('refuses an unknown key, so that no later Galley’s value is lost unnoticed', () => {
    expect(story.safeParse({ ...valid, mood: 'grave' }).success).toBe(false);
  });

  test('refuses two sections, sources or topics of one id', () => {
    for (const twice of [
      { ...valid, sources: [...valid.sources, ...valid.sources] },
      { ...valid, sections: [...valid.sections, valid.sections[0]] },
    ])
      expect(story.safeParse(twice)).toMatchObject({
        error: { issues: [{ message: 'two of these have the same id' }] },
      });
  });

  test.each([
    ['an id that leads out of the folder', { id: '../../etc' }],
    ['a status that does not exist', { status: 'spiked' }],
    ['a deadline without its zone', { deadline: '2026-12-01T12:00:00' }],
    ['an empty name among the bylines', { bylines: ['Rim Haddad', ''] }],
    ['a language that is none', { language: 'plain English' }],
    ['an origin without a hash', { origin: { file: 'a.docx', sha256: '' } }],
    ['a source that leads to a script', { sources: [aSource('aa1', { url: 'javascript:alert(1)' })] }],
    ['a source of a day that never was', { sources: [aSource('aa1', { publishedAt: '2026-02-30' })] }],
  ])('refuses %s', (_, values) => {
    expect(story.safeParse({ ...valid, ...values }).success).toBe(false);
  });

  test('takes the slugs of any script and refuses what is no file name', () => {
    for (const good of ['', 'a', 'harbour-pilots-2', 'مدينة-سلوان', 'दिल्ली', '東京'])
      expect(slug.safeParse(good).success).toBe(true);
    for (const bad of ['-a', 'a-', 'a--b', 'A', 'a b', 'a/b', '..', 'a.b', 'a_b', 'a\n'])
      expect(slug.safeParse(bad).success).toBe(false);
  });

  test('brings a language into its canonical form', () => {
    const { bylines, language } = storyFields.parse({
      ...newStoryFields(),
      language: 'DE_at',
    });
    expect([bylines, language]).toEqual([[], 'de-AT']);
  });
});

function newStoryFields() {
  const content = newStory(defaultHouseStyle, now);
  return Object.fromEntries(Object.keys(storyFields.shape).map((name) => [name, Reflect.get(content, name)]));
}

describe('the words of a story', () => {
  test('are those of all its sections, and no others', () => {
    const written = aStory({
      headline: 'Harbour pilots return',
      standfirst: 'After nine days',
      sections: {
        'whats-happened': text('The pilots went back at noon.', 'Ferries follow.'),
        'go-deeper': text('Who won?'),
      },
    });
    expect(wordsOf(written)).toBe(10);
  });

  test('are counted in the story’s language', () => {
    expect(
      wordsOf(aStory({ language: 'ar', sections: { 'go-deeper': text('عاد المرشدون إلى العمل') } })),
    ).toBe(4);
  });

  test('do not run together across paragraphs', () => {
    expect(wordsOf(aStory({ sections: { 'go-deeper': text('one', 'two') } }))).toBe(2);
  });
});

describe('the numbers of citations', () => {
  const sources = [aSource('aa1'), aSource('bb2'), aSource('cc3')];

  test('follow the order of the page, not that of the sources', () => {
    const numbers = citationNumbers(
      aStory({
        sources,
        sections: { 'go-deeper': citing('aa1'), 'whats-happened': citing('cc3', 'aa1', 'cc3') },
      }),
    );
    expect([...numbers]).toEqual([
      ['cc3', 1],
      ['aa1', 2],
    ]);
  });

  test('leave out a source that is gone, without a gap', () => {
    const numbers = citationNumbers(aStory({ sources, sections: { 'go-deeper': citing('gone', 'bb2') } }));
    expect([...numbers]).toEqual([['bb2', 1]]);
  });
});

test('the sections of text are all but the place of the topics', () => {
  expect(textSections(aStory()).map(({ id }) => id)).not.toContain('topics');
  expect(textSections(aStory())).toHaveLength(5);
});

test('a story is called by its headline, else its slug, else by what it is', () => {
  expect(storyLabel({ headline: 'Pilots return', slug: 'pilots' })).toBe('Pilots return');
  expect(storyLabel({ headline: '', slug: 'pilots' })).toBe('pilots');
  expect(storyLabel({ headline: '', slug: '' })).toBe('Untitled story');
});
