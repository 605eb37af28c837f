import * as Y from 'yjs';
import { checkingParts, parts } from '../../src/core/story-doc/story-doc.ts';
import { storyFields } from '../../src/core/story/story.ts';
import type { Random } from '../support/random.ts';
import { oddValue } from './odd-values.ts';

const recordParts = ['sections', 'sources', 'topics', ...checkingParts] as const;
const nodeNames = [
  'paragraph',
  'heading',
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
  'citation',
  'hardBreak',
  'doc',
  'text',
  'script',
  '__proto__',
  'constructor',
];

/** Edits a story’s document as a program might that means harm, or knows nothing of stories. */
export function editOddly(doc: Y.Doc, random: Random): void {
  doc.clientID = random.of([1, 2, 0, 0xffff_ffff, 2 ** 53 - 1, 1 + random.below(1_000_000)]);
  doc.transact(() => {
    for (let count = 1 + random.below(4); count > 0; count--) random.of(edits)(doc, random);
  });
}

type Edit = (doc: Y.Doc, random: Random) => void;

const setField: Edit = (doc, random) => {
  const names = [...Object.keys(storyFields.shape), 'format', 'lineage', 'order', '__proto__', 'more'];
  parts.fields(doc).set(random.of(names), content(random));
};

const setRecord: Edit = (doc, random) => {
  const map = parts[random.of(recordParts)](doc) as Y.Map<unknown>;
  const ids = [...map.keys(), 'new-one', '__proto__', 'No Id', ''];
  const fields = Array.from({ length: random.below(4) }, (): [string, unknown] => [
    random.of(['id', 'order', 'title', 'kind', 'heading', '__proto__', 'source']),
    content(random),
  ]);
  map.set(random.of(ids), random.below(2) === 0 ? content(random) : new Y.Map(fields));
};

const setRecordField: Edit = (doc, random) => {
  const map = parts[random.of(recordParts)](doc);
  if (map.size === 0) return;
  const record: unknown = map.get(random.of([...map.keys()]));
  if (record instanceof Y.Map)
    record.set(random.of([...record.keys(), 'order', '__proto__']), content(random));
};

const dropRecord: Edit = (doc, random) => {
  const map = parts[random.of(recordParts)](doc);
  if (map.size > 0) map.delete(random.of([...map.keys()]));
};

const insertNode: Edit = (doc, random) => {
  const fragment = parts.text(doc, random.of(['whats-happened', 'go-deeper', 'no-section']));
  const place = random.below(2) === 0 ? fragment : (elementsIn(fragment).at(-1) ?? fragment);
  place.insert(random.below(place.length + 1), [node(random, 0)]);
};

const deleteText: Edit = (doc, random) => {
  const fragment = parts.text(doc, 'whats-happened');
  if (fragment.length > 0) fragment.delete(random.below(fragment.length), 1);
};

/** What Yjs itself allows and no editor makes: values and maps among the paragraphs. */
const insertForeign: Edit = (doc, random) => {
  const fragment = parts.text(doc, 'whats-happened') as unknown as Y.Array<unknown>;
  Y.Array.prototype.insert.call(fragment, 0, [
    random.below(2) === 0 ? new Y.Map([['a', 1]]) : oddValue(random),
  ]);
};

const otherRoot: Edit = (doc, random) => void doc.getMap('hidden').set('x', content(random));
const dismiss: Edit = (doc, random) =>
  void (parts.dismissed(doc) as Y.Map<unknown>).set(
    random.of(['', '__proto__', 'x'.repeat(9_000)]),
    content(random),
  );

const edits: readonly Edit[] = [
  setField,
  setField,
  setRecord,
  setRecord,
  setRecordField,
  setRecordField,
  dropRecord,
  insertNode,
  insertNode,
  insertNode,
  deleteText,
  insertForeign,
  otherRoot,
  dismiss,
];

function content(random: Random): unknown {
  if (random.below(4) > 0) return oddValue(random);
  return random.of<() => unknown>([
    () => new Y.Map([['a', oddValue(random)]]),
    () => Y.Array.from([random.below(9)]),
    () => new Y.Text('words'),
    () => new Y.XmlElement('paragraph'),
    () => new Y.Doc(),
  ])();
}

/** A value that Yjs can write as a format: those are JSON. */
function formatValue(random: Random): string | number | boolean | null {
  const value = oddValue(random);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function node(random: Random, depth: number): Y.XmlElement | Y.XmlText {
  if (random.below(3) === 0) {
    const text = new Y.XmlText();
    const formats = ['bold', 'italic', 'link', 'claim', 'claim--abc', '__proto__', 'none'];
    text.applyDelta([
      { insert: 'words ', attributes: { [random.of(formats)]: formatValue(random) } },
      { insert: random.below(3) === 0 ? { embed: true } : 'more' },
    ]);
    return text;
  }
  const element = new Y.XmlElement(random.of(nodeNames));
  if (random.below(2) === 0)
    element.setAttribute(
      random.of(['level', 'start', 'source', '__proto__', 'id']),
      oddValue(random) as string,
    );
  if (depth < 3)
    element.insert(
      0,
      Array.from({ length: random.below(3) }, () => node(random, depth + 1)),
    );
  return element;
}

function elementsIn(fragment: Y.XmlFragment): readonly Y.XmlElement[] {
  return fragment.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);
}
