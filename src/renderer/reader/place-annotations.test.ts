import { describe, expect, test } from 'vitest';
import type { ClaimView } from '../../core/claims/standing.ts';
import { recordId, sectionId } from '../../core/ids.ts';
import { quoteSelector, type Annotation } from '../../core/story/annotation.ts';
import type { Stance } from '../../core/story/claim.ts';
import {
  annotationAt,
  paintedAnnotations,
  placeAnnotations,
  sureInWords,
  usesOf,
} from './place-annotations.ts';

const text = 'The pier is shut. Nobody was hurt. The board meets on Monday.';
const [here, older] = [recordId.parse('new'), recordId.parse('old')];

function mark(id: string, words: string, more: Partial<Annotation> = {}): Annotation {
  const start = Math.max(0, text.indexOf(words));
  return {
    id: recordId.parse(id),
    source: recordId.parse('s'),
    capture: here,
    ...quoteSelector(text, start, start + words.length),
    exact: words,
    note: '',
    tags: [],
    author: '',
    createdAt: '2026-03-09T10:00:00Z',
    changedAt: '2026-03-09T10:00:00Z',
    ...more,
  };
}

function claimOn(id: string, evidence: readonly (readonly [annotation: string | null, Stance])[]): ClaimView {
  const claim = recordId.parse(id);
  return {
    claim: {
      id: claim,
      stage: 'accepted',
      reasons: [],
      priority: 'normal',
      checker: '',
      section: sectionId.parse('a'),
      words: '',
      author: '',
      createdAt: '2026-03-09T10:00:00Z',
    },
    verdict: 'unchecked',
    isStale: false,
    isOrphan: false,
    words: 'It shut.',
    judgement: null,
    place: null,
    history: [],
    evidence: evidence.map(([annotation, stance], index) => ({
      id: recordId.parse(`${id}e${index}`),
      claim,
      stance,
      source: recordId.parse('s'),
      annotation: annotation === null ? null : recordId.parse(annotation),
      author: '',
      at: '2026-03-09T10:00:00Z',
    })),
  };
}

const place = (start: number, end: number) => ({ start, end, sure: 0.925, how: 'near' as const });
const open = { capture: here, text, anchors: [] };

describe('placeAnnotations', () => {
  test('puts those of this capture where they were made, others where they were found, lost ones last', () => {
    const all = [
      mark('lost', 'gone words', { capture: older }),
      mark('board', 'The board'),
      mark('near', 'nobody hurt', { capture: older }),
      mark('new', 'other words', { capture: older }),
    ];
    const anchors = [
      { annotation: recordId.parse('lost'), capture: here, anchor: null },
      { annotation: recordId.parse('near'), capture: here, anchor: place(18, 34) },
    ];
    const placed = placeAnnotations(all, { capture: here, text, anchors });
    expect(placed.map(({ annotation, place: found }) => [annotation.id, found?.start ?? found])).toEqual([
      ['near', 18],
      ['board', 35],
      ['lost', null],
      ['new', undefined],
    ]);
  });

  test('believes the desk where the words do not stand at their offsets', () => {
    const moved = mark('a', 'Nobody', { start: 0, end: 6 });
    const anchors = [{ annotation: moved.id, capture: here, anchor: place(18, 24) }];
    expect(placeAnnotations([moved], { capture: here, text, anchors })[0]?.place?.start).toBe(18);
  });
});

test('of overlapping annotations the shortest is meant', () => {
  const placed = placeAnnotations([mark('long', 'The pier is shut. Nobody'), mark('short', 'is shut')], open);
  expect(annotationAt(placed, 10)?.annotation.id).toBe('short');
  expect(annotationAt(placed, 20)?.annotation.id).toBe('long');
  expect([annotationAt(placed, 16)?.annotation.id, annotationAt(placed, 50)]).toEqual(['long', null]);
});

test('evidence is painted as what it is, for the chosen claim first', () => {
  const placed = placeAnnotations([mark('a', 'The pier'), mark('b', 'Nobody'), mark('c', 'Monday')], open);
  const claims = [
    claimOn('one', [
      ['a', 'supports'],
      ['b', 'contradicts'],
      [null, 'supports'],
    ]),
    claimOn('two', [
      ['a', 'contradicts'],
      ['c', 'context'],
    ]),
  ];
  const painted = (claim: string | null) => {
    const { annotation, supports, contradicts } = paintedAnnotations(placed, usesOf(claims), claim);
    return [annotation, supports, contradicts].map((group) =>
      group.map(({ start, end }) => text.slice(start, end)),
    );
  };
  expect(painted(null)).toEqual([['The pier', 'Monday'], [], ['Nobody']]);
  expect(painted('one')).toEqual([['Monday'], ['The pier'], ['Nobody']]);
  expect(painted('two')).toEqual([['Monday'], [], ['The pier', 'Nobody']]);
  expect(usesOf(claims).get('a')?.length).toBe(2);
});

test.each([
  [{ ...place(0, 1) }, '92 % sure'],
  [{ ...place(0, 1), sure: 0.9999 }, '99 % sure'],
  [{ ...place(0, 1), how: 'typography' as const }, ''],
  [{ ...place(0, 1), sure: 1, how: 'exact' as const }, ''],
])('how sure a place is: %#', (found, words) => expect(sureInWords(found)).toBe(words));
