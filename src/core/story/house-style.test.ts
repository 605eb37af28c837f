import { describe, expect, test } from 'vitest';
import { defaultHouseStyle } from './default-house-style.ts';
import { houseStyle, templateFor, wordRange } from './house-style.ts';

describe('the default house style', () => {
  test('is the page of six sections, in this order', () => {
    expect(defaultHouseStyle.template.map(({ id, heading, kind }) => [id, heading, kind])).toEqual([
      ['whats-happened', 'What’s happened', 'text'],
      ['behind-the-headline', 'What’s behind the headline?', 'text'],
      ['what-the-papers-say', 'What the papers say', 'text'],
      ['how-we-got-here', 'How we got here', 'text'],
      ['go-deeper', 'Go deeper', 'text'],
      ['topics', 'More on these topics', 'topics'],
    ]);
  });

  test('asks for the first four, and a number of words for each text', () => {
    expect(defaultHouseStyle.template.map(({ required }) => required)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    for (const { kind, words } of defaultHouseStyle.template) expect(words === null).toBe(kind === 'topics');
  });

  test('has a hint for every section', () => {
    for (const { hint } of defaultHouseStyle.template) expect(hint).toMatch(/^\p{Lu}.+\.$/u);
  });

  test('calls no two sections by the same heading or alias', () => {
    const names = defaultHouseStyle.template.flatMap(({ heading, aliases }) => [heading, ...aliases]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test('calls no two outlets by the same name, alias or domain', () => {
    const names = defaultHouseStyle.outlets.flatMap(({ name, aliases }) => [name, ...aliases]);
    const domains = defaultHouseStyle.outlets.flatMap((outlet) => outlet.domains);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(new Set(domains).size).toBe(domains.length);
    for (const domain of domains) expect(new URL(`https://${domain}/`).hostname).toBe(domain);
  });
});

describe('a house style', () => {
  test('without sections is refused', () => {
    expect(houseStyle.safeParse({ ...defaultHouseStyle, template: [] }).success).toBe(false);
  });

  test('with one id twice is refused, in words', () => {
    const [first] = defaultHouseStyle.template;
    expect(houseStyle.safeParse({ ...defaultHouseStyle, template: [first, first] })).toMatchObject({
      error: { issues: [{ path: ['template'], message: 'two sections have the same id' }] },
    });
  });

  test('with an unknown key is refused, so that a slip in the file is noticed', () => {
    expect(houseStyle.safeParse({ ...defaultHouseStyle, headline_limit: 80 }).success).toBe(false);
  });

  test('finds the entry of a section by its id', () => {
    expect(templateFor(defaultHouseStyle, 'go-deeper')?.heading).toBe('Go deeper');
    expect(templateFor(defaultHouseStyle, 'an-own-one')).toBeUndefined();
  });
});

test('a range of words whose ends are the wrong way round is refused', () => {
  expect(wordRange.safeParse({ min: 30, max: 30 }).success).toBe(true);
  expect(wordRange.safeParse({ min: 31, max: 30 }).success).toBe(false);
  expect(wordRange.safeParse({ min: -1, max: 30 }).success).toBe(false);
  expect(wordRange.safeParse({ min: 0, max: 0 }).success).toBe(false);
});
