import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  aCapture,
  aClaim,
  aJudgement,
  anAnnotation,
  anEvidence,
  aSource,
  aStory,
  text,
} from '../../../tests/support/stories.ts';
import { claimsOf } from '../claims/claims-of.ts';
import { withClaim } from '../document/mark-claim.ts';
import { plainText, type Block, type DocumentJson, type Inline } from '../document/document.ts';
import { recordId } from '../ids.ts';
import { defaultHouseStyle } from '../story/default-house-style.ts';
import { applyChange } from '../story-doc/apply-change.ts';
import { appendRecords, patchRecord } from '../story-doc/records.ts';
import { createStoryDoc, parts, readStoryDoc, readText, writeText } from '../story-doc/story-doc.ts';
import type { ReviewItem } from './review.ts';
import { settle } from './settle.ts';
import { mergeSharedPast } from './shared-past.ts';

const section = 'whats-happened';
const wall = 'The wall is nine metres high.';
const guilty = 'The minister was not guilty.';

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** Two laptops with one story. */
function laptops(story: Parameters<typeof aStory>[0]): readonly [Y.Doc, Y.Doc] {
  const doc = createStoryDoc(aStory(story), 'one past');
  return [copyOf(doc), copyOf(doc)];
}

const withText = (...paragraphs: readonly string[]) =>
  laptops({ sections: { [section]: text(...paragraphs) } });
const write = (doc: Y.Doc, ...paragraphs: readonly string[]) => writeText(doc, section, text(...paragraphs));
const writeAll = (doc: Y.Doc, ...blocks: readonly Block[]) =>
  writeText(doc, section, { type: 'doc', content: blocks });
const wordsIn = (doc: Y.Doc, where = section) => plainText(readText(doc, where));
const paragraph = (...content: readonly Inline[]): Block => ({ type: 'paragraph', content });
const cited = (words: string, source: string) =>
  paragraph({ type: 'text', text: words }, { type: 'citation', attrs: { source } });
const linked = (words: string, href: string) =>
  paragraph({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] });
const kinds = (review: readonly ReviewItem[]) => review.map(({ kind }) => kind);

/** Merges what the other laptop has into a document, as it is. */
function take(doc: Y.Doc, other: Y.Doc): readonly ReviewItem[] {
  const merged = mergeSharedPast(doc, other);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(merged.doc));
  return merged.review;
}

/** Merges from both sides, and checks that they end with the same story. */
function mergeBothWays(a: Y.Doc, b: Y.Doc) {
  const [ours, theirs] = [mergeSharedPast(a, b), mergeSharedPast(b, a)];
  expect(readStoryDoc(ours.doc)).toEqual(readStoryDoc(theirs.doc));
  return { doc: ours.doc, review: ours.review, theirReview: theirs.review };
}

describe('a paragraph that one side put elsewhere', () => {
  test.each<[string, (doc: Y.Doc) => void]>([
    ['moved it', (doc) => write(doc, 'Two.', 'Three.', guilty)],
    [
      'quoted it',
      (doc) =>
        writeAll(
          doc,
          { type: 'blockquote', content: text(guilty).content },
          ...text('Two.', 'Three.').content,
        ),
    ],
    [
      'made it a heading',
      (doc) =>
        writeAll(
          doc,
          { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: guilty }] },
          ...text('Two.', 'Three.').content,
        ),
    ],
  ])('after somebody %s, a word that the other side took out is shown to them', (_what, move) => {
    const [ours, theirs] = withText(guilty, 'Two.', 'Three.');
    write(ours, 'The minister was guilty.', 'Two.', 'Three.');
    move(theirs);
    const { doc, review } = mergeSharedPast(ours, theirs);
    expect(wordsIn(doc)).toContain(guilty);
    expect(review).toMatchObject([
      {
        kind: 'both-changed',
        ours: text('The minister was guilty.').content[0],
        shown: [{ content: [{ text: guilty }] }],
      },
    ]);
  });

  test('and in which the other side wrote stands there in both forms, to choose from', () => {
    const [ours, theirs] = withText(wall, 'Nobody was hurt.', 'Work begins in May.', 'End.');
    write(ours, 'Nobody was hurt.', 'Work begins in May.', wall, 'End.');
    write(theirs, 'The wall is ten metres high.', 'Nobody was hurt.', 'Work begins in May.', 'End.');
    const { doc, review } = mergeBothWays(ours, theirs);
    expect(wordsIn(doc).split('\n').slice(2, 4)).toEqual([wall, 'The wall is ten metres high.']);
    expect(kinds(review)).toEqual(['both-changed']);
    for (const [choice, left] of [
      ['ours', wall],
      ['theirs', 'The wall is ten metres high.'],
    ] as const) {
      const settled = copyOf(doc);
      for (const item of review) expect(settle(settled, item, choice).ok).toBe(true);
      expect(wordsIn(settled)).toBe(`Nobody was hurt.\nWork begins in May.\n${left}\nEnd.`);
    }
  });

  test('and which the other side linked is shown with its link', () => {
    const [ours, theirs] = withText(wall, 'Two.', 'Three.');
    write(ours, 'Two.', 'Three.', wall);
    writeAll(theirs, linked(wall, 'https://b.example/'), ...text('Two.', 'Three.').content);
    const { review } = mergeBothWays(ours, theirs);
    expect(review).toMatchObject([{ kind: 'both-changed', theirs: linked(wall, 'https://b.example/') }]);
  });
});

describe('citations and links that both sides set', () => {
  test('to different sources are both in the review', () => {
    const [ours, theirs] = laptops({
      sections: { [section]: { type: 'doc', content: [cited(wall, 's1')] } },
    });
    writeAll(ours, cited(wall, 's2'));
    writeAll(theirs, cited(wall, 's3'));
    const { review } = mergeBothWays(ours, theirs);
    expect(review).toMatchObject([
      { kind: 'both-changed', ours: cited(wall, 's2'), theirs: cited(wall, 's3') },
    ]);
  });

  test('of which one side took it out are in the review', () => {
    const [ours, theirs] = laptops({
      sections: { [section]: { type: 'doc', content: [cited(wall, 's1')] } },
    });
    write(ours, wall);
    writeAll(theirs, cited(wall, 's2'));
    expect(mergeBothWays(ours, theirs).review).toMatchObject([{ theirs: cited(wall, 's2') }]);
  });

  test('of different addresses on the same words are both in the review', () => {
    const [ours, theirs] = withText(wall);
    writeAll(ours, linked(wall, 'https://a.example/'));
    writeAll(theirs, linked(wall, 'https://b.example/'));
    const { review } = mergeBothWays(ours, theirs);
    expect(review).toMatchObject([
      { ours: linked(wall, 'https://a.example/'), theirs: linked(wall, 'https://b.example/') },
    ]);
  });

  test('two people who mark different claims in one paragraph have nothing to look at', () => {
    const [ours, theirs] = withText(`${wall} Nobody was hurt.`);
    const both = text(`${wall} Nobody was hurt.`);
    writeText(ours, section, withClaim(both, { from: 0, to: 8 }, 'c1'));
    writeText(theirs, section, withClaim(both, { from: wall.length + 1, to: wall.length + 7 }, 'c2'));
    expect(mergeBothWays(ours, theirs).review).toEqual([]);
  });
});

describe('what one side took out while the other worked on it', () => {
  test('a section is back with the words that were written in it', () => {
    const [ours, theirs] = withText('One.');
    parts.sections(ours).delete(section);
    write(theirs, 'One.', 'Priceless new words.');
    const { doc, review } = mergeBothWays(ours, theirs);
    expect(readStoryDoc(doc).sections.map(({ id }) => id)).toContain(section);
    expect(wordsIn(doc)).toBe('One.\nPriceless new words.');
    expect(review).toMatchObject([{ kind: 'record', part: 'sections', record: section, from: 'theirs' }]);
  });

  test('a section in which nobody wrote stays out', () => {
    const [ours, theirs] = withText('One.');
    parts.sections(ours).delete(section);
    patchRecord(parts.sections(theirs), 'how-we-got-here', { heading: 'The story so far' });
    const { doc, review } = mergeBothWays(ours, theirs);
    expect(readStoryDoc(doc).sections.map(({ id }) => id)).not.toContain(section);
    expect(review).toEqual([]);
  });

  const withChecks = (checks: Parameters<typeof aStory>[0]) =>
    laptops({
      sections: { [section]: withClaim(text(wall), { from: 0, to: wall.length }, 'c1') },
      claims: [aClaim('c1', { checker: 'Ben' })],
      sources: [aSource('s1', { title: 'The wall' })],
      ...checks,
    });
  const dismiss = (doc: Y.Doc) =>
    applyChange(
      doc,
      { kind: 'dismiss-claim', claim: recordId.parse('c1') },
      { newId: () => recordId.parse('new'), houseStyle: defaultHouseStyle },
    );

  test('a claim is back with the verdict that was given meanwhile', () => {
    const [ours, theirs] = withChecks({});
    dismiss(ours);
    appendRecords(parts.judgements(theirs), [aJudgement('j1', 'c1', { verdict: 'wrong', why: 'It is ten' })]);
    const { doc, review } = mergeBothWays(ours, theirs);
    expect(claimsOf(readStoryDoc(doc)).map(({ judgement }) => judgement?.why)).toEqual(['It is ten']);
    expect(review).toMatchObject([{ kind: 'record', part: 'claims', record: 'c1' }]);
  });

  test('a claim is back with all that was known of it, and goes with all of it', () => {
    const [ours, theirs] = withChecks({
      judgements: [aJudgement('j1', 'c1')],
      evidence: [anEvidence('e1', 'c1')],
    });
    dismiss(ours);
    patchRecord(parts.claims(theirs), 'c1', { priority: 'high' });
    const { doc, review } = mergeBothWays(ours, theirs);
    expect(claimsOf(readStoryDoc(doc))).toMatchObject([
      { history: [{ id: 'j1' }], evidence: [{ id: 'e1' }] },
    ]);
    for (const item of review) expect(settle(doc, item, 'ours').ok).toBe(true);
    const { claims, judgements, evidence, sources } = readStoryDoc(doc);
    expect([claims, judgements, evidence, sources.length]).toEqual([[], [], [], 1]);
  });

  test('a source is back where it was cited meanwhile', () => {
    const [ours, theirs] = laptops({
      sections: { [section]: text(wall) },
      sources: [aSource('s1', { title: 'The wall' })],
    });
    parts.sources(ours).delete('s1');
    writeAll(theirs, cited(wall, 's1'));
    const { doc, review } = mergeBothWays(ours, theirs);
    expect(readStoryDoc(doc).sources).toEqual([aSource('s1', { title: 'The wall' })]);
    expect(review).toMatchObject([{ kind: 'record', part: 'sources', label: 'The wall' }]);
  });

  test('a source and its copy are back where somebody marked a passage in it', () => {
    const capture = aCapture('cap1', 's1');
    const [ours, theirs] = laptops({ sources: [aSource('s1')], captures: [capture] });
    parts.captures(ours).delete('cap1');
    parts.sources(ours).delete('s1');
    appendRecords(parts.annotations(theirs), [anAnnotation('n1', capture, { note: 'Important' })]);
    const { sources, captures, annotations } = readStoryDoc(mergeBothWays(ours, theirs).doc);
    expect([sources.length, captures.length, annotations.length]).toEqual([1, 1, 1]);
  });

  test('a source that was only put in another place stays out', () => {
    const [ours, theirs] = laptops({ sources: [aSource('s1'), aSource('s2')] });
    parts.sources(ours).delete('s1');
    parts.sources(theirs).get('s1')?.set('order', 'z');
    expect(readStoryDoc(mergeBothWays(ours, theirs).doc).sources.map(({ id }) => id)).toEqual(['s2']);
  });
});

describe('a paragraph that was put back', () => {
  const start = () => {
    const [ours, theirs] = withText('One.', 'Two.', 'Three.');
    const other = copyOf(ours);
    write(ours, 'One.', 'Three.');
    write(theirs, 'One.', 'Two and a half.', 'Three.');
    return { ours, theirs, other };
  };

  test('is there once, whichever way it came to a third laptop', () => {
    const { ours, theirs, other } = start();
    write(other, 'One.', 'Two.', 'Three.', 'Four.');
    const without = copyOf(ours);
    take(ours, theirs);
    take(other, theirs);
    take(other, without);
    expect(take(ours, other)).toEqual([]);
    expect(wordsIn(ours)).toBe('One.\nTwo and a half.\nThree.\nFour.');
    take(other, ours);
    expect(readStoryDoc(other)).toEqual(readStoryDoc(ours));
  });

  test('is there once where its writer goes on with it', () => {
    const { ours, theirs } = start();
    take(ours, theirs);
    write(theirs, 'One.', 'Two and three quarters.', 'Three.');
    const { doc, review } = mergeBothWays(ours, theirs);
    expect(wordsIn(doc)).toBe('One.\nTwo and three quarters.\nThree.');
    expect(kinds(review)).toEqual(['put-back']);
  });

  test('stands beside its newer form where somebody went on with it, too', () => {
    const { ours, theirs } = start();
    take(ours, theirs);
    write(ours, 'One.', 'Two and a half, or less.', 'Three.');
    write(theirs, 'One.', 'Two and three quarters.', 'Three.');
    const { doc, review } = mergeBothWays(ours, theirs);
    expect(wordsIn(doc)).toBe('One.\nTwo and a half, or less.\nTwo and three quarters.\nThree.');
    expect(kinds(review)).toEqual(['both-changed']);
  });

  test('stays out where somebody has taken it out again', () => {
    const { ours, theirs } = start();
    take(ours, theirs);
    write(ours, 'One.', 'Three.');
    patchRecord(parts.sections(theirs), section, { heading: 'What happened' });
    expect(wordsIn(mergeBothWays(ours, theirs).doc)).toBe('One.\nThree.');
  });
});

test.each([
  [wall, 'The wall is ten metres high.', 'The wall is nine metres high and leaks.'],
  ['Old wall.', 'New wall.', 'Old gate.'],
])('both laptops keep both forms of “%s”: they stand once, in one order', (before, ourForm, theirForm) => {
  const [ours, theirs] = withText(before, 'End.');
  write(ours, ourForm, 'End.');
  write(theirs, theirForm, 'End.');
  const [unmerged, untouched] = [copyOf(ours), copyOf(theirs)];
  for (const [doc, other] of [
    [ours, untouched],
    [theirs, unmerged],
  ] as const)
    for (const item of take(doc, other)) expect(settle(doc, item, 'both').ok).toBe(true);
  expect(wordsIn(theirs)).toBe(wordsIn(ours));
  expect(take(ours, theirs)).toEqual([]);
  expect(wordsIn(ours)).toBe(wordsIn(theirs));
  expect(wordsIn(ours).split('\n')).toHaveLength(3);
});

test('what one laptop settled is nothing to look at on the other, which had merged the same', () => {
  const [ours, theirs] = withText('The wall stands here', 'End.');
  writeAll(ours, cited('The wall stands here', 's1'), ...text('End.').content);
  write(theirs, 'The stands here', 'End.');
  const merged = mergeSharedPast(ours, theirs);
  const settled = copyOf(merged.doc);
  expect(merged.review.map((item) => settle(settled, item, 'both').ok)).toEqual([true]);
  expect(wordsIn(settled).split('\n')).toHaveLength(3);
  expect(mergeSharedPast(merged.doc, settled).review).toEqual([]);
});

test('property: what only one side did leaves nothing to look at', () => {
  const move = (from: number, to: number) => (blocks: readonly Block[]) =>
    blocks[from % blocks.length] === undefined
      ? blocks
      : blocks
          .toSpliced(from % blocks.length, 1)
          .toSpliced(to, 0, blocks[from % blocks.length] ?? { type: 'paragraph' });
  const rewrite = (at: number, word: string) => (blocks: readonly Block[]) =>
    blocks.map((block, index) =>
      index === at % blocks.length ? (text(`${wordsOf(block)} ${word}.`).content[0] ?? block) : block,
    );
  const step = fc.oneof(
    fc.tuple(fc.nat(5), fc.nat(5)).map(([from, to]) => move(from, to)),
    fc.tuple(fc.nat(5), fc.constantFrom('not', 'very', 'old')).map(([at, word]) => rewrite(at, word)),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), fc.array(step, { maxLength: 4 }), (past, steps) => {
      const [ours] = withText(
        'The wall is old.',
        'Nobody was hurt there.',
        'Work begins in May.',
        'It ends in June.',
      );
      const apply = (doc: Y.Doc, change: (blocks: readonly Block[]) => readonly Block[]) =>
        writeText(doc, section, {
          type: 'doc',
          content: change(readText(doc, section).content),
        } satisfies DocumentJson);
      for (const change of past) apply(ours, change);
      const theirs = copyOf(ours);
      for (const change of steps) apply(theirs, change);
      expect(mergeSharedPast(ours, theirs).review).toEqual([]);
      expect(mergeSharedPast(theirs, ours).review).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

function wordsOf(block: Block): string {
  return plainText({ type: 'doc', content: [block] });
}
