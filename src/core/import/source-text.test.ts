import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedIds } from '../../../tests/fixtures/import/reading.ts';
import { defaultHouseStyle } from '../story/default-house-style.ts';
import { source as sourceSchema, type Source } from '../story/source.ts';
import { sourceLine } from '../render/source-line.ts';
import { sourceFromText } from './source-text.ts';

const empty: Source = {
  ...sourceFromText('', defaultHouseStyle, countedIds()),
  language: '',
};

function source(text: string, style = defaultHouseStyle): Source {
  return sourceFromText(text, style, countedIds());
}

describe('an address alone', () => {
  test('is a source with that address and nothing else', () => {
    expect(source('https://quay.example/pier-falls')).toEqual({
      ...empty,
      url: 'https://quay.example/pier-falls',
    });
  });

  test('of the house gives the outlet', () => {
    expect(source('  https://www.theguardian.com/world/pier \n')).toMatchObject({
      outlet: 'The Guardian',
      url: 'https://www.theguardian.com/world/pier',
      title: '',
    });
  });

  test.each([
    ['https://quay.example/2026/03/09/pier', '2026-03-09'],
    ['https://www.theguardian.com/world/2026/mar/09/pier', '2026-03-09'],
    ['https://quay.example/news/2026-03-09-pier', '2026-03-09'],
    ['https://quay.example/a/20269999', null],
    ['https://quay.example/2026/13/45/pier', null],
    ['https://quay.example/pier-2026', null],
  ])('%s tells the date %s', (url, publishedAt) => {
    expect(source(url).publishedAt).toBe(publishedAt);
  });

  test.each([
    ['(https://quay.example/pier)', 'https://quay.example/pier'],
    ['<https://quay.example/pier>.', 'https://quay.example/pier'],
    ['“https://quay.example/pier”', 'https://quay.example/pier'],
    ['https://quay.example/pier_(old)', 'https://quay.example/pier_(old)'],
    ['see https://quay.example/pier, and more', 'https://quay.example/pier'],
    ['www.quay.example/pier', 'https://www.quay.example/pier'],
    ['HTTPS://Quay.example/Pier', 'https://quay.example/Pier'],
  ])('in %s is taken without the signs around it', (text, url) => {
    expect(source(text).url.toLowerCase()).toBe(url.toLowerCase());
  });

  test('that could run is no address', () => {
    expect(source('javascript:alert(1)').url).toBe('');
    expect(source('data:text/html,<b>x</b>').url).toBe('');
    expect(source('file:///etc/passwd').url).toBe('');
  });
});

describe('a citation in one line', () => {
  test('with outlet, title, authors, date and address is taken apart', () => {
    expect(
      source(
        'Harbour Post: “Old pier falls”, By Ada Quill and Bo Marsh, 9 March 2026. https://post.example/pier',
      ),
    ).toMatchObject({
      outlet: 'Harbour Post',
      title: 'Old pier falls',
      authors: ['Ada Quill', 'Bo Marsh'],
      publishedAt: '2026-03-09',
      url: 'https://post.example/pier',
      note: '',
    });
  });

  test.each([
    ['with straight quotes', 'BBC: "Old pier falls", 9 March 2026'],
    ['with German quotes', 'BBC: „Old pier falls“, 9. März 2026'],
    ['with guillemets', 'BBC: «Old pier falls», 9 mars 2026'],
    ['with a comma', 'The BBC, “Old pier falls,” March 9, 2026'],
    ['with the title first', '“Old pier falls”, BBC News, 9 March 2026'],
  ])('%s is taken apart', (_how, line) => {
    expect(source(line)).toMatchObject({
      outlet: 'BBC News',
      title: expect.stringMatching(/^Old pier falls,?$/),
      publishedAt: '2026-03-09',
    });
  });

  test('with authors in front knows them', () => {
    expect(source('By Ada Quill: “Old pier falls”, Reuters, 2026')).toMatchObject({
      authors: ['Ada Quill'],
      title: 'Old pier falls',
      outlet: 'Reuters',
    });
  });

  test('tells the day of reading from the day of publication', () => {
    expect(source('BBC: “Old pier falls”, 9 March 2026, accessed 11 March 2026')).toMatchObject({
      publishedAt: '2026-03-09',
      accessedAt: '2026-03-11',
    });
  });

  test('a headline that quotes somebody stays whole', () => {
    expect(source('Mayor says pier was “a wreck” for years')).toMatchObject({
      title: 'Mayor says pier was “a wreck” for years',
      outlet: '',
      note: '',
    });
  });

  test('“Title | Outlet” is parted where the house knows the outlet, and only there', () => {
    expect(source('Old pier falls | Reuters')).toMatchObject({ title: 'Old pier falls', outlet: 'Reuters' });
    expect(source('Old pier falls - BBC News')).toMatchObject({
      title: 'Old pier falls',
      outlet: 'BBC News',
    });
    expect(source('Old pier falls | Port Ellery')).toMatchObject({ title: 'Old pier falls | Port Ellery' });
  });
});

describe('a pasted block', () => {
  const lines = [
    'Old pier falls into the harbour',
    'By Ada Quill, Bo Marsh and Cy Tern',
    'Reuters',
    'Published on Monday, 9 March 2026',
    'https://www.reuters.com/world/pier',
  ];
  const expected = {
    title: 'Old pier falls into the harbour',
    authors: ['Ada Quill', 'Bo Marsh', 'Cy Tern'],
    outlet: 'Reuters',
    publishedAt: '2026-03-09',
    url: 'https://www.reuters.com/world/pier',
    note: '',
  };

  test('is read in any order of its lines', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        expect(source(shuffled.join('\n'))).toMatchObject(expected);
      }),
    );
  });

  test('is read with line ends of Windows, empty lines and bullets of signs', () => {
    expect(source(`\uFEFF${lines.join('\r\n\r\n•\r\n')}\r\n`)).toMatchObject(expected);
  });

  test('takes the first date as that of publication', () => {
    const updated = 'First published 8 March 2026\nLast updated 9 March 2026';
    expect(source(`Old pier falls\n${updated}`)).toMatchObject({ publishedAt: '2026-03-08', note: '' });
  });

  test('keeps other lines in the note', () => {
    expect(source('Old pier falls\nThe harbour office had warned of it.\nPage 4')).toMatchObject({
      title: 'Old pier falls',
      note: 'The harbour office had warned of it.\nPage 4',
    });
  });

  test('keeps a date that stands in a sentence in that sentence', () => {
    const sentence = 'The council shut the pier to all visitors on 9 March 2026 after the warning';
    expect(source(`Old pier falls\n${sentence}`)).toMatchObject({ note: sentence, publishedAt: null });
  });

  test('“By Reuters” names the outlet and no author', () => {
    expect(source('Old pier falls\nBy Reuters')).toMatchObject({ outlet: 'Reuters', authors: [] });
  });

  test('has its language guessed where there are words enough', () => {
    expect(source('Die alte Brücke ist in den Hafen gestürzt und niemand wurde verletzt').language).toBe(
      'de',
    );
    expect(source('https://quay.example/').language).toBe('');
  });
});

test('days and months are told apart by the language of the house', () => {
  expect(source('Pier\n03/09/2026').publishedAt).toBe('2026-09-03');
  expect(source('Pier\n03/09/2026', { ...defaultHouseStyle, language: 'en-US' }).publishedAt).toBe(
    '2026-03-09',
  );
});

test('a source that was exported in one line comes back as it was', () => {
  const known: Source = {
    ...empty,
    outlet: 'Harbour Post',
    title: 'Old pier falls',
    authors: ['Ada Quill', 'Bo Marsh'],
    publishedAt: '2026-03-09',
    accessedAt: '2026-03-11',
    url: 'https://post.example/pier',
  };
  const { language: _guessed, ...back } = source(sourceLine(known, 'en'));
  expect(known).toMatchObject(back);
});

test('whatever is pasted gives a valid source, and every word of it is kept', () => {
  const word = fc.stringMatching(/^[a-z]{3,9}$/);
  const line = fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' ')),
    fc.tuple(word, word).map(([outlet, title]) => `${outlet}: “${title} pier falls”`),
    fc.constantFrom('“', ': “”,', '| Reuters', 'By', 'https://', '9 March 2026', '((', '\u0002x', '\u0000'),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (parts) => {
      const text = parts.join('\n');
      const made = source(text);
      expect(sourceSchema.safeParse(made).success).toBe(true);
      const said = [made.outlet, made.title, made.note, made.url, ...made.authors].join(' ').toLowerCase();
      const wanted =
        parts
          .filter((part) => /^[a-z ]+$/.test(part))
          .join(' ')
          .match(/[a-z]{3,}/g) ?? [];
      expect(wanted.filter((one) => !said.includes(one))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
