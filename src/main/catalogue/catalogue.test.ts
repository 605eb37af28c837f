import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aStory, aTopic, idOf } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import type { Topic } from '../../core/story/topic.ts';
import { foldName } from '../../core/text/fold-name.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { openMemoryCatalogue } from './memory-catalogue.ts';
import { openCatalogue } from './open-catalogue.ts';
import { storyEntry } from './story-entry.ts';

const makes = [
  { make: 'SQLite', open: openCatalogue },
  { make: 'memory', open: (folder: string) => openMemoryCatalogue(path.join(folder, 'catalogue.json')) },
] as const;

function entry(number: number, ...topics: readonly Topic[]): Entry {
  return storyEntry(
    aStory({ id: idOf(number), headline: `Story ${number}`, topics: [...topics] }),
    `state of ${number}`,
  );
}

describe.each(makes)('a catalogue in $make', ({ open }) => {
  let folder: string;
  let catalogue: Catalogue;

  beforeEach(async () => {
    folder = await temporaryFolder();
    catalogue = await open(folder);
  });

  afterEach(() => catalogue.close().catch(() => undefined));

  const found = (...names: readonly string[]) =>
    catalogue.topicsNamed(names).map(({ story, card }) => `${card.name} of ${Number(story.slice(-3))}`);
  const containing = (words: string, limit = 10) =>
    catalogue.topicsContaining(words, limit).map(({ card }) => card.name);

  test('is empty at first', () => {
    expect(catalogue.rows()).toEqual([]);
    expect(catalogue.row(idOf(1))).toBeNull();
    expect(catalogue.fingerprints().size).toBe(0);
    expect(found('Silwan')).toEqual([]);
  });

  test('lists what was put into it, each story once, in its latest state', () => {
    catalogue.put([entry(1), entry(2)]);
    const changed = storyEntry(aStory({ id: idOf(1), headline: 'Pilots return' }), 'later state');
    catalogue.put([changed]);
    expect(catalogue.rows().toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([changed.row, entry(2).row]);
    expect(catalogue.row(idOf(1))).toEqual(changed.row);
    expect(catalogue.fingerprints()).toEqual(
      new Map([
        [idOf(1), 'later state'],
        [idOf(2), 'state of 2'],
      ]),
    );
  });

  test('forgets a story with its cards, and does not mind one that it never had', () => {
    catalogue.put([entry(1, aTopic('t1', 'Silwan')), entry(2, aTopic('t1', 'Silwan'))]);
    catalogue.remove([idOf(1), idOf(9)]);
    expect(catalogue.rows().map(({ id }) => id)).toEqual([idOf(2)]);
    expect(found('Silwan')).toEqual(['Silwan of 2']);
  });

  test('drops the cards that a story no longer has', () => {
    catalogue.put([entry(1, aTopic('t1', 'Silwan', { aliases: ['Siloam'] }))]);
    catalogue.put([entry(1, aTopic('t2', 'Knesset'))]);
    expect(found('Silwan', 'Siloam')).toEqual([]);
    expect(found('Knesset')).toEqual(['Knesset of 1']);
  });

  test.each([
    ['Pelé', 'PELE'],
    ['Pelé', 'Pele\u0301'],
    ['İstanbul', 'istanbul'],
    ['Diyarbakır', 'DIYARBAKIR'],
    ['Straße', 'STRASSE'],
    ['Łukasz  Öz\n', 'łukasz oz'],
    ['سِلْوان', 'سلوان'],
    ['ＮＡＴＯ', 'nato'],
    ['ΟΔΟΣ', 'οδος'],
    ['Ёлка', 'елка'],
  ])('finds the card %j by %j', (name, typed) => {
    catalogue.put([
      entry(1, aTopic('t1', name)),
      entry(2, aTopic('t2', 'Other', { aliases: [name] })),
      entry(3),
    ]);
    expect(found(typed)).toHaveLength(2);
    expect(containing(typed)).toHaveLength(2);
  });

  test('gives a card once, whichever of its names are asked for, and the card as it was put', () => {
    const card = aTopic('t1', 'European Union', {
      kind: 'organisation',
      aliases: ['EU', 'the Union', 'eu'],
      links: [{ title: 'Site', url: 'https://europa.eu/' }],
    });
    catalogue.put([entry(1, card)]);
    expect(catalogue.topicsNamed(['eu', 'EU', 'European union'])).toEqual([{ story: idOf(1), card }]);
    expect(catalogue.topicsContaining('u', 10)).toEqual([{ story: idOf(1), card }]);
  });

  test('does not find a card by a part of its name, unless a part is what is asked for', () => {
    catalogue.put([entry(1, aTopic('t1', 'European Union'))]);
    expect(found('Union')).toEqual([]);
    expect(containing('pean un')).toEqual(['European Union']);
    expect(containing('Union European')).toEqual([]);
  });

  test('takes the signs of a pattern for what they are', () => {
    catalogue.put([
      entry(
        1,
        aTopic('t1', '100% club'),
        aTopic('t2', 'a_b'),
        aTopic('t3', String.raw`c\d`),
        aTopic('t4', "O'Neil"),
      ),
    ]);
    expect(containing('%')).toEqual(['100% club']);
    expect(containing('_')).toEqual(['a_b']);
    expect(containing('\\')).toEqual([String.raw`c\d`]);
    expect(containing("'")).toEqual(["O'Neil"]);
    expect(found("O'Neil")).toEqual(["O'Neil of 1"]);
  });

  test('gives the most used cards first, then by name, and no more than asked for', () => {
    catalogue.put([
      entry(1, aTopic('t1', 'Harbour A'), aTopic('t2', 'Harbour C')),
      entry(2, aTopic('t3', 'Harbour C'), aTopic('t4', 'Harbour B')),
    ]);
    expect(containing('harbour')).toEqual(['Harbour C', 'Harbour C', 'Harbour A', 'Harbour B']);
    expect(containing('harbour', 3)).toHaveLength(3);
  });

  test('is there again when it is opened again', async () => {
    catalogue.put([entry(1, aTopic('t1', 'Silwan')), entry(2)]);
    catalogue.remove([idOf(2)]);
    await catalogue.close();
    catalogue = await open(folder);
    expect(catalogue.rows()).toEqual([entry(1).row].map((row) => ({ ...row, topics: ['Silwan'] })));
    expect(catalogue.fingerprints().get(idOf(1))).toBe('state of 1');
    expect(found('silwan')).toEqual(['Silwan of 1']);
  });
});

test('property: both makes answer alike', async () => {
  const name = fc.constantFrom(
    'EU',
    'eu',
    'Eü',
    'Union',
    'union%',
    'the Union',
    '',
    'Straße',
    'STRASSE',
    'سلوان',
  );
  const cards = fc.array(
    fc.tuple(
      name,
      fc.array(
        name.filter((text) => text !== ''),
        { maxLength: 2 },
      ),
    ),
    { maxLength: 3 },
  );
  const step = fc.oneof(
    fc.record({ put: fc.nat({ max: 4 }), cards }),
    fc.record({ remove: fc.nat({ max: 4 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), name, async (steps, asked) => {
      const both = [await openCatalogue(await temporaryFolder()), await openMemoryCatalogue(null)];
      const answers = both.map((catalogue) => {
        for (const one of steps) {
          if ('remove' in one) catalogue.remove([idOf(one.remove)]);
          else
            catalogue.put([
              entry(one.put, ...one.cards.map(([own, aliases], at) => aTopic(`t${at}`, own, { aliases }))),
            ]);
        }
        const uses = (list: ReturnType<Catalogue['topicsNamed']>) =>
          list.map(({ story, card }) => `${story} ${card.id} ${card.name}`).toSorted();
        return {
          rows: catalogue.rows().toSorted((a, b) => (a.id < b.id ? -1 : 1)),
          fingerprints: Object.fromEntries(catalogue.fingerprints()),
          named: uses(catalogue.topicsNamed([asked, 'EU'])),
          containing: uses(catalogue.topicsContaining(asked, 100)),
        };
      });
      await Promise.all(both.map((catalogue) => catalogue.close()));
      expect(answers[0]).toEqual(answers[1]);
    }),
    { numRuns: 20 },
  );
});

test('property: a folded name folds to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(foldName(foldName(name))).toBe(foldName(name));
      expect(foldName(` ${name}\n`)).toBe(foldName(name));
    }),
  );
});
