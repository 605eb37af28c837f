import { describe, expect, test } from 'vitest';
import { read } from '../../../tests/fixtures/import/reading.ts';
import type { TextKind } from './read-story.ts';

/** The cards of a file with a topics section. */
function cards(kind: TextKind, text: string) {
  const heading = kind === 'html' ? '<h2>More on these topics</h2>' : '## More on these topics\n\n';
  return read(kind, `${kind === 'text' ? 'More on these topics\n' : heading}${text}`).content.topics;
}

/** One line as a card, without its id. */
function card(line: string) {
  const [first, ...others] = cards('text', line);
  expect(others).toEqual([]);
  const { id: _id, links: _links, ...said } = first ?? { id: '', links: [] };
  return said;
}

describe('a sentence is a card by its subject', () => {
  test.each([
    [
      'Vestria, officially the Republic of Vestria, is a country on the coast.',
      'Vestria',
      ['Republic of Vestria'],
      'place',
    ],
    ['The Harbour Union (AKA the Hooks) is a union of dockers.', 'Harbour Union', ['Hooks'], 'organisation'],
    ['The Harbour Union (a.k.a. the Old Hooks) is a union.', 'Harbour Union', ['Old Hooks'], 'organisation'],
    ['Mara Velden, a.k.a. Maddie, is a politician.', 'Mara Velden', ['Maddie'], 'person'],
    [
      'The Council for Open Seas (COS) is an alliance of six states.',
      'Council for Open Seas',
      ['COS'],
      'organisation',
    ],
    [
      'Mara Velden, also known as Maddie or Mad Mara, is a politician.',
      'Mara Velden',
      ['Maddie', 'Mad Mara'],
      'person',
    ],
    ['Mara Velden (born 4 March 1971) is a politician.', 'Mara Velden', [], 'person'],
    ['Nordhaven (Norish: Norðhafn) is a port.', 'Nordhaven', ['Norðhafn'], 'place'],
    ['Lutz Berger, 52, was mayor until 2019.', 'Lutz Berger', [], 'person'],
    ['The Quay War was a war over fishing rights.', 'The Quay War', [], 'event'],
    ['Demurrage is money paid for a ship that waits.', 'Demurrage', [], 'concept'],
    ['“Velden Act” is the name of a law.', 'Velden Act', [], 'concept'],
  ])('%s', (line, name, aliases, kind) => {
    expect(card(line)).toEqual({ name, aliases, kind, description: line });
  });

  test('Die Hafenbehörde, kurz HB, ist eine Behörde in Nordhafen.', () => {
    expect(card('Die Hafenbehörde, kurz HB, ist eine Behörde in Nordhafen.')).toMatchObject({
      name: 'Die Hafenbehörde',
      aliases: ['HB'],
    });
  });

  test('فيستريا هي دولة ساحلية.', () => {
    expect(card('فيستريا هي دولة ساحلية.')).toMatchObject({
      name: 'فيستريا',
      description: 'فيستريا هي دولة ساحلية.',
    });
  });
});

describe('a name with a sign before its text is a card', () => {
  test.each([
    ['Vestria – a country on the coast', 'a country on the coast'],
    ['Vestria — a country on the coast', 'a country on the coast'],
    ['Vestria - a country on the coast', 'a country on the coast'],
    ['Vestria: a country on the coast', 'a country on the coast'],
    ['Vestria: It is a country that is old.', 'It is a country that is old.'],
  ])('%s', (line, description) => {
    expect(card(line)).toMatchObject({ name: 'Vestria', description });
  });

  test('and a name alone is one without a description', () => {
    expect(card('Port Ellery Harbour Office')).toEqual({
      name: 'Port Ellery Harbour Office',
      kind: 'concept',
      description: '',
      aliases: [],
    });
  });
});

test('a name in bold begins a card', () => {
  expect(
    cards('markdown', '**Vestria** – a country on the coast.\n\n**Mara Velden**: mayor of Port Ellery.\n'),
  ).toMatchObject([
    { name: 'Vestria', description: 'a country on the coast.' },
    { name: 'Mara Velden', description: 'mayor of Port Ellery.' },
  ]);
});

test.each<[TextKind, string]>([
  ['text', '- Vestria is a country.\n- Mara Velden is a politician.\n'],
  ['text', '•\nVestria is a country.\n•\nMara Velden is a politician.\n'],
  ['text', 'Vestria is a country.\n\nMara Velden is a politician.\n'],
  ['markdown', '- Vestria is a country.\n- Mara Velden is a politician.\n'],
  ['markdown', '1. Vestria is a country.\n2. Mara Velden is a politician.\n'],
  ['html', '<ul><li>Vestria is a country.</li><li>Mara Velden is a politician.</li></ul>'],
  ['html', '<p>•&nbsp;</p><p>Vestria is a country.</p><p>•</p><p>Mara Velden is a politician.</p>'],
])('bullets and gaps are only layout (%s %j)', (kind, text) => {
  expect(cards(kind, text).map(({ name, kind: about }) => [name, about])).toEqual([
    ['Vestria', 'place'],
    ['Mara Velden', 'person'],
  ]);
});

test('a sub-heading names a card, and all below it describes it', () => {
  const found = cards(
    'markdown',
    '### Vestria\n\nVestria, officially the Republic of Vestria, is a country.\n\nPort Ellery is its capital.\n\n### Mara Velden\n\nA politician.\n',
  );
  expect(found).toMatchObject([
    {
      name: 'Vestria',
      kind: 'place',
      aliases: ['Republic of Vestria'],
      description: 'Vestria, officially the Republic of Vestria, is a country. Port Ellery is its capital.',
    },
    { name: 'Mara Velden', description: 'A politician.' },
  ]);
});

test('links go to the card of their line, each address once', () => {
  const found = cards(
    'markdown',
    '[Vestria](https://v.example/) is a country; see [more](https://v.example/more), [again](https://v.example/).\n\nMara Velden is a [mayor](https://m.example/).\n',
  );
  expect(found.map(({ name, links }) => [name, links])).toEqual([
    [
      'Vestria',
      [
        { title: 'Vestria', url: 'https://v.example/' },
        { title: 'more', url: 'https://v.example/more' },
      ],
    ],
    ['Mara Velden', [{ title: 'mayor', url: 'https://m.example/' }]],
  ]);
});

test.each(['She', 'He', 'It', 'They', 'This'])(
  'a line that begins with “%s” goes on with the card above',
  (word) => {
    expect(
      cards(
        'text',
        `Mara Velden is a politician.\n${word} was born in Port Ellery.\nVestria is a country.\n`,
      ),
    ).toMatchObject([
      { name: 'Mara Velden', description: `Mara Velden is a politician. ${word} was born in Port Ellery.` },
      { name: 'Vestria' },
    ]);
  },
);

test('a line that begins with a pronoun and has no card above is kept as a card', () => {
  expect(cards('text', 'She was born in Port Ellery.\n')).toMatchObject([
    { description: 'She was born in Port Ellery.' },
  ]);
});

test('two cards of one name become one', () => {
  expect(cards('text', 'Vestria is a country.\nVESTRIA – rich in salt\n')).toMatchObject([
    { name: 'Vestria', description: 'Vestria is a country. rich in salt' },
  ]);
});

test('lines of signs make no card, and every card has an id of its own', () => {
  const found = cards('text', '***\nVestria\n---\n…\nMara Velden\n');
  expect(found.map(({ name }) => name)).toEqual(['Vestria', 'Mara Velden']);
  expect(new Set(found.map(({ id }) => id)).size).toBe(2);
});

test('a line without a verb or a sign keeps all its words', () => {
  const line = 'Among the oldest harbours of the coast, rebuilt twice after the floods of that century.';
  expect(card(line)).toMatchObject({ description: line });
});
