import { describe, expect, test } from 'vitest';
import { aStory, idOf } from '../../../../tests/support/stories.ts';
import { bookOf } from './book.ts';

const pier = aStory({ headline: 'Pier falls', bylines: ['Ada Quill', 'Bo Marsh'] });
const quay = aStory({
  id: idOf(2),
  headline: 'رصيف',
  language: 'ar',
  bylines: [' Bo\nMarsh ', 'Cy Tern'],
  updatedAt: '2026-11-24T00:30:00.999+01:00',
});
const blank = aStory({ id: idOf(3) });

describe('the book of a digest', () => {
  test('has all languages and writers, the newest change and a title from its day', () => {
    const book = bookOf([pier, quay, blank], {});
    expect(book).toMatchObject({
      title: 'Galley · 23 November 2026',
      language: 'en',
      direction: 'ltr',
      languages: ['en', 'ar'],
      creators: ['Ada Quill', 'Bo Marsh', 'Cy Tern'],
      description: 'Pier falls · رصيف · Untitled story',
      modified: '2026-11-23T23:30:00Z',
    });
    expect(bookOf([pier, quay], { title: 'Own &\n title\u0001' }).title).toBe('Own & title');
    expect(bookOf([pier], { title: ' \u0001' }).title).toBe('Pier falls');
  });

  test('takes the language of most of its stories, the first of two that are even', () => {
    const language = (...stories: Parameters<typeof bookOf>[0]) => {
      const { languages, direction } = bookOf(stories, {});
      return [...languages, direction];
    };
    expect(language(pier, quay, quay)).toEqual(['ar', 'en', 'rtl']);
    expect(language(pier, quay)).toEqual(['en', 'ar', 'ltr']);
    expect(language(quay, pier)).toEqual(['ar', 'en', 'rtl']);
  });

  test('is named by its stories, in whatever order and state', () => {
    const { identifier } = bookOf([pier, quay], {});
    expect(identifier).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(bookOf([{ ...quay, headline: 'New' }, pier], {}).identifier).toBe(identifier);
    expect(bookOf([pier, blank], {}).identifier).not.toBe(identifier);
    expect(bookOf([pier], {}).identifier).toBe(`urn:uuid:${pier.id}`);
  });
});
