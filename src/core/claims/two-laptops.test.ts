import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { aSource, aStory, recordId, text } from '../../../tests/support/stories.ts';
import { plainText } from '../document/document.ts';
import { withClaim, withoutClaim } from '../document/mark-claim.ts';
import { sectionId } from '../ids.ts';
import { appendRecords, patchRecord } from '../story-doc/records.ts';
import { createStoryDoc, parts, readStoryDoc, readText, writeText } from '../story-doc/story-doc.ts';
import type { Claim, Judgement, Verdict } from '../story/claim.ts';
import { claimsOf } from './claims-of.ts';

const section = sectionId.parse('whats-happened');
const sentence = 'The port employs 1,200 people.';

const claim: Claim = {
  id: recordId.parse('c1'),
  stage: 'accepted',
  reasons: ['number'],
  priority: 'normal',
  checker: '',
  section,
  words: sentence,
  author: 'Rim',
  createdAt: '2026-11-23T08:00:00Z',
};

const judgement = (id: string, verdict: Verdict, author: string, at: string): Judgement => ({
  id: recordId.parse(id),
  claim: claim.id,
  verdict,
  words: sentence,
  why: '',
  author,
  at,
});

/** A story with one claim in it, on two laptops that part now. */
function parted(): { readonly one: Y.Doc; readonly two: Y.Doc; readonly meet: () => void } {
  const content = withClaim(text(`Before. ${sentence} After.`), { from: 8, to: 8 + sentence.length }, 'c1');
  const story = aStory({
    sections: { 'whats-happened': content },
    sources: [aSource('aa1', { outlet: 'The Quay Courier' })],
    claims: [claim],
  });
  const one = createStoryDoc(story, 'lineage');
  const two = new Y.Doc();
  const hand = (from: Y.Doc, to: Y.Doc) =>
    Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
  hand(one, two);
  return {
    one,
    two,
    meet: () => {
      hand(one, two);
      hand(two, one);
    },
  };
}

/** Puts other words in the place of some, letter by letter as an editor does: what stays keeps its marks. */
function retype(doc: Y.Doc, before: string, after: string): void {
  const line = parts.text(doc, section).get(0);
  const words = line instanceof Y.XmlElement ? line.get(0) : null;
  if (!(words instanceof Y.XmlText)) throw new Error('there is no text');
  const plain = plainText(readText(doc, section));
  const at = plain.indexOf(before);
  words.insert(at + before.length, after);
  words.delete(at, before.length);
}

const viewOf = (doc: Y.Doc) => claimsOf(readStoryDoc(doc))[0];

describe('two laptops that never met while they worked', () => {
  test('one gives a verdict, the other changes the words: the verdict is stale on both', () => {
    const { one, two, meet } = parted();
    appendRecords(parts.judgements(one), [judgement('j1', 'verified', 'Rim', '2026-11-23T09:00:00Z')]);
    retype(two, '1,200', '12,000');
    expect(viewOf(one)?.isStale).toBe(false);
    meet();
    for (const doc of [one, two])
      expect(viewOf(doc)).toMatchObject({
        verdict: 'verified',
        isStale: true,
        words: 'The port employs 12,000 people.',
        judgement: { words: sentence },
      });
    retype(one, '12,000', '1,200');
    meet();
    for (const doc of [one, two]) expect(viewOf(doc)).toMatchObject({ isStale: false, words: sentence });
  });

  test('both give a verdict: the later one counts, and both stand in the history', () => {
    const { one, two, meet } = parted();
    appendRecords(parts.judgements(one), [judgement('j1', 'verified', 'Rim', '2026-11-23T09:00:00Z')]);
    appendRecords(parts.judgements(two), [judgement('j2', 'disputed', 'Jo', '2026-11-23T10:00:00+02:00')]);
    meet();
    for (const doc of [one, two]) {
      expect(viewOf(doc)?.verdict).toBe('verified');
      expect(viewOf(doc)?.history.map(({ author }) => author)).toEqual(['Rim', 'Jo']);
    }
  });

  test('one changes its priority, the other its checker: both stay', () => {
    const { one, two, meet } = parted();
    patchRecord(parts.claims(one), claim.id, { priority: 'high' });
    patchRecord(parts.claims(two), claim.id, { checker: 'Jo' });
    meet();
    for (const doc of [one, two])
      expect(viewOf(doc)?.claim).toMatchObject({ priority: 'high', checker: 'Jo' });
  });

  test('one marks other words of the sentence as a claim: both claims stand, overlapping', () => {
    const { one, two, meet } = parted();
    const second: Claim = { ...claim, id: recordId.parse('c2'), words: '1,200 people' };
    const from = plainText(readText(one, section)).indexOf('1,200');
    writeText(one, section, withClaim(readText(one, section), { from, to: from + 12 }, 'c2'));
    appendRecords(parts.claims(one), [second]);
    retype(two, 'Before', 'Long before');
    meet();
    for (const doc of [one, two]) {
      const views = claimsOf(readStoryDoc(doc));
      expect(views.map(({ claim: { id }, words }) => [id, words])).toEqual([
        ['c1', sentence],
        ['c2', '1,200 people'],
      ]);
      expect(plainText(readText(doc, section))).toBe(`Long before. ${sentence} After.`);
    }
  });

  test('one takes the claim out, the other gives a verdict: no words are lost, and both agree', () => {
    const { one, two, meet } = parted();
    writeText(one, section, withoutClaim(readText(one, section), claim.id));
    parts.claims(one).delete(claim.id);
    appendRecords(parts.judgements(two), [judgement('j1', 'verified', 'Jo', '2026-11-23T09:00:00Z')]);
    meet();
    expect(readStoryDoc(one)).toEqual(readStoryDoc(two));
    expect(plainText(readText(one, section))).toBe(`Before. ${sentence} After.`);
    expect(viewOf(one)).toBeUndefined();
  });

  test('one deletes the sentence, the other verifies it: an orphan with its verdict, until somebody dismisses it', () => {
    const { one, two, meet } = parted();
    retype(one, `${sentence} `, '');
    appendRecords(parts.judgements(two), [judgement('j1', 'verified', 'Jo', '2026-11-23T09:00:00Z')]);
    meet();
    for (const doc of [one, two])
      expect(viewOf(doc)).toMatchObject({
        isOrphan: true,
        isStale: false,
        verdict: 'verified',
        words: sentence,
      });
  });
});
