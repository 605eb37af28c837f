import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyStory } from '../../../tests/support/arbitrary-story.ts';
import { codePointsAt, offsetOfCodePoint } from './code-points.ts';
import { annotationsFromJsonLd } from './from-json-ld.ts';
import { annotationsToJsonLd } from './to-json-ld.ts';

const quote = {
  type: 'TextQuoteSelector',
  exact: 'the ferries stopped',
  prefix: 'Then ',
  suffix: ' at noon',
};

function read(json: unknown) {
  const result = annotationsFromJsonLd(json);
  return result.ok ? result.value : result.refusal;
}

describe('annotations of others', () => {
  const target = { source: 'https://quay.example/a', selector: quote };

  test.each([
    ['alone', { target }],
    ['in a list', [{ target }]],
    ['in a page', { type: 'AnnotationPage', items: [{ target }] }],
    ['in a collection', { type: 'AnnotationCollection', first: { items: [{ target }] } }],
    ['in a graph', { '@graph': [{ target }] }],
    ['with a list of targets', { target: [{ source: 'https://quay.example/b' }, target] }],
  ])('%s are read', (_, json) => {
    expect(read(json)).toMatchObject({
      annotations: [
        { exact: quote.exact, prefix: 'Then ', suffix: ' at noon', address: 'https://quay.example/a' },
      ],
      without: 0,
    });
  });

  test('from Hypothesis are read with note, tags and user', () => {
    const exported = {
      annotations: [
        {
          id: 'AbC',
          uri: 'https://quay.example/a',
          text: 'Ask the port.',
          tags: ['ferry', ' ferry '],
          user: 'acct:rim@hypothes.is',
          created: '2026-11-23T08:00:00.000000+00:00',
          target: [{ source: 'https://quay.example/a', selector: [{ type: 'RangeSelector' }, quote] }],
        },
      ],
    };
    expect(read(exported)).toMatchObject({
      annotations: [
        {
          note: 'Ask the port.',
          tags: ['ferry'],
          author: 'rim',
          createdAt: '2026-11-23T08:00:00.000000+00:00',
        },
      ],
    });
  });

  test('without a quotation are passed over and counted', () => {
    expect(read([{ target: 'https://quay.example/a' }, { target }, 7])).toMatchObject({
      annotations: [{ exact: quote.exact }],
      without: 2,
    });
  });

  test.each([null, 7, 'x', {}, { items: 'x' }, { type: 'Annotation' }])('are not in %j', (json) => {
    expect(read(json)).toBe('no-annotations');
  });

  test('property: whatever the file holds, reading it ends in an answer', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(typeof annotationsFromJsonLd([{ target: json }, json]).ok).toBe('boolean');
      }),
    );
  });
});

test('positions count code points, there and back', () => {
  const text = 'a🧑‍🚒b漢😀c';
  expect(codePointsAt(text, text.indexOf('b'))).toBe(4);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (any, at) => {
      const characters = Array.from(any);
      const nth = at % (characters.length + 1);
      const offset = characters.slice(0, nth).join('').length;
      expect([codePointsAt(any, offset), offsetOfCodePoint(any, nth)]).toEqual([nth, offset]);
    }),
  );
});

test('property: what goes out comes back', () => {
  fc.assert(
    fc.property(anyStory(), (story) => {
      const text = 'x'.repeat(100);
      const annotated = story.annotations.map((annotation) => ({
        annotation: { ...annotation, start: 3, end: 9 },
        source: undefined,
        capture: story.captures[0],
        text,
      }));
      const result = annotationsFromJsonLd(annotationsToJsonLd(story.id, annotated));
      const [back] = result.ok ? result.value.annotations : [];
      const [first] = story.annotations;
      expect(back).toMatchObject({
        iri: `urn:x-galley:${story.id}:annotation:n1`,
        exact: first?.exact,
        prefix: first?.prefix,
        suffix: first?.suffix,
        start: 3,
        end: 9,
        note: first?.note,
        author: first?.author,
        sha256: 'a'.repeat(64),
      });
    }),
  );
});
