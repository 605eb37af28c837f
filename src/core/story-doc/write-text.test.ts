import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { aStory, text } from '../../../tests/support/stories.ts';
import { plainText } from '../document/document.ts';
import { createStoryDoc, parts, readText, writeText } from './story-doc.ts';

const section = 'whats-happened';
const holding = (...paragraphs: readonly string[]) =>
  createStoryDoc(aStory({ sections: { [section]: text(...paragraphs) } }), 'past');
const write = (doc: Y.Doc, ...paragraphs: readonly string[]) => writeText(doc, section, text(...paragraphs));
const elements = (doc: Y.Doc) => parts.text(doc, section).toArray();
const wordsIn = (doc: Y.Doc) => plainText(readText(doc, section));

test('a paragraph that was changed stays the element it is, and so do those around it', () => {
  const doc = holding('One is old.', 'Two is new.', 'Three is red.');
  const before = elements(doc);
  write(doc, 'One is old.', 'A line between.', 'Two is quite new.', 'Three is red.');
  const after = elements(doc);
  expect([after[0], after[2], after[3]]).toEqual([before[0], before[1], before[2]]);
  expect(wordsIn(doc)).toBe('One is old.\nA line between.\nTwo is quite new.\nThree is red.');
});

test('a paragraph does not take the element of another one', () => {
  const doc = holding('The end', 'The minister spoke on Monday.', 'Last.');
  const [theEnd] = elements(doc);
  write(doc, 'The minister spoke on Tuesday.', 'The end!', 'Last.');
  expect(elements(doc)[1]).toBe(theEnd);
  const moved = holding('', 'Beta.');
  const [empty, beta] = elements(moved);
  write(moved, 'A new lead about the mayor.', 'Beta.');
  expect(elements(moved)).toEqual([empty, beta]);
});

test('what is no text of ours is replaced as a whole', () => {
  const doc = holding('One is old.');
  const odd = new Y.XmlElement('wobble');
  parts.text(doc, section).insert(1, [odd, new Y.XmlText('loose words')]);
  odd.insert(0, [new Y.XmlText('odd words')]);
  write(doc, 'One is old.', 'odd words, changed', 'loose words, changed');
  expect(wordsIn(doc)).toBe('One is old.\nodd words, changed\nloose words, changed');
});
