import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { SectionId } from '../../core/ids.ts';
import { plainText, type DocumentJson } from '../../core/document/document.ts';
import { viewClaims } from '../../core/claims/standing.ts';
import { placeClaims } from '../../core/claims/claim-places.ts';
import { defaultHouseStyle } from '../../core/story/default-house-style.ts';
import { newStory } from '../../core/story/story.ts';
import {
  createStoryDoc,
  parts,
  readClaims,
  readSectionHeads,
  readStoryFields,
  readText,
  writeText,
} from '../../core/story-doc/story-doc.ts';
import { addClaim, addClaims, dismissClaims } from '../desk/claim-steps.ts';
import { linesOf } from '../desk/fragment-text.ts';
import { settable } from '../desk/store.ts';
import { wordsToPropose } from './claim-commands.ts';

function textOf(...paragraphs: readonly string[]): DocumentJson {
  return {
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}

/** A story with words in its first two sections. */
function aStory() {
  const doc = createStoryDoc(newStory(defaultHouseStyle, '2026-11-23T08:00:00Z'), 'line');
  const undo = new Y.UndoManager(doc, { trackedOrigins: new Set(['edit']), captureTimeout: 600 });
  const edit = (change: (doc: Y.Doc) => void) => doc.transact(() => change(doc), 'edit');
  const heads = readSectionHeads(doc).filter(({ kind }) => kind === 'text');
  const [first, second] = heads.map(({ id }) => id);
  if (first === undefined || second === undefined) throw new Error('the house style has two sections');
  writeText(
    doc,
    first,
    textOf('In 2019 the port counted 1,201 crossings.', 'The sea was calm and the sky was grey.'),
  );
  writeText(doc, second, textOf('Minister Peric resigned. In 2019 the port counted 1,201 crossings.'));
  const stores = {
    fields: settable(readStoryFields(doc)),
    sections: settable(readSectionHeads(doc)),
    dismissed: { get: () => new Set(parts.dismissed(doc).keys()), subscribe: () => () => undefined },
  };
  const wordsIn = (section: SectionId, from: number, to: number) =>
    plainText(readText(doc, section)).slice(from, to);
  const views = () =>
    viewClaims(
      { claims: readClaims(doc), judgements: [], evidence: [] },
      placeClaims(heads.map(({ id }) => ({ section: id, lines: linesOf(parts.text(doc, id)) }))),
    );
  return { doc, undo, edit, ...stores, first, second, wordsIn, views };
}

const counted = 'In 2019 the port counted 1,201 crossings.';

test('sentences worth a check are proposed in every section, in the order of the page', () => {
  const story = aStory();
  const found = wordsToPropose(story);
  expect(found.map(({ section, from, to }) => story.wordsIn(section, from, to))).toEqual([
    counted,
    'Minister Peric resigned.',
    counted,
  ]);
  expect(found.map(({ reasons }) => reasons)).toEqual([
    ['number', 'date'],
    ['titled-name'],
    ['number', 'date'],
  ]);
});

test('what has words of a claim is not proposed, nor what was proposed before', () => {
  const story = aStory();
  addClaim(story, { section: story.first, from: 3, to: 7 }, 'Ines');
  expect(wordsToPropose(story).map(({ section }) => section)).toEqual([story.second, story.second]);
  addClaims(story, wordsToPropose(story), 'Ines', 'proposed');
  expect(wordsToPropose(story)).toEqual([]);
});

test('what was dismissed is not proposed again, wherever it stands; one undo brings all back', () => {
  const story = aStory();
  addClaims(story, wordsToPropose(story), 'Ines', 'proposed');
  const before = story.views();
  dismissClaims(story, before);
  expect(story.views()).toEqual([]);
  expect(JSON.stringify(readText(story.doc, story.first))).not.toContain('claim');
  expect(wordsToPropose(story)).toEqual([]);
  story.undo.undo();
  expect(story.views()).toEqual(before);
  expect(before.every(({ isOrphan }) => !isOrphan)).toBe(true);
});

test('a claim that is deleted, and was no proposal, may be proposed', () => {
  const story = aStory();
  addClaim(story, { section: story.first, from: 0, to: counted.length }, 'Ines');
  dismissClaims(story, story.views());
  expect(wordsToPropose(story)).toHaveLength(3);
});
