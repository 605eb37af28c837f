import { describe, expect, test } from 'vitest';
import { aSource, aTopic } from '../../../tests/support/stories.ts';
import { source, sourceLabel } from './source.ts';
import { topic } from './topic.ts';

describe('a source', () => {
  test('of which nothing is known fits the schema', () => {
    expect(source.parse(aSource('aa1'))).toEqual(aSource('aa1'));
  });

  test('keeps a date as exact as it is known', () => {
    for (const publishedAt of [null, '2026', '2026-03', '2026-03-09T17:05:00+01:00'])
      expect(source.parse(aSource('aa1', { publishedAt })).publishedAt).toBe(publishedAt);
  });

  test.each([
    ['an address that could run', { url: 'javascript:alert(1)' }],
    ['an address without its protocol', { url: 'a.example' }],
    ['an impossible date', { publishedAt: '2026-02-30' }],
    ['a date in words', { accessedAt: 'yesterday' }],
    ['a kind that does not exist', { kind: 'rumour' }],
    ['an author without a name', { authors: [''] }],
    ['a language that is none', { language: '?' }],
    ['an id with a path in it', { id: '../aa1' }],
    ['an unknown key', { paywall: true }],
  ])('with %s is refused', (_, values) => {
    expect(source.safeParse({ ...aSource('aa1'), ...values }).success).toBe(false);
  });

  test('is called by its title, else its outlet, else its address', () => {
    const all = { title: 'Pilots return', outlet: 'The Quay Courier', url: 'https://quay.example/' };
    expect(sourceLabel(aSource('aa1', all))).toBe('Pilots return');
    expect(sourceLabel(aSource('aa1', { ...all, title: '' }))).toBe('The Quay Courier');
    expect(sourceLabel(aSource('aa1', { url: all.url }))).toBe('https://quay.example/');
    expect(sourceLabel(aSource('aa1'))).toBe('Untitled source');
  });
});

describe('a topic card', () => {
  test('with nothing but a name fits the schema', () => {
    expect(topic.parse(aTopic('t1', 'Silwan'))).toMatchObject({ name: 'Silwan', kind: 'concept', links: [] });
  });

  test.each([
    ['a link that could run', { links: [{ title: 'x', url: 'data:text/html,x' }] }],
    ['a link without an address', { links: [{ title: 'x', url: '' }] }],
    ['an empty alias', { aliases: [''] }],
    ['a kind that does not exist', { kind: 'animal' }],
    ['an unknown key', { icon: 'x' }],
  ])('with %s is refused', (_, values) => {
    expect(topic.safeParse({ ...aTopic('t1', 'Silwan'), ...values }).success).toBe(false);
  });
});
