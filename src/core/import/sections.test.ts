import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allWords, documentOf, read, textsOf } from '../../../tests/fixtures/import/reading.ts';
import { defaultHouseStyle } from '../story/default-house-style.ts';
import { sectionNamed } from './section-heading.ts';

const happened = 'What’s happened';
const background = 'How we got here';

describe('a section begins at its heading', () => {
  test.each([
    ['as it is in the house', 'What’s happened'],
    ['in capitals', 'WHAT’S HAPPENED'],
    ['in small letters with a straight apostrophe', "what's happened"],
    ['with an acute accent for an apostrophe', 'What´s happened'],
    ['with a colon', 'What’s happened:'],
    ['with a full stop and odd spaces', '  What’s \u00A0 happened . '],
    ['with a dash', 'What’s happened –'],
    ['with a number', '1. What’s happened'],
    ['with a number in brackets', '2) What’s happened'],
    ['under an alias', 'Summary'],
    ['under an alias in capitals with a colon', 'THE NEWS:'],
  ])('%s, in a plain text', (_how, heading) => {
    const { content } = read('text', `${heading}\nThe pier fell.\n\nBackground\nIt was old.\n`);
    expect(textsOf(content)).toEqual({ [happened]: 'The pier fell.', [background]: 'It was old.' });
    expect(content.sections).toHaveLength(defaultHouseStyle.template.length);
  });

  test.each([
    ['#', '# What’s happened', '# Background'],
    ['##', "## what's happened", '## Background'],
    ['###', '### 1. WHAT’S HAPPENED', '### 2. Background'],
    ['######', '###### What’s happened: ######', '###### Background'],
    ['of different levels', '# What’s happened', '#### Background'],
    ['underlined', 'What’s happened\n===', 'Background\n---'],
    ['bold', '**What’s happened**', '**Background:**'],
    ['bold and italic', '***What’s happened***', '__*Background*__'],
    ['plain', 'What’s happened', 'Background'],
    ['plain with numbers', '1. What’s happened', '2. **Background**'],
  ])('%s, in Markdown', (_how, first, second) => {
    const { content } = read('markdown', `${first}\n\nThe pier fell.\n\n${second}\n\nIt was old.\n`);
    expect(textsOf(content)).toEqual({ [happened]: 'The pier fell.', [background]: 'It was old.' });
  });

  test.each([
    ['h1', '<h1>What’s happened</h1>', '<h1>Background</h1>'],
    [
      'h2 with markup inside',
      '<h2><span>What’s <b>happened</b></span></h2>',
      '<h2><a href="#b">Background</a></h2>',
    ],
    ['h6', '<h6>WHAT&#39;S HAPPENED:</h6>', '<h6>background</h6>'],
    ['bold paragraphs', '<p><strong>What’s happened</strong></p>', '<p><b>Background</b>:</p>'],
    ['plain paragraphs', '<p>What’s happened</p>', '<div>Background</div>'],
    ['lists of one', '<ol><li>What’s happened</li></ol>', '<ol start="2"><li><b>Background</b></li></ol>'],
  ])('%s, in HTML', (_how, first, second) => {
    const { content } = read('html', `${first}<p>The pier fell.</p>${second}<p>It was old.</p>`);
    expect(textsOf(content)).toEqual({ [happened]: 'The pier fell.', [background]: 'It was old.' });
  });

  test('with a number, over a numbered list', () => {
    const { content } = read('text', '1. Summary\n1. It fell.\n2. It sank.\n2. Background\nOld.\n');
    expect(textsOf(content)).toEqual({ [happened]: 'It fell.\nIt sank.', [background]: 'Old.' });
  });

  test('not where it is one item of a list', () => {
    const { content } = read('markdown', '## Summary\n\n1. Context\n2. Costs\n');
    expect(textsOf(content)).toEqual({ [happened]: 'Context\nCosts' });
  });

  test('not where its words are only part of a line', () => {
    for (const line of [
      'What’s happened so far',
      'The background is long',
      'Background: it was old',
      'Contextual',
      '',
    ])
      expect(sectionNamed(line, defaultHouseStyle)).toBeUndefined();
  });

  test('by every heading and alias of the house, and by no other section’s', () => {
    for (const section of defaultHouseStyle.template)
      for (const name of [section.heading, ...section.aliases])
        expect(sectionNamed(`3. ${name.toUpperCase()}:`, defaultHouseStyle)).toBe(section);
  });
});

describe('what stands before the first section', () => {
  test('is the headline, where it is one short line', () => {
    const { content } = read('text', 'Old pier falls into the harbour\n\nSummary\nIt fell at noon.\n');
    expect(content).toMatchObject({
      headline: 'Old pier falls into the harbour',
      standfirst: '',
      slug: 'old-pier-falls-into-the-harbour',
    });
    expect(textsOf(content)).toEqual({ [happened]: 'It fell at noon.' });
  });

  test('is the headline and the standfirst, where a title stands over a text', () => {
    const { content } = read(
      'markdown',
      '# Old pier falls\n\nNobody was hurt, but the ferries stand still.\n\n## Summary\n\nIt fell at noon.\n',
    );
    expect(content.headline).toBe('Old pier falls');
    expect(content.standfirst).toBe('Nobody was hurt, but the ferries stand still.');
    expect(textsOf(content)).toEqual({ [happened]: 'It fell at noon.' });
  });

  test('is the standfirst, where it is a sentence', () => {
    const sentence =
      'The old pier of Port Ellery fell into the harbour on Monday, and the ferries stand still.';
    const { content } = read('text', `${sentence}\n\nSummary\nIt fell at noon.\n`);
    expect(content.headline).toBe('');
    expect(content.standfirst).toBe(sentence);
  });

  test('gives the bylines, without their line staying in the text', () => {
    const { content } = read(
      'text',
      'Old pier falls\nBy Ada Quill and Bo Marsh\nNobody was hurt.\n\nSummary\nIt fell at noon.\n',
    );
    expect(content.bylines).toEqual(['Ada Quill', 'Bo Marsh']);
    expect(content.headline).toBe('Old pier falls');
    expect(content.standfirst).toBe('Nobody was hurt.');
  });

  test('a sentence that begins with “By” is no byline', () => {
    const { content } = read(
      'text',
      'Pier falls\nBy the time help came, it was gone.\n\nSummary\nIt fell.\n',
    );
    expect(content.bylines).toEqual([]);
    expect(content.standfirst).toBe('By the time help came, it was gone.');
  });

  test('keeps a list or a link of the lead in a section of its own, in front', () => {
    const { content } = read(
      'markdown',
      '# Pier falls\n\nShort lead.\n\n- first point\n- see [the list](https://list.example/)\n\n## Summary\n\nIt fell.\n',
    );
    expect(content.standfirst).toBe('Short lead.');
    expect(textsOf(content)).toEqual({
      Introduction: 'first point\nsee the list',
      [happened]: 'It fell.',
    });
    expect(content.sections[0]?.heading).toBe('Introduction');
  });
});

describe('headings that the house does not know', () => {
  test('begin a section of their own behind the one that they follow', () => {
    const { content } = read(
      'markdown',
      '## Summary\n\nIt fell.\n\n## What it costs\n\nA lot.\n\n## Background\n\nIt was old.\n\n## Thanks\n\nTo all.\n',
    );
    expect(content.sections.map(({ heading }) => heading)).toEqual([
      happened,
      'What it costs',
      'What’s behind the headline?',
      'What the papers say',
      background,
      'Thanks',
      'Go deeper',
      'More on these topics',
    ]);
    expect(textsOf(content)).toMatchObject({ 'What it costs': 'A lot.', Thanks: 'To all.' });
  });

  test('that are deeper than the sections stay as sub-headings in the text', () => {
    const { content } = read('markdown', '## Summary\n\nIt fell.\n\n### At noon\n\nLoudly.\n');
    expect(documentOf(content, 'whats-happened').content.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
    ]);
    expect(textsOf(content)).toEqual({ [happened]: 'It fell.\nAt noon\nLoudly.' });
  });

  test('twice the same, or in another script, have ids of their own', () => {
    const { content } = read('markdown', '## Costs\n\na\n\n## Costs\n\nb\n\n## خلفية\n\nج\n\n## موجز\n\nد\n');
    const ids = content.sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(allWords(content)).toMatch(/a[^]*b[^]*ج[^]*د/);
  });

  test('drop no word: each word of the file is somewhere in the story, once or more', () => {
    const word = fc.integer({ min: 0, max: 1e6 }).map((number) => `w${number.toString(36)}x`);
    const line = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
    const ending = fc.constantFrom('', '.', '?', ':', ',');
    const block = fc.oneof(
      { weight: 4, arbitrary: fc.tuple(line, ending).map(([words, end]) => words + end) },
      fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([level, words]) => `${'#'.repeat(level)} ${words}`),
      fc.constantFrom('## Summary', '## Background', '# Topics', 'Go deeper', '**Analysis**'),
      line.map((words) => `- ${words}`),
      line.map((words) => `1. ${words}`),
      line.map((words) => `> ${words}`),
      line.map((words) => `**${words}**`),
      line.map((words) => `By ${words}`),
    );
    const file = fc.array(block, { maxLength: 12 }).map((blocks) => blocks.join('\n\n'));
    fc.assert(
      fc.property(file, fc.constantFrom('text' as const, 'markdown' as const), (text, kind) => {
        const said = allWords(read(kind, text).content);
        const missing = (text.match(/w[\da-z]+x/g) ?? []).filter((wanted) => !said.includes(wanted));
        expect(missing).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

test('a section that comes twice is joined in the order of the file', () => {
  const { content } = read('text', 'Summary\nFirst.\n\nBackground\nOld.\n\nWhat happened\nSecond.\n');
  expect(textsOf(content)).toEqual({ [happened]: 'First.\nSecond.', [background]: 'Old.' });
});

describe('a file without any headings', () => {
  test('keeps its text in one section in front, under a headline', () => {
    const { content } = read('text', 'Pier falls\n\nIt fell at noon.\n\nNobody was hurt.\n');
    expect(content.headline).toBe('Pier falls');
    expect(textsOf(content)).toEqual({ Introduction: 'It fell at noon.\nNobody was hurt.' });
  });

  test('names that section in the language of the text', () => {
    const { content } = read(
      'text',
      'Die alte Brücke ist am Montag in den Hafen gestürzt.\nEs wurde niemand verletzt, und die Fähren fahren nicht.\n',
    );
    expect(content.language).toBe('de');
    expect(Object.keys(textsOf(content))).toEqual(['Einleitung']);
  });

  test('makes an empty story of nothing', () => {
    const { content } = read('markdown', '\n \n');
    expect(content.headline).toBe('');
    expect(textsOf(content)).toEqual({});
    expect(content.language).toBe('en');
  });
});
