import { describe, expect, test } from 'vitest';
import { findNames } from './find-names.ts';

const english = `Port director Amara Okafor told Reuters on Tuesday that the harbour in Rotterdam would stay closed.
Okafor had met Dutch prime minister Jan Visser in The Hague. The Ministry of Transport said that Okafor’s plan was sound.
In September, Visser visited Rotterdam with the United Nations.`;

describe('names in English', () => {
  test('are found with what they are, the most mentioned first, without months and days', async () => {
    const found = await findNames(english, 'en');
    const names = found.map(({ name }) => name);
    expect(found[0]).toEqual({ name: 'Amara Okafor', kind: 'person', mentions: 3 });
    expect(found).toContainEqual({ name: 'Rotterdam', kind: 'place', mentions: 2 });
    expect(found).toContainEqual(
      expect.objectContaining({ name: 'Ministry of Transport', kind: 'organisation' }),
    );
    expect(names).toEqual(expect.arrayContaining(['Reuters', 'Jan Visser', 'United Nations']));
    expect(names).not.toEqual(expect.arrayContaining(['Tuesday']));
    expect(names).not.toEqual(expect.arrayContaining(['September']));
    expect(names).not.toContain('Okafor');
  });

  test('are none in an empty text', async () => {
    expect(await findNames('', 'en-GB')).toEqual([]);
  });
});

describe('names in other languages', () => {
  test('are runs of capitals, and single ones inside a sentence', async () => {
    const found = await findNames(
      'Hier, le maire de Lyon a reçu Jeanne de la Tour. Jeanne de la Tour a signé.',
      'fr',
    );
    expect(found).toEqual([
      { name: 'Jeanne de la Tour', kind: 'concept', mentions: 2 },
      { name: 'Lyon', kind: 'concept', mentions: 1 },
    ]);
  });

  test('German nouns are no names; a full name is one', async () => {
    const found = await findNames(
      'Der Hafen blieb zu, sagte Karin von Stein der Zeitung. Die Fähre wartete.',
      'de',
    );
    expect(found.map(({ name }) => name)).toEqual(['Karin von Stein']);
  });

  test('a script without capitals gives none', async () => {
    expect(await findNames('قالت الوزيرة إن الميناء سيفتح غدا', 'ar')).toEqual([]);
  });
});
