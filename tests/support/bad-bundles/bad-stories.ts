import * as Y from 'yjs';
import { canonicalState } from '../../../src/core/story-doc/canonical-state.ts';
import { createStoryDoc, parts } from '../../../src/core/story-doc/story-doc.ts';
import type { Files } from '../bundles.ts';
import { aStory, idOf } from '../stories.ts';
import { isNo, rebuilt, storyJson, storyYjs, wholeDoc, type BadBundle } from './whole-bundle.ts';

const withJson = (change: (story: Record<string, unknown>) => void) =>
  rebuilt((payload) => {
    const story = JSON.parse(String(payload.get(storyJson)));
    change(story);
    payload.set(storyJson, Buffer.from(JSON.stringify(story)));
  });
const withJsonText = (written: string) => rebuilt((payload) => payload.set(storyJson, Buffer.from(written)));
const withYjs = (bytes: Uint8Array) => rebuilt((payload) => payload.set(storyYjs, Buffer.from(bytes)));
const withDoc = (change: (story: Y.Doc) => void) => {
  const changed = wholeDoc();
  change(changed);
  return withYjs(canonicalState(changed));
};

/** JSON of arrays inside arrays. */
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

function deepQuotes(levels: number): string {
  const quote = '{"type":"blockquote","content":[';
  return `{"type":"doc","content":[${quote.repeat(levels)}{"type":"paragraph"}${']}'.repeat(levels)}]}`;
}

/** The story with JSON of one’s own for the text of its first section. */
function withContent(content: string): Promise<Buffer> {
  return rebuilt((payload) => payload.set(storyJson, jsonWith(payload, content)));
}

function jsonWith(payload: Files, content: string): Buffer {
  const story = JSON.parse(String(payload.get(storyJson)));
  story.sections[0].content = 'HERE';
  return Buffer.from(JSON.stringify(story).replace('"HERE"', content));
}

/** The story with a text that is nested so deeply, in both of its files. */
function nested(levels: number): Promise<Buffer> {
  return rebuilt((payload) => {
    const changed = wholeDoc();
    changed.transact(() => {
      let place: Y.XmlFragment = parts.text(changed, 'whats-happened');
      place.delete(0, place.length);
      for (let level = 0; level < levels; level++) {
        const quote = new Y.XmlElement('blockquote');
        place.insert(0, [quote]);
        place = quote;
      }
      place.insert(0, [new Y.XmlElement('paragraph')]);
    });
    payload.set(storyYjs, Buffer.from(Y.encodeStateAsUpdate(changed)));
    payload.set(storyJson, jsonWith(payload, deepQuotes(levels)));
  });
}

function foreignDoc(): Uint8Array {
  const foreign = new Y.Doc();
  foreign.getText('text').insert(0, 'No story.');
  return Y.encodeStateAsUpdate(foreign);
}

/** An edit without the one that it follows. */
function pending(): Uint8Array {
  const whole = wholeDoc();
  const before = Y.encodeStateVector(whole);
  parts.fields(whole).set('headline', 'One');
  const between = Y.encodeStateVector(whole);
  parts.fields(whole).set('headline', 'Two');
  const start = Y.encodeStateAsUpdate(wholeDoc());
  const last = Y.encodeStateAsUpdate(whole, between);
  return before.length > 0 ? Y.mergeUpdates([start, last]) : start;
}

/** Rightly made bundles of what is no story. */
export const badStories: readonly BadBundle[] = [
  ['no JSON', () => withJsonText('{"format": 3,'), isNo('story.json is no story: it is not JSON')],
  ['JSON that is no story', () => withJsonText('{"format":3}'), isNo('story.json is no story')],
  [
    'JSON without a format',
    () => withJsonText('[]'),
    isNo('story.json is no story: it does not say in which format'),
  ],
  ['JSON that is nested 100,000 deep', () => withJsonText(deep(100_000)), isNo('story.json .*nested')],
  ['a text that is nested 100,000 deep', () => withContent(deepQuotes(100_000)), isNo('story.json .*nested')],
  ['a text that is nested 3,000 deep in both files', () => nested(3_000), isNo('nested')],
  ['a value that is no text', () => withJson((story) => (story['headline'] = { a: 1 })), isNo('headline')],
  ['a field too many', () => withJson((story) => (story['extra'] = 1)), isNo('story.json is no story')],
  [
    'prototype names as keys',
    async () =>
      rebuilt((payload) => {
        const written = String(payload.get(storyJson)).replace(
          '{',
          '{"__proto__":{"polluted":1},"constructor":{},',
        );
        payload.set(storyJson, Buffer.from(written));
      }),
    isNo('story.json is no story'),
  ],
  [
    'a story of a newer format',
    () => withJson((story) => (story['format'] = 99)),
    isNo('newer Galley|format 99'),
  ],
  [
    'a document of a newer format',
    () => withDoc((story) => parts.fields(story).set('format', 99)),
    /newer Galley/,
  ],
  [
    'a story that is not the one of its folder',
    () => withJson((story) => (story['id'] = idOf(2))),
    isNo('story.json is of another story than its folder'),
  ],
  [
    'two files that disagree',
    () => withJson((story) => (story['headline'] = 'Another')),
    isNo('story.yjs says something else than story.json'),
  ],
  [
    'the document of another story',
    () => withYjs(canonicalState(createStoryDoc(aStory({ headline: 'Another' }), 'past'))),
    isNo('story.yjs says something else than story.json'),
  ],
  ['no document', () => withYjs(Buffer.from('garbage')), isNo('story.yjs holds no whole story')],
  [
    'an empty document',
    () => withYjs(Y.encodeStateAsUpdate(new Y.Doc())),
    isNo('story.yjs holds no whole story'),
  ],
  ['a document that is no story', () => withYjs(foreignDoc()), isNo('story.yjs holds no whole story')],
  ['an edit without the one before it', () => withYjs(pending()), isNo('story.yjs holds no whole story')],
  [
    'a document that says it holds billions of pieces',
    () => withYjs(Buffer.of(1, 0xff, 0xff, 0xff, 0x0f, 1, 0, 4, 1)),
    isNo('story.yjs holds no whole story'),
  ],
  [
    'records that are none',
    () => withDoc((story) => (parts.sources(story) as Y.Map<unknown>).set('s2', 'no record')),
    isNo('story.yjs holds no whole story'),
  ],
  [
    'things where a text should be',
    () =>
      withDoc((story) => {
        const fragment = parts.text(story, 'whats-happened') as unknown as Y.Array<unknown>;
        Y.Array.prototype.insert.call(fragment, 0, [new Y.Map([['a', 1]]), 7]);
      }),
    isNo('story.yjs'),
  ],
  [
    'a hidden part that is nested 3,000 deep',
    () =>
      withDoc((story) => {
        let place: Y.Map<unknown> = story.getMap('hidden');
        for (let level = 0; level < 3_000; level++) {
          const next = new Y.Map<unknown>();
          place.set('in', next);
          place = next;
        }
      }),
    isNo('story.yjs .*nested'),
  ],
  [
    'a hidden value that is nested 3,000 deep',
    () => withDoc((story) => story.getMap('hidden').set('in', JSON.parse(deep(3_000)))),
    isNo('story.yjs .*nested'),
  ],
  [
    'a document inside the document',
    () => withDoc((story) => story.getMap('hidden').set('in', new Y.Doc())),
    isNo('story.yjs'),
  ],
];
