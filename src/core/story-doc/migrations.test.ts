import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { migrateStoryDoc, migrateStoryJson, storyMigrations } from './migrations.ts';
import { storyFormat } from './story-doc.ts';

type Loose = Readonly<Record<string, unknown>>;

/** What each step is to make of a story, by the format that it starts from. A step without a line here fails. */
const steps: Readonly<Record<number, readonly (readonly [old: Loose, next: Loose])[]>> = {
  1: [
    [
      { headline: 'x', byline: 'By Rim Haddad' },
      { headline: 'x', bylines: ['Rim Haddad'] },
    ],
    [
      { byline: 'Rim Haddad, Jonas Weiß and Ana López' },
      { bylines: ['Rim Haddad', 'Jonas Weiß', 'Ana López'] },
    ],
    [{ byline: ' by Rim Haddad & Sandra Land; ' }, { bylines: ['Rim Haddad', 'Sandra Land'] }],
    [{ byline: 'Byron Anders' }, { bylines: ['Byron Anders'] }],
    [{ byline: '' }, { bylines: [] }],
    [{ byline: '  ' }, { bylines: [] }],
    [{}, { bylines: [] }],
    [{ byline: 7 }, { bylines: [] }],
  ],
  2: [
    [
      { headline: 'x' },
      {
        headline: 'x',
        embargo: null,
        captures: [],
        annotations: [],
        claims: [],
        judgements: [],
        evidence: [],
        signoffs: [],
      },
    ],
  ],
};

/** The lists of a story are no fields of its document: there each is a map of its own, and empty by itself. */
const lists = ['captures', 'annotations', 'claims', 'judgements', 'evidence', 'signoffs'];

function fieldsOf(json: Loose): Loose {
  return Object.fromEntries(Object.entries(json).filter(([name]) => !lists.includes(name)));
}

function docWith(fields: Loose): Y.Doc {
  const doc = new Y.Doc();
  for (const [name, value] of Object.entries(fields)) doc.getMap('story').set(name, value);
  return doc;
}

function migrated(fields: Loose): { readonly done: boolean; readonly fields: unknown } {
  const doc = docWith(fields);
  const done = migrateStoryDoc(doc, doc.getMap('story'));
  return { done, fields: doc.getMap('story').toJSON() };
}

describe('the steps from format to format', () => {
  test('lead from 1 to the newest without a gap, and each has a test', () => {
    const from = Array.from({ length: storyFormat - 1 }, (_, index) => index + 1);
    expect(storyMigrations.map((step) => step.from)).toEqual(from);
    expect(Object.keys(steps).map(Number)).toEqual(from);
    for (const { summary } of storyMigrations) expect(summary).toMatch(/\S/u);
  });

  test.each(storyMigrations.map((step) => [step.from, step.summary, step] as const))(
    'the step from %i: %s, in the JSON and in the document alike',
    (from, _, step) => {
      for (const [old, next] of steps[from] ?? []) {
        expect(step.json(old)).toEqual(next);
        const doc = docWith(old);
        step.doc(doc.getMap('story'));
        expect(doc.getMap('story').toJSON()).toEqual(fieldsOf(next));
      }
    },
  );
});

describe('an older story', () => {
  const old = { byline: 'Rim Haddad', headline: 'Pilots return', sections: [{ id: 'a' }], mood: 'grave' };
  const { byline: _, ...kept } = old;

  test('comes to the newest format with everything else in place', () => {
    const next = { ...kept, bylines: ['Rim Haddad'], embargo: null, format: storyFormat };
    expect(migrateStoryJson(old, 1)).toEqual({
      ...next,
      ...Object.fromEntries(lists.map((name) => [name, []])),
    });
    expect(migrated({ ...old, format: 1 })).toEqual({
      done: true,
      fields: next,
    });
  });

  test('is left as it was handed in', () => {
    const before = structuredClone(old);
    migrateStoryJson(old, 1);
    expect(old).toEqual(before);
  });

  test('is changed in one update', () => {
    const doc = docWith({ ...old, format: 1 });
    let updates = 0;
    doc.on('update', () => void updates++);
    migrateStoryDoc(doc, doc.getMap('story'));
    expect(updates).toBe(1);
  });
});

describe('a story that needs no step', () => {
  const current = { format: storyFormat, bylines: ['Rim Haddad'], byline: 'kept as it is' };

  test('is not touched', () => {
    expect(migrateStoryJson(current, storyFormat)).toBe(current);
    expect(migrated(current)).toEqual({ done: false, fields: current });
  });

  test('of a newer format, or of none, is not touched either', () => {
    for (const fields of [
      { ...current, format: storyFormat + 1 },
      { byline: 'x' },
      { format: '1', byline: 'x' },
    ])
      expect(migrated(fields)).toEqual({ done: false, fields });
  });
});
