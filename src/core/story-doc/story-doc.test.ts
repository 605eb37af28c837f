import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { anyStory } from '../../../tests/support/arbitrary-story.ts';
import { aSource, aStory, aTopic, sectionId, text } from '../../../tests/support/stories.ts';
import { emptyDocument, plainText } from '../document/document.ts';
import { storyContent, type Story, type StoryContent } from '../story/story.ts';
import {
  createStoryDoc,
  holdsStory,
  lineageOf,
  parts,
  readSectionHeads,
  readStoryDoc,
  readText,
  updateStoryDoc,
} from './story-doc.ts';

function contentOf({ id: _id, updatedAt: _updatedAt, ...content }: Story): StoryContent {
  return content;
}

/** Stories with all that a document stores, names that were dismissed included. */
const anyContent = fc
  .tuple(anyStory(), fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 8 }), { maxLength: 3 }))
  .map(([story, dismissed]): StoryContent => ({ ...contentOf(story), dismissed: dismissed.toSorted() }));

function twins(content: StoryContent): readonly [Y.Doc, Y.Doc] {
  const left = createStoryDoc(content, 'lineage-1');
  const right = new Y.Doc();
  Y.applyUpdate(right, Y.encodeStateAsUpdate(left));
  return [left, right];
}

function exchange(left: Y.Doc, right: Y.Doc): void {
  Y.applyUpdate(right, Y.encodeStateAsUpdate(left));
  Y.applyUpdate(left, Y.encodeStateAsUpdate(right));
}

/** How many updates a change makes: what would be written to the journal and sent to other windows. */
function updatesOf(doc: Y.Doc, change: () => void): number {
  let count = 0;
  const listener = () => void count++;
  doc.on('update', listener);
  change();
  doc.off('update', listener);
  return count;
}

describe('a story in a document', () => {
  test('property: comes back as it went in', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(readStoryDoc(createStoryDoc(content, 'lineage-1'))).toEqual(content);
      }),
    );
  });

  test('property: comes back from the bytes of the document', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const read = new Y.Doc();
        Y.applyUpdate(read, Y.encodeStateAsUpdate(createStoryDoc(content, 'lineage-1')));
        expect(readStoryDoc(read)).toEqual(content);
      }),
      { numRuns: 30 },
    );
  });

  test('knows its lineage; an empty document holds no story and has none', () => {
    const doc = createStoryDoc(contentOf(aStory()), 'lineage-1');
    expect([holdsStory(doc), lineageOf(doc)]).toEqual([true, 'lineage-1']);
    expect([holdsStory(new Y.Doc()), lineageOf(new Y.Doc())]).toEqual([false, null]);
  });

  test('has an empty text where nothing was ever written', () => {
    expect(readText(createStoryDoc(contentOf(aStory()), 'lineage-1'), 'go-deeper')).toEqual(emptyDocument);
  });
});

describe('bringing a document to another state', () => {
  test('property: it holds that state then', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (before, after) => {
        const doc = createStoryDoc(before, 'lineage-1');
        updateStoryDoc(doc, after);
        expect(readStoryDoc(doc)).toEqual(after);
      }),
      { numRuns: 50 },
    );
  });

  test('property: the state that it holds already makes no update', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const doc = createStoryDoc(content, 'lineage-1');
        expect(updatesOf(doc, () => updateStoryDoc(doc, structuredClone(content)))).toBe(0);
      }),
    );
  });

  test('is one update, however much differs', () => {
    const doc = createStoryDoc(contentOf(aStory()), 'lineage-1');
    const next = contentOf(
      aStory({
        headline: 'Pilots return',
        sources: [aSource('aa1')],
        sections: { 'go-deeper': text('Why?') },
      }),
    );
    expect(updatesOf(doc, () => updateStoryDoc(doc, next))).toBe(1);
  });

  test('keeps a value that this Galley does not know', () => {
    const doc = createStoryDoc(contentOf(aStory()), 'lineage-1');
    parts.fields(doc).set('mood', 'grave');
    updateStoryDoc(doc, contentOf(aStory({ headline: 'Pilots return' })));
    expect(parts.fields(doc).get('mood')).toBe('grave');
  });
});

describe('two laptops', () => {
  test('property: that edit apart hold the same valid story after they have met', () => {
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (base, mine, theirs) => {
        const [left, right] = twins(base);
        updateStoryDoc(left, mine);
        updateStoryDoc(right, theirs);
        exchange(left, right);
        const merged = readStoryDoc(left);
        expect(readStoryDoc(right)).toEqual(merged);
        expect(storyContent.safeParse(merged)).toMatchObject({ success: true });
      }),
      { numRuns: 50 },
    );
  });

  test('property: of which only one edits hold that one’s story after they have met', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (base, mine) => {
        const [left, right] = twins(base);
        updateStoryDoc(left, mine);
        exchange(left, right);
        expect(readStoryDoc(right)).toEqual(mine);
      }),
      { numRuns: 30 },
    );
  });

  test('that edit different things both keep their edit', () => {
    const base = aStory({
      sources: [aSource('aa1')],
      topics: [aTopic('t1', 'Silwan')],
      sections: { 'whats-happened': text('The pilots went back.') },
    });
    const [left, right] = twins(contentOf(base));
    updateStoryDoc(
      left,
      contentOf({
        ...base,
        headline: 'Pilots return',
        sources: [aSource('aa1', { outlet: 'Reuters' }), aSource('bb2')],
      }),
    );
    updateStoryDoc(
      right,
      contentOf({
        ...base,
        status: 'ready',
        sources: [aSource('aa1', { title: 'Harbour' })],
        topics: [],
        sections: base.sections.map((section) =>
          section.kind === 'text' && section.id === 'whats-happened'
            ? { ...section, content: text('The pilots went back.', 'Ferries follow.') }
            : section,
        ),
      }),
    );
    exchange(left, right);
    const merged = readStoryDoc(left);
    expect(merged).toMatchObject({
      headline: 'Pilots return',
      status: 'ready',
      sources: [{ id: 'aa1', outlet: 'Reuters', title: 'Harbour' }, { id: 'bb2' }],
      topics: [],
    });
    expect(plainText(readText(right, 'whats-happened'))).toBe('The pilots went back.\nFerries follow.');
  });

  test('that write into the same paragraph both keep their words', () => {
    const base = contentOf(aStory({ sections: { 'go-deeper': text('The pilots went back.') } }));
    const [left, right] = twins(base);
    const writing = (words: string): StoryContent => ({
      ...base,
      sections: base.sections.map((section) =>
        section.kind === 'text' && section.id === 'go-deeper'
          ? { ...section, content: text(words) }
          : section,
      ),
    });
    updateStoryDoc(left, writing('On Monday the pilots went back.'));
    updateStoryDoc(right, writing('The pilots went back to work.'));
    exchange(left, right);
    expect(plainText(readText(left, 'go-deeper'))).toBe(plainText(readText(right, 'go-deeper')));
    expect(plainText(readText(left, 'go-deeper'))).toMatch(/On Monday.*the pilots went back to work\./iu);
  });
});

describe('a document that holds what does not fit', () => {
  test('falls back value by value and keeps the rest', () => {
    const doc = createStoryDoc(
      contentOf(aStory({ headline: 'Pilots return', sources: [aSource('aa1', { title: 'Harbour' })] })),
      'lineage-1',
    );
    parts.fields(doc).set('status', 'spiked');
    parts.fields(doc).set('deadline', 7);
    parts.sources(doc).get('aa1')?.set('url', 'javascript:alert(1)');
    parts.sources(doc).set('../up', new Y.Map());
    parts.topics(doc).set('t1', new Y.Map([['name', 'Silwan']]));
    const read = readStoryDoc(doc);
    expect(read).toMatchObject({ headline: 'Pilots return', status: 'draft', deadline: null });
    expect(read.sources).toEqual([aSource('aa1', { title: 'Harbour' })]);
    expect(read.topics).toEqual([aTopic('t1', 'Silwan')]);
    expect(storyContent.safeParse(read).success).toBe(true);
  });

  test('passes over a section without a proper id, and takes one of an unknown kind for text', () => {
    const doc = createStoryDoc(contentOf(aStory()), 'lineage-1');
    parts.sections(doc).set('Not An Id', new Y.Map());
    parts.sections(doc).get('go-deeper')?.set('kind', 'video');
    const heads = readSectionHeads(doc);
    expect(heads).toHaveLength(6);
    expect(heads.find(({ id }) => id === sectionId.parse('go-deeper'))?.kind).toBe('text');
  });

  test('gives back the words of a text that the schema forbids', () => {
    const doc = createStoryDoc(contentOf(aStory()), 'lineage-1');
    const list = new Y.XmlElement('bulletList');
    const image = new Y.XmlElement('image');
    parts.text(doc, 'go-deeper').push([list, new Y.XmlText('loose'), image]);
    image.push([new Y.XmlText('caption')]);
    expect(plainText(readText(doc, 'go-deeper'))).toBe('loose\ncaption');
  });
});
