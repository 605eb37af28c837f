import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { aStory, text } from '../../../tests/support/stories.ts';
import { plainText, type Block } from '../document/document.ts';
import { createStoryDoc, parts, readStoryDoc, readText, writeText } from '../story-doc/story-doc.ts';
import { settle } from './settle.ts';
import { mergeSharedPast } from './shared-past.ts';

const section = 'whats-happened';

function laptops(...blocks: readonly Block[]): readonly [Y.Doc, Y.Doc] {
  const doc = createStoryDoc(
    aStory({ sections: { [section]: { type: 'doc', content: blocks } } }),
    'one past',
  );
  const copy = () => {
    const made = new Y.Doc();
    Y.applyUpdate(made, Y.encodeStateAsUpdate(doc));
    return made;
  };
  return [copy(), copy()];
}

const write = (doc: Y.Doc, ...blocks: readonly Block[]) =>
  writeText(doc, section, { type: 'doc', content: blocks });
const wordsIn = (doc: Y.Doc) => plainText(readText(doc, section));
const bytes = (doc: Y.Doc) => Buffer.from(Y.encodeStateAsUpdate(doc));

describe('a paragraph in which each side wrote words that the other took out', () => {
  const line = (before: string, after: string): Block => ({
    type: 'paragraph',
    content: [
      ...(before === '' ? [] : [{ type: 'text' as const, text: before }]),
      { type: 'citation', attrs: { source: 's1' } },
      ...(after === '' ? [] : [{ type: 'text' as const, text: after }]),
    ],
  });
  const end = text('End.').content;

  test('is there in both forms on both laptops, as one thing to look at', () => {
    const [ours, theirs] = laptops(line('One two three', 'four five six'), ...end);
    write(ours, line('One two three', 'four five six alpha'), ...end);
    write(ours, line('', 'four five six alpha'), ...end);
    write(theirs, line('One two three beta', 'four five six'), ...end);
    write(theirs, line('One two three beta', ''), ...end);
    const [here, there] = [mergeSharedPast(ours, theirs), mergeSharedPast(theirs, ours)];
    expect(bytes(here.doc).equals(bytes(there.doc))).toBe(true);
    for (const said of ['four five six alpha', 'One two three beta'])
      expect(wordsIn(here.doc)).toContain(said);
    expect(here.review.map(({ kind }) => kind)).toEqual(['both-changed']);
    expect(mergeSharedPast(here.doc, theirs).review).toEqual([]);
    expect(here.review.map((item) => settle(here.doc, item, 'ours').ok)).toEqual([true]);
    expect(wordsIn(here.doc)).toBe('four five six alpha\nEnd.');
  });
});

describe('what both did alike is done once', () => {
  test('a word that both put in', () => {
    const [ours, theirs] = laptops(...text('The wall is nine metres high.').content);
    for (const doc of [ours, theirs]) write(doc, ...text('The wall is ten metres high.').content);
    const { doc, review } = mergeSharedPast(ours, theirs);
    expect([wordsIn(doc), review]).toEqual(['The wall is ten metres high.', []]);
    expect(bytes(doc).equals(bytes(mergeSharedPast(theirs, ours).doc))).toBe(true);
  });

  test('a paragraph that both moved', () => {
    const [ours, theirs] = laptops(
      ...text('One is here.', 'Two is here.', 'Three is here.', 'Four is here.').content,
    );
    write(ours, ...text('Four is here.', 'One is here.', 'Two is here.', 'Three is here.').content);
    write(theirs, ...text('One is here.', 'Four is here.', 'Two is here.', 'Three is here.').content);
    const { doc } = mergeSharedPast(ours, theirs);
    expect(wordsIn(doc).split('\n').toSorted()).toEqual([
      'Four is here.',
      'One is here.',
      'Three is here.',
      'Two is here.',
    ]);
    expect(bytes(doc).equals(bytes(mergeSharedPast(theirs, ours).doc))).toBe(true);
  });

  test('a list that both put in leaves no empty items', () => {
    const list: Block = {
      type: 'bulletList',
      content: ['One is here now.', 'Two is here now.'].map((one) => ({
        type: 'listItem',
        content: text(one).content,
      })),
    };
    const [ours, theirs] = laptops(...text('Before.').content);
    for (const doc of [ours, theirs]) write(doc, ...text('Before.').content, list);
    const { doc } = mergeSharedPast(ours, theirs);
    expect(readText(doc, section).content).toEqual([...text('Before.').content, list]);
    // What is empty would be mended when it is read, but the editor would show it until then.
    expect(parts.text(doc, section).length).toBe(2);
  });

  test('but a sentence that each wrote into another section stands in both', () => {
    const [ours, theirs] = laptops(...text('Before.').content);
    write(ours, ...text('Before.', 'Nobody was hurt in it.').content);
    writeText(theirs, 'go-deeper', text('Nobody was hurt in it.'));
    const { doc } = mergeSharedPast(ours, theirs);
    expect([wordsIn(doc), plainText(readText(doc, 'go-deeper'))]).toEqual([
      'Before.\nNobody was hurt in it.',
      'Nobody was hurt in it.',
    ]);
  });
});

test('what one side took out of a section that the other deleted is nothing to look at', () => {
  const [ours, theirs] = laptops(...text('One two three.', 'End.').content);
  write(ours, ...text('One three.', 'End.').content);
  write(theirs, ...text('One two.', 'End.').content);
  parts.sections(theirs).delete(section);
  expect(mergeSharedPast(ours, theirs).review).toEqual([]);
});

describe('a document that was made to do harm', () => {
  test.each([
    { client: 1, clock: -1, said: '' },
    { client: 1.5, clock: 0.5, said: '' },
    { client: 1e300, clock: 0, said: '' },
    'nonsense',
    [1, 2],
  ])('says of a paragraph that %j was put back: merges go on', (value) => {
    const [ours, theirs] = laptops(...text('One two three.', 'End.').content);
    const [first] = parts.text(ours, section).toArray();
    const name = first instanceof Y.XmlElement ? first : null;
    theirs.getMap('returned').set(`${JSON.stringify(name)} 1:0`, value);
    theirs.getMap('returned').set('1:0 1:0', value);
    write(ours, ...text('End.').content);
    write(theirs, ...text('One two three four.', 'End.').content);
    const { doc } = mergeSharedPast(ours, theirs);
    write(ours, ...text('End, then.').content);
    for (const other of [ours, theirs]) expect(() => mergeSharedPast(doc, other)).not.toThrow();
    expect(wordsIn(doc)).toContain('One two three four.');
  });

  test.each(['foo', 'section:none'])('with odd things in a paragraph under %s is merged', (root) => {
    const [ours, theirs] = laptops(...text('One two three.').content);
    const odd = new Y.XmlElement('paragraph');
    theirs.getXmlFragment(root).insert(0, [odd]);
    odd.insert(0, [new Y.Map() as unknown as Y.XmlText]);
    write(ours, ...text('One two three, four.').content);
    expect(readStoryDoc(mergeSharedPast(ours, theirs).doc).sections.length).toBeGreaterThan(0);
  });
});
